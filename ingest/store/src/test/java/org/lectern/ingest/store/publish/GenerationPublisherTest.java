package org.lectern.ingest.store.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.ingest.store.publish.SampleContent.entity;
import static org.lectern.ingest.store.publish.SampleContent.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.store.FileSums;
import org.lectern.ingest.store.GenerationFiles;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.ingest.store.check.Severity;
import org.lectern.ingest.store.publish.Publication.Outcome;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;
import org.lectern.ontology.NamedGraphs;
import org.lectern.text.Slug;

class GenerationPublisherTest {
  @TempDir Path store;
  private StoreLayout layout;

  @BeforeEach
  void layout() {
    layout = new StoreLayout(store);
  }

  @Test
  void publishesACompleteGeneration() throws Exception {
    Publication publication = publish(SampleContent.papers(10));
    assertThat(publication.outcome()).isEqualTo(Outcome.PUBLISHED);
    assertThat(publication.id().number()).isEqualTo(1);
    assertThat(layout.readCurrent()).contains(publication.id());
    GenerationFiles files = layout.generation(publication.id());
    try (Stream<Path> entries = Files.list(files.directory())) {
      assertThat(entries.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "tdb2",
              "text",
              "manifest.json",
              "checksums.txt",
              "report.json",
              "void.ttl",
              "ledger.tsv",
              "quads.nq");
    }
    try (Stream<Path> all = Files.walk(files.directory())) {
      assertThat(all).noneMatch(path -> path.toString().endsWith(".lock"));
    }
    try (OpenStore open = new OpenStore(store)) {
      assertThat(open.select(QueryStore.COUNT)).isEqualTo("10");
    }
    // Whoever reads leaves each file as it was published.
    FileSums.require(files);
  }

  @Test
  void infersIntoAGraphOfItsOwn() throws Exception {
    publish(SampleContent.papers(3));
    try (OpenStore open = new OpenStore(store)) {
      assertThat(open.select("SELECT DISTINCT ?g { GRAPH ?g { ?s a fabio:Work } }"))
          .isEqualTo(layoutGraph(NamedGraphs.INFERRED));
      assertThat(open.select("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s dcterms:subject ?o }"))
          .isEqualTo("3");
    }
  }

  @Test
  void keepsTheRunGraphInTheRealDefaultGraphOutsideTheUnion() throws Exception {
    publish(SampleContent.papers(3));
    try (OpenStore open = new OpenStore(store)) {
      assertThat(open.select("SELECT ?t { ?s dcterms:created ?t }")).isEmpty();
      assertThat(
              open.select("SELECT ?t { GRAPH <urn:x-arq:DefaultGraph> { ?s dcterms:created ?t } }"))
          .isEqualTo("2001-02-03T04:05:06Z");
    }
  }

  @Test
  void equalFingerprintsAreUnchangedWithoutReadingTheContent() throws Exception {
    GenerationId first = publish(SampleContent.papers(3)).id();
    SampleContent other = SampleContent.papers(4).withFingerprint("papers 3");
    List<String> steps = new ArrayList<>();
    Publication again = publisher(2).publish(other, (name, done, total) -> steps.add(name));
    assertThat(again).isEqualTo(new Publication(Outcome.UNCHANGED, first));
    assertThat(steps).isEmpty();
  }

