package org.lectern.server.dumps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.ingest.store.GenerationFiles;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.QuadText;
import org.lectern.ontology.Iris;
import org.lectern.queries.format.RdfFormat;
import org.lectern.server.app.TestStore;
import org.lectern.server.dumps.rio.ReadWithRio;
import org.lectern.server.engine.generation.Generation;
import org.lectern.server.engine.generation.Lease;

class DumpWriterTest {
  @TempDir Path directory;

  private GenerationFiles store(String name, List<Quad> quads) {
    TestStore store = new TestStore(directory.resolve(name));
    GenerationId id = store.build(1, quads);
    return store.layout().generation(id);
  }

  private byte[] dump(GenerationFiles files, RdfFormat format) throws IOException {
    try (Generation generation = Generation.open(files, directory.resolve("views"));
        Lease lease = new Lease(generation, () -> {})) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new DumpWriter(lease).writeAll(format, out);
      return out.toByteArray();
    }
  }

  private static Set<String> withJena(byte[] document, RdfFormat format) {
    Lang lang =
        switch (format) {
          case TURTLE -> Lang.TURTLE;
          case TRIG -> Lang.TRIG;
          case NTRIPLES -> Lang.NTRIPLES;
          case NQUADS -> Lang.NQUADS;
          case JSONLD -> Lang.JSONLD;
          case RDFXML -> Lang.RDFXML;
          case BINARY -> throw new AssertionError("Jena does not read it");
        };
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(document))
        .lang(lang)
        .checking(true)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictSilent())
        .parse(data);
    Set<String> lines = new TreeSet<>();
    QuadText text = new QuadText();
    data.stream()
        .forEach(
            quad ->
                lines.add(
                    quad.isDefaultGraph()
                        ? withoutGraph(new String(text.line(quad), StandardCharsets.UTF_8))
                        : new String(text.line(quad), StandardCharsets.UTF_8)));
    return lines;
  }

  private static void assertSame(Set<String> read, Set<String> expected) {
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(read);
    Set<String> surplus = new TreeSet<>(read);
    surplus.removeAll(expected);
    assertThat(missing.stream().limit(5)).as("missing of %s", missing.size()).isEmpty();
    assertThat(surplus.stream().limit(5)).as("surplus of %s", surplus.size()).isEmpty();
  }

  private static String withoutGraph(String line) {
    return line.substring(0, line.lastIndexOf(" <")) + " .";
  }

  /** Reads JSON-LD line by line, each line being one subject's document. */
  private static Set<String> jsonLines(byte[] dump, boolean rio) throws IOException {
    Set<String> lines = new TreeSet<>();
    Set<String> subjects = new TreeSet<>();
    for (String line : new String(dump, StandardCharsets.UTF_8).split("\n")) {
      byte[] document = line.getBytes(StandardCharsets.UTF_8);
      Set<String> read =
          rio ? ReadWithRio.lines(document, "jsonld") : withJena(document, RdfFormat.JSONLD);
      assertThat(read.stream().map(text -> text.substring(0, text.indexOf(' '))).distinct())
          .hasSize(1)
          .allMatch(subjects::add);
      lines.addAll(read);
    }
    return lines;
  }

  /** A subject a line in one document, for a server that gives many parts must not build each. */
  @Test
  void aPartInJsonLdIsOneDocumentThatHoldsWhatTheOthersHold() throws IOException {
    GenerationFiles files = store("part", AwkwardQuads.make(900, 6));
    byte[] document = part(files, RdfFormat.JSONLD);
    byte[] triples = part(files, RdfFormat.NTRIPLES);
    assertSame(withJena(document, RdfFormat.JSONLD), withJena(triples, RdfFormat.NTRIPLES));
    List<String> lines = new String(document, StandardCharsets.UTF_8).lines().toList();
    assertThat(lines.get(0)).startsWith("{\"@context\":{").endsWith("\"@graph\":[");
    assertThat(lines.subList(1, lines.size() - 1))
        .hasSizeGreaterThan(50)
        .allMatch(line -> line.contains("{\"@id\":") && !line.contains("@context"));
  }

  private byte[] part(GenerationFiles files, RdfFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Generation generation = Generation.open(files, directory.resolve("views"));
        Lease lease = new Lease(generation, () -> {});
        SortedStatements statements = SortedStatements.all(lease)) {
      new DumpWriter(lease).writePart(format, statements, out);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(RdfFormat.class)
  void strictParsersOfBothLibrariesReadBackExactlyWhatIsStored(RdfFormat format)
      throws IOException {
    GenerationFiles files = store("one", AwkwardQuads.make(900, 5));
    byte[] dump = dump(files, format);
    Set<String> quads =
        new TreeSet<>(
            new String(dump(files, RdfFormat.NQUADS), StandardCharsets.UTF_8).lines().toList());
    Set<String> expected = new TreeSet<>();
    for (String line : quads) {
      expected.add(format.hasGraphs() ? line : withoutGraph(line));
    }
    assertThat(expected).hasSizeGreaterThan(700);
    if (format == RdfFormat.JSONLD) {
      assertSame(jsonLines(dump, false), expected);
      // Language tags are compared without case; Rio gives them in lower case.
      assertSame(
          jsonLines(dump, true),
          expected.stream()
              .map(
                  line ->
                      line.replace("\"@en-GB ", "\"@en-gb ").replace("\"@zh-Hans ", "\"@zh-hans "))
              .collect(Collectors.toSet()));
      return;
    }
    if (format != RdfFormat.BINARY) {
      assertSame(withJena(dump, format), expected);
    }
    if (format == RdfFormat.RDFXML) {
      // Rio's own reader of RDF/XML takes a literal that is a blank for an empty one.
      expected =
          expected.stream().map(line -> line.replace("\" \"", "\"\"")).collect(Collectors.toSet());
    }
    assertSame(ReadWithRio.lines(dump, format.suffix()), expected);
  }

  @Test
  void theOrderOfLoadingDoesNotShowInAnyFormat() throws IOException {
    List<Quad> quads = new ArrayList<>(AwkwardQuads.make(200, 6));
    GenerationFiles first = store("first", quads);
    Collections.shuffle(quads, new Random(1));
    GenerationFiles second = store("second", quads);
    GenerationFiles control = store("control", quads.subList(0, quads.size() - 1));
    for (RdfFormat format : RdfFormat.values()) {
      byte[] dump = dump(first, format);
      assertThat(dump(second, format)).as(format.word()).isEqualTo(dump);
      assertThat(dump(control, format)).as("control of " + format.word()).isNotEqualTo(dump);
    }
  }

  @Test
  void theFilePublishedWithAGenerationGivesWhatItsDatabaseGives() throws IOException {
    GenerationFiles files = store("one", AwkwardQuads.make(100, 7));
    Map<RdfFormat, byte[]> fromDatabase = new EnumMap<>(RdfFormat.class);
    for (RdfFormat format : RdfFormat.values()) {
      fromDatabase.put(format, dump(files, format));
    }
    Files.write(files.quads(), fromDatabase.get(RdfFormat.NQUADS));
    for (RdfFormat format : RdfFormat.values()) {
      assertThat(dump(files, format)).as(format.word()).isEqualTo(fromDatabase.get(format));
    }
    Files.write(files.quads(), new byte[0]);
    assertThat(dump(files, RdfFormat.NQUADS)).as("the control: the file is read").isEmpty();
  }

  @Test
  void sortingInManyChunksGivesTheSameLines() throws IOException {
    GenerationFiles files = store("one", AwkwardQuads.make(1000, 8));
    byte[] inMemory = dump(files, RdfFormat.NQUADS);
    try (Generation generation = Generation.open(files, directory.resolve("views"));
        Lease lease = new Lease(generation, () -> {});
        SortedStatements chunks =
            SortedStatements.sorted(
                lease,
                2000,
                (from, sink) -> {
                  var all = from.dataset().findNG(null, null, null, null);
                  while (all.hasNext()) {
                    sink.add(all.next());
                  }
                })) {
      assertThat(Files.readAllBytes(chunks.file())).isEqualTo(inMemory);
    }
  }

  @Test
  void turtleIsGroupedAndReadableInADiff() throws IOException {
    String turtle =
        new String(dump(store("one", List.of()), RdfFormat.TURTLE), StandardCharsets.UTF_8);
    assertThat(turtle)
        .startsWith("@prefix dcterms: <http://purl.org/dc/terms/> .\n")
        .contains(
            "\nrecord:reading-list-20 a lec:SourceRecord;\n"
                + "  rdfs:label \"reading-list, line 20\";\n"
                + "  lec:firstLine 20;\n");
    List<String> subjects =
        turtle.lines().filter(line -> line.matches("(?!@prefix)[a-z]+:\\S+ a .*")).toList();
    assertThat(subjects).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    assertThat(turtle).doesNotContain("graph/run", "_:", "[");
  }

  @Test
  void rdfXmlRefusesWhatXmlCannotHold() {
    Quad bell =
        Quad.create(
            Iris.DEFAULT.graph("bells"),
            NodeFactory.createURI("https://example.org/bell"),
            NodeFactory.createURI("https://example.org/rings"),
            NodeFactory.createLiteralString("ding\u0007"));
    GenerationFiles files = store("one", List.of(bell));
    assertThatThrownBy(() -> dump(files, RdfFormat.RDFXML))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("U+0007");
  }
}
