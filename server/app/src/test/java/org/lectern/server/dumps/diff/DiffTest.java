package org.lectern.server.dumps.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.QuadText;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;
import org.lectern.ontology.NamedGraphs;
import org.lectern.queries.format.RdfFormat;
import org.lectern.server.app.TestServer;
import org.lectern.server.app.TestStore;
import org.lectern.server.dumps.DumpWriter;
import org.lectern.server.engine.generation.Generation;
import org.lectern.server.engine.generation.Lease;

class DiffTest {
  private static final Node GRAPH = Iris.DEFAULT.graph(NamedGraphs.ENTITIES);

  @TempDir Path directory;
  private TestStore store;
  private GenerationId first;
  private GenerationId second;

  private static Quad quad(Node subject, Node property, Node object) {
    return Quad.create(GRAPH, subject, property, object);
  }

  private static List<Quad> person(String key, String name) {
    Node person = Iris.DEFAULT.of(Kind.PERSON, key);
    return List.of(
        quad(person, RDF.Nodes.type, Lec.Person),
        quad(person, RDFS.Nodes.label, NodeFactory.createLiteralString(name)));
  }

  @BeforeEach
  void build() throws IOException {
    store = new TestStore(directory.resolve("store"));
    first = store.build(1, person("m-belkin", "M. Belkin \"Misha\""));
    second = store.build(2, person("ada-new", "Ada New"));
    Files.writeString(
        store.layout().generation(second).ledger(),
        "person\tm-belkin\tmerged\t1\tmikhail-belkin\t\t\n");
    store.publish(second);
  }

  private byte[] diff(DiffFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Diffs(store.layout()).write(first, second, format, out);
    return out.toByteArray();
  }

  private byte[] quads(GenerationId id) throws IOException {
    try (Generation generation =
            Generation.open(store.layout().generation(id), store.layout().views());
        Lease lease = new Lease(generation, () -> {})) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new DumpWriter(lease).writeAll(RdfFormat.NQUADS, out);
      return out.toByteArray();
    }
  }

  @Test
  void thePatchAppliedToTheOlderGivesTheNewer() throws IOException {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    data.begin(org.apache.jena.query.TxnType.WRITE);
    RDFParser.source(new ByteArrayInputStream(quads(first))).lang(Lang.NQUADS).parse(data);
    data.commit();
    data.end();
    byte[] patch = diff(DiffFormat.RDFPATCH);
    RDFPatchOps.applyChange(data, new ByteArrayInputStream(patch));
    TreeSet<String> patched = new TreeSet<>();
    QuadText text = new QuadText();
    data.begin(org.apache.jena.query.TxnType.READ);
    data.stream().forEach(q -> patched.add(new String(text.line(q), StandardCharsets.UTF_8)));
    data.end();
    assertThat(String.join("\n", patched) + "\n")
        .isEqualTo(new String(quads(second), StandardCharsets.UTF_8));
    assertThat(new String(patch, StandardCharsets.UTF_8))
        .contains("generation/1-000000000001>", "generation/2-000000000002>");
  }

  @Test
  void tellsByEntityWhatWasAddedMergedAndChanged() throws IOException {
    JsonNode changes = new ObjectMapper().readTree(diff(DiffFormat.JSON)).path("changes");
    assertThat(changes).hasSize(3);
    assertThat(changes.findValuesAsText("state")).containsExactly("added", "merged", "changed");
    assertThat(changes.get(0).path("label").asText()).isEqualTo("Ada New");
    assertThat(changes.get(1).path("label").asText()).isEqualTo("M. Belkin \"Misha\"");
    assertThat(changes.get(1).path("into").asText()).endsWith("person/mikhail-belkin");
    JsonNode counter = changes.get(2).path("properties").path(Lec.position.getURI());
    assertThat(counter.at("/before/0").asText()).startsWith("\"1\"");
    assertThat(counter.at("/after/0").asText()).startsWith("\"2\"");
    assertThat(new String(diff(DiffFormat.TEXT), StandardCharsets.UTF_8))
        .contains(
            "person added: 1", "person merged: 1", "  - position \"1\"", "  + position \"2\"");
  }

  @Test
  void listsKeptGenerationsAndComparesThemOverHttp() throws IOException {
    try (TestServer server = TestServer.on(store)) {
      JsonNode list = new ObjectMapper().readTree(server.get("/generations").body());
      assertThat(list.findValuesAsText("id")).containsExactly(first.toString(), second.toString());
      String diff = list.get(1).path("diff").asText();
      assertThat(server.get(diff, "application/json").body()).contains("\"merged\"");
      assertThat(server.get("/generations", "text/html").body())
          .contains("<h1>Generations</h1>", "format=rdfpatch");
      assertThat(server.get("/generations/diff?from=1&to=9").statusCode()).isEqualTo(404);
      assertThat(server.get("/generations/diff?from=1").statusCode()).isEqualTo(400);
      assertThat(server.get("/generations/diff?from=1&to=2&format=x").statusCode()).isEqualTo(400);
      assertThat(server.get("/generations/else").statusCode()).isEqualTo(404);
    }
  }
}
