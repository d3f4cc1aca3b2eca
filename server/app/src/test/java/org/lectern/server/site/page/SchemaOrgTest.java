package org.lectern.server.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;

class SchemaOrgTest {
  private static final Iris.Name NAME = new Iris.Name(Kind.PAPER, "on-scripts");

  private static String describe(String label) {
    Graph graph = GraphFactory.createDefaultGraph();
    Node paper = Iris.DEFAULT.of(Kind.PAPER, "on-scripts");
    Node author = Iris.DEFAULT.of(Kind.PERSON, "ann-example");
    graph.add(paper, RDFS.label.asNode(), NodeFactory.createLiteralString(label));
    graph.add(paper, Lec.author, author);
    graph.add(author, RDFS.label.asNode(), NodeFactory.createLiteralString("Ann Example"));
    return SchemaOrg.of(NAME, graph, Iris.DEFAULT);
  }

  @Test
  void namesAPaperAndItsAuthors() throws Exception {
    JsonNode json = new ObjectMapper().readTree(describe("On Scripts"));
    assertThat(json.path("@type").asText()).isEqualTo("ScholarlyArticle");
    assertThat(json.path("name").asText()).isEqualTo("On Scripts");
    assertThat(json.path("author").path(0).path("name").asText()).isEqualTo("Ann Example");
  }

  @Test
  void cannotEndTheScriptElementItStandsIn() throws Exception {
    String hostile = "</script><script>alert(1)</script><!-- & \u2028";
    String text = describe(hostile);
    assertThat(text).doesNotContain("<", ">", "&");
    assertThat(new ObjectMapper().readTree(text).path("name").asText()).isEqualTo(hostile);
  }
}
