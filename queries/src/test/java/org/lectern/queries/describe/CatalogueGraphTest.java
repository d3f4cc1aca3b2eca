package org.lectern.queries.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.run.QueryCatalogue;

class CatalogueGraphTest {
  private static final QueryCatalogue CATALOGUE = QueryCatalogue.shipped();
  private static final Graph GRAPH = CatalogueGraph.of(CATALOGUE, Iris.DEFAULT);

  private static List<Node> objects(Node subject, Node property) {
    return GRAPH.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  @TestFactory
  List<DynamicTest> describesEveryQueryWithItsTextParametersAndColumns() {
    return CATALOGUE.all().stream()
        .map(query -> DynamicTest.dynamicTest(query.name(), () -> check(query)))
        .toList();
  }

  private static void check(CannedQuery query) {
    Node node = Iris.DEFAULT.of(Kind.QUERY, query.name());
    assertThat(objects(node, RDF.type.asNode()))
        .containsExactlyInAnyOrder(Sh.SPARQLExecutable, Sh.SPARQLSelectExecutable);
    String text = objects(node, Sh.select).get(0).getLiteralLexicalForm();
    QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    assertThat(objects(node, RDFS.comment.asNode()).get(0).getLiteralLexicalForm())
        .doesNotContain("{");
    assertThat(objects(node, Sh.keywords)).hasSameSizeAs(query.tags());
    assertThat(objects(node, Sh.parameter)).hasSameSizeAs(query.parameters());
    assertThat(objects(node, Sh.column)).hasSameSizeAs(query.columns());
  }

  @Test
  void holdsNoBlankNode() {
    assertThat(GRAPH.find().toList())
        .noneMatch(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank());
  }

  @Test
  void isTheSameEachTime() {
    assertThat(CatalogueGraph.of(QueryCatalogue.shipped(), Iris.DEFAULT).isIsomorphicWith(GRAPH))
        .isTrue();
  }

  @Test
  void givesOneQueryWithItsPartsAndThePrefixes() {
    Graph part = CatalogueGraph.part(GRAPH, "topic-speakers", Iris.DEFAULT);
    assertThat(part.find(Node.ANY, Sh.select, Node.ANY).toList()).hasSize(1);
    assertThat(part.find(Node.ANY, Sh.declare, Node.ANY).toList()).isNotEmpty();
    Node topic =
        Iris.DEFAULT.part(Iris.DEFAULT.of(Kind.QUERY, "topic-speakers"), "parameter-topic");
    assertThat(part.contains(topic, Sh.optional, Node.ANY)).isTrue();
  }
}