  @Test
  void equalStatementsAreUnchangedAndTheirFingerprintIsRemembered() throws Exception {
    GenerationId first = publish(SampleContent.papers(3)).id();
    SampleContent content = SampleContent.papers(3).withFingerprint("another reader");
    content.clock = "2002-01-01T00:00:00Z";
    assertThat(publish(content)).isEqualTo(new Publication(Outcome.UNCHANGED, first));
    List<String> steps = new ArrayList<>();
    publisher(2).publish(content, (name, done, total) -> steps.add(name));
    assertThat(steps).isEmpty();
    assertThat(publish(SampleContent.papers(3)).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(generations()).containsExactly(first.toString());
  }

  @Test
  void aDamagedGenerationIsMadeAnewThoughNothingChanged() throws Exception {
    GenerationId first = publish(SampleContent.papers(3)).id();
    assertThat(publish(SampleContent.papers(3)).outcome()).isEqualTo(Outcome.UNCHANGED);
    Path quads = layout.generation(first).quads();
    byte[] bytes = Files.readAllBytes(quads);
    bytes[bytes.length / 2] ^= 1;
    Files.write(quads, bytes);
    Publication second = publish(SampleContent.papers(3));
    assertThat(second.outcome()).isEqualTo(Outcome.PUBLISHED);
    assertThat(second.id().digest()).isEqualTo(first.digest());
    assertThat(publish(SampleContent.papers(3)))
        .isEqualTo(new Publication(Outcome.UNCHANGED, second.id()));
  }

  @Test
  void aChangedLedgerIsPublishedThoughNoStatementChanged() throws Exception {
    GenerationId first = publish(SampleContent.papers(3)).id();
    SampleContent content = SampleContent.papers(3).withFingerprint("another ledger");
    content.ledger = "paper\tpaper-9\twithdrawn\n";
    Publication second = publish(content);
    assertThat(second.outcome()).isEqualTo(Outcome.PUBLISHED);
    assertThat(second.id()).isEqualTo(new GenerationId(2, first.digest()));
    assertThat(layout.generation(second.id()).ledger()).hasContent(content.ledger);
  }

  @Test
  void shuffledQuadsGiveTheSameDigest() throws Exception {
    String digest = publish(SampleContent.papers(40)).id().digest();
    for (int seed = 1; seed <= 3; seed++) {
      SampleContent content = SampleContent.papers(40).shuffled(seed).withFingerprint("s" + seed);
      content.quads.addAll(content.quads.subList(0, 50));
      assertThat(publish(content))
          .isEqualTo(new Publication(Outcome.UNCHANGED, layout.readCurrent().orElseThrow()));
    }
    assertThat(layout.readCurrent().orElseThrow().digest()).isEqualTo(digest);
  }

  /** The control of the test above: it is the sorting that makes the digests equal. */
  @Test
  void withoutSortingTheDigestsWouldDiffer() throws Exception {
    assertThat(unsorted(SampleContent.papers(40)))
        .isNotEqualTo(unsorted(SampleContent.papers(40).shuffled(1)))
        .isEqualTo(unsorted(SampleContent.papers(40)));
  }

  @Test
  void theDigestIsThatOfTheSortedLinesOfTheStore() throws Exception {
    SampleContent content =
        SampleContent.papers(5)
            .withQuad("entities", entity(Kind.ORG, "o"), RDFS.Nodes.label, text("a\"b\\c\nd\té𝐀"));
    GenerationId id = publish(content).id();
    List<byte[]> lines = new ArrayList<>();
    try (OpenStore open = new OpenStore(store)) {
      open.tdb2().begin(org.apache.jena.query.TxnType.READ);
      open.tdb2()
          .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(
              quad -> {
                if (!quad.isDefaultGraph()) {
                  lines.add(line(quad));
                }
              });
      open.tdb2().end();
    }
    lines.sort(java.util.Arrays::compareUnsigned);
    var all = new java.io.ByteArrayOutputStream();
    lines.forEach(all::writeBytes);
    assertThat(id.digest()).isEqualTo(Slug.sha256(all.toByteArray()).substring(0, 12));
  }

  @Test
  void theManifestCountsWhatQueriesFind() throws Exception {
    SampleContent content = SampleContent.papers(20);
    // The same triple in a second graph counts as a statement and not as a triple.
    content.withQuad("links", content.quads.get(0).getSubject(), RDF.Nodes.type, Lec.SourceRecord);
    GenerationId id = publish(content).id();
    JsonNode manifest = json(layout.generation(id).manifest());
    assertThat(manifest.get("id").asText()).isEqualTo(id.toString());
    assertThat(manifest.get("sha256").asText()).hasSize(64).startsWith(id.digest());
    assertThat(manifest.get("base").asText()).isEqualTo(content.iris().base());
    assertThat(manifest.get("sources").asInt()).isEqualTo(1);
    assertThat(manifest.get("previous").isNull()).isTrue();
    var described = RDFDataMgr.loadModel(layout.generation(id).voidFile().toString());
    assertThat(described.listSubjects().filterKeep(s -> s.isAnon()).toList()).isEmpty();
    try (OpenStore open = new OpenStore(store)) {
      String count = "SELECT (COUNT(*) AS ?n) ";
      assertThat(open.select(count + "{ ?s ?p ?o }")).isEqualTo(manifest.get("triples").asText());
      assertThat(open.select(count + "{ GRAPH ?g { ?s ?p ?o } }"))
          .isEqualTo(manifest.get("statements").asText());
      assertThat(manifest.get("statements").asLong())
          .isEqualTo(manifest.get("triples").asLong() + 1);
      assertThat(
              open.select(
                  count
                      + "{ { SELECT DISTINCT ?s { ?s ?p ?o FILTER(STRSTARTS(STR(?s), '"
                      + content.iris().base()
                      + "') && !CONTAINS(STR(?s), '#')) } } }"))
          .isEqualTo(manifest.get("entities").asText());
      manifest
          .get("graphs")
          .properties()
          .forEach(
              graph ->
                  assertThat(open.select(count + "{ GRAPH <" + graph.getKey() + "> { ?s ?p ?o } }"))
                      .isEqualTo(graph.getValue().asText()));
      manifest
          .get("classes")
          .properties()
          .forEach(
              type ->
                  assertThat(open.select(count + "{ ?s a <" + type.getKey() + "> }"))
                      .isEqualTo(type.getValue().asText()));
      assertThat(open.select("SELECT (COUNT(DISTINCT ?c) AS ?n) { ?s a ?c }"))
          .isEqualTo(Integer.toString(manifest.get("classes").size()));
      String properties =
          "PREFIX void: <http://rdfs.org/ns/void#> SELECT ?p ?n { ?x void:property ?p ; void:triples ?n }";
      try (var execution =
          org.apache.jena.query.QueryExecutionFactory.create(properties, described)) {
        var results = execution.execSelect();
        assertThat(results.hasNext()).isTrue();
        results.forEachRemaining(
            row ->
                assertThat(open.select(count + "{ ?s <" + row.getResource("p") + "> ?o }"))
                    .isEqualTo(row.getLiteral("n").getLexicalForm()));
      }
    }
  }

  @Test
  void twoStoresDescribeEqualContentWithEqualBytes(@TempDir Path other) throws Exception {
    GenerationId id = publish(SampleContent.papers(10)).id();
    StoreLayout second = new StoreLayout(other);
    new GenerationPublisher(second, 2, SampleContent::axioms, SampleContent::shapes)
        .publish(SampleContent.papers(10).shuffled(3), ProgressListener.NONE);
    assertThat(second.readCurrent()).contains(id);
    for (String file :
        List.of("manifest.json", "report.json", "void.ttl", "ledger.tsv", "quads.nq")) {
      assertThat(second.generation(id).directory().resolve(file))
          .hasSameBinaryContentAs(layout.generation(id).directory().resolve(file));
    }
  }

  @Test
  void refusesABlankNodeAndNamesTheStatement() throws Exception {
    refuses(
        SampleContent.papers(1)
            .withQuad("entities", NodeFactory.createBlankNode(), RDFS.Nodes.label, text("Nobody")),
        "subject is a blank node",
        "Nobody",
        "graph/entities");
    refuses(
        SampleContent.papers(1)
            .withQuad(
                "topics",
                entity(Kind.TOPIC, "t"),
                RDFS.Nodes.seeAlso,
                NodeFactory.createBlankNode()),
        "object is a blank node",
        "topic/t");
  }

  @Test
  void refusesWhatNQuadsCannotHold() throws Exception {
    Node org = entity(Kind.ORG, "o");
    Node seeAlso = RDFS.Nodes.seeAlso;
    refuses(
        SampleContent.papers(1).withQuad("links", org, seeAlso, NodeFactory.createURI("a b:c")),
        "a character that no IRI may hold in <a b:c>");
    refuses(
        SampleContent.papers(1).withQuad("links", org, seeAlso, NodeFactory.createURI("relative")),
        "expected an absolute IRI, found <relative>");
    refuses(SampleContent.papers(1).withQuad("links", org, seeAlso, text("\uD800")), "surrogate");
  }

  @Test
  void refusesQuadsOfTheGraphsItFillsItself() throws Exception {
    Node org = entity(Kind.ORG, "o");
    refuses(
        SampleContent.papers(1).withQuad(NamedGraphs.INFERRED, org, RDFS.Nodes.label, text("x")),
        "graph/inferred is filled in publishing");
    SampleContent content = SampleContent.papers(1);
    content.quads.add(Quad.create(Quad.defaultGraphIRI, org, RDFS.Nodes.label, text("x")));
    refuses(content, "expected a named graph");
  }

  @Test
  void refusesAGraphThatBreaksItsShapes() throws Exception {
    SampleContent content = SampleContent.papers(3).withFingerprint("broken");
    for (int i = 0; i < 12; i++) {
      content.withQuad("entities", entity(Kind.PAPER, "bad-" + i), RDF.Nodes.type, Lec.Paper);
    }
    GenerationId served = publish(SampleContent.papers(3)).id();
    assertThatThrownBy(() -> publish(content))
        .isInstanceOfSatisfying(
            RefusedGenerationException.class, e -> assertThat(e.report().violations()).hasSize(24))
        .hasMessageContaining("breaks its shapes at 24 places")
        .hasMessageContaining(
            "<" + entity(Kind.PAPER, "bad-0") + "> <" + RDFS.label + ">: a paper has a label")
        .hasMessageContaining("and 14 more");
    assertThat(layout.readCurrent()).contains(served);
    assertThat(generations()).containsExactly(served.toString());
    // The control: without the shapes the same statements are published.
    Publication without =
        new GenerationPublisher(
                layout,
                2,
                SampleContent::axioms,
                org.apache.jena.sparql.graph.GraphFactory::createDefaultGraph)
            .publish(content, ProgressListener.NONE);
    assertThat(without.outcome()).isEqualTo(Outcome.PUBLISHED);
  }

  @Test
  void warningsOfTheShapesAreReported() throws Exception {
    SampleContent content = SampleContent.papers(3);
    content.withQuad(
        "entities", entity(Kind.PAPER, "paper-1"), DCTerms.title.asNode(), text("Second title"));
    GenerationId id = publish(content).id();
    JsonNode report = json(layout.generation(id).report());
    assertThat(report.get("warnings").asInt()).isZero();
    assertThat(report.get("shacl").get("conforms").asBoolean()).isTrue();
    assertThat(report.get("shacl").get("findings")).hasSize(1);
    JsonNode finding = report.get("shacl").get("findings").get(0);
    assertThat(finding.get("severity").asText()).isEqualTo("warning");
    assertThat(finding.get("focusNode").asText()).isEqualTo(entity(Kind.PAPER, "paper-1").getURI());
    assertThat(Severity.values()).hasSize(3);
  }

  @Test
  void keepsTheServedGenerationAndAsManyOldOnesAsAsked() throws Exception {
    for (int papers = 1; papers <= 4; papers++) {
      publisher(3).publish(SampleContent.papers(papers), ProgressListener.NONE);
    }
    assertThat(layout.list()).extracting(GenerationId::number).containsExactly(2, 3, 4);
    publisher(2).publish(SampleContent.papers(5), ProgressListener.NONE);
    assertThat(layout.list()).extracting(GenerationId::number).containsExactly(4, 5);
    publisher(1).publish(SampleContent.papers(6), ProgressListener.NONE);
    assertThat(layout.list()).extracting(GenerationId::number).containsExactly(6);
    assertThatThrownBy(() -> publisher(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 1");
  }

  @Test
  void refusesWhenTheDiskHasTooLittleRoom() throws Exception {
    long mebibyte = 1024 * 1024;
    GenerationId first =
        publisherWithFree(0).publish(SampleContent.papers(1), ProgressListener.NONE).id();
    assertThatThrownBy(
            () ->
                publisherWithFree(mebibyte / 10)
                    .publish(SampleContent.papers(2), ProgressListener.NONE))
        .isInstanceOf(IOException.class)
        .hasMessageMatching(".*expected \\d+ MiB of free disk.*" + first + ".*found 1 MiB.*");
    assertThat(layout.readCurrent()).contains(first);
    assertThat(
            publisherWithFree(mebibyte / 10)
                .publish(SampleContent.papers(1), ProgressListener.NONE)
                .outcome())
        .isEqualTo(Outcome.UNCHANGED);
    assertThat(
            publisherWithFree(Long.MAX_VALUE)
                .publish(SampleContent.papers(2), ProgressListener.NONE)
                .outcome())
        .isEqualTo(Outcome.PUBLISHED);
  }

  @Test
  void aFailureAtAnyStepLeavesNothingAndTheNextRunWorks() throws Exception {
    GenerationId first = publish(SampleContent.papers(2)).id();
    for (String step : List.of("write", "sort", "load", "index", "check", "describe", "sync")) {
      ProgressListener failing =
          (name, done, total) -> {
            if (name.equals(step)) {
              throw new IllegalStateException(new InternalError("a fault in a mapped file"));
            }
          };
      assertThatThrownBy(() -> publisher(2).publish(SampleContent.papers(3), failing))
          .as(step)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("free; a fault in a mapped file)")
          .hasMessageContaining("nothing was published; disk full?")
          .hasMessageContaining("MiB are free");
      assertThat(generations()).as(step).containsExactly(first.toString());
    }
    assertThat(publish(SampleContent.papers(3)).id().number()).isEqualTo(2);
    try (OpenStore open = new OpenStore(store)) {
      assertThat(open.select(QueryStore.COUNT)).isEqualTo("3");
    }
  }

  @Test
  void aFailureInTheMiddleOfTheLoadIsNoFailureOfTheNextRun() throws Exception {
    ProgressListener failing =
        (name, done, total) -> {
          if (name.equals("load") && done > 0) {
            throw new IllegalStateException("in the middle");
          }
        };
    assertThatThrownBy(() -> publisher(2).publish(SampleContent.papers(600), failing))
        .hasMessage("in the middle");
    assertThat(layout.readCurrent()).isEmpty();
    assertThat(generations()).isEmpty();
    assertThat(publish(SampleContent.papers(600)).outcome()).isEqualTo(Outcome.PUBLISHED);
  }

  @Test
  void aFailureOfTheContentIsPassedOnAsItIs() {
    SampleContent content = SampleContent.papers(1);
    content.quads.add(null);
    assertThatThrownBy(() -> publish(content)).isInstanceOf(NullPointerException.class);
    assertThat(generations()).isEmpty();
  }

  private void refuses(SampleContent content, String... message) {
    assertThatThrownBy(() -> publish(content))
        .isInstanceOf(RefusedGenerationException.class)
        .hasMessageContainingAll(message)
        .hasMessageStartingWith("nothing was published");
    assertThat(layout.current()).doesNotExist();
    assertThat(generations()).isEmpty();
  }

  private Publication publish(SampleContent content) throws Exception {
    return publisher(2).publish(content, ProgressListener.NONE);
  }

  private GenerationPublisher publisher(int keep) {
    return new GenerationPublisher(layout, keep, SampleContent::axioms, SampleContent::shapes);
  }

  private GenerationPublisher publisherWithFree(long bytes) {
    return new GenerationPublisher(
        layout, 2, SampleContent::axioms, SampleContent::shapes, directory -> bytes);
  }

  private List<String> generations() {
    try (Stream<Path> entries = Files.list(layout.generations())) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String layoutGraph(String name) {
    return SampleContent.papers(0).iris().graph(name).getURI();
  }

  private static JsonNode json(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
  }

  private static String unsorted(SampleContent content) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    StreamRDF out =
        new org.apache.jena.riot.system.StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            bytes.writeBytes(line(quad));
          }
        };
    content.writeQuads(out);
    return Slug.sha256(bytes.toByteArray());
  }

  /** One line as Jena's own writer of N-Quads makes it. */
  private static byte[] line(Quad quad) {
    var bytes = new java.io.ByteArrayOutputStream();
    StreamRDF writer =
        org.apache.jena.riot.system.StreamRDFWriter.getWriterStream(
            bytes, org.apache.jena.riot.Lang.NQUADS);
    writer.start();
    writer.quad(quad);
    writer.finish();
    return bytes.toByteArray();
  }
}
