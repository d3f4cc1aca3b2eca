package org.lectern.server.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.store.FileDigest;
import org.lectern.ingest.store.FileSums;
import org.lectern.server.app.TestStore;
import org.lectern.server.app.read.ServerFile;

class CommandsTest {
  /** What a command did. */
  private record Outcome(int code, String out, String err) {}

  @TempDir Path directory;
  private TestStore store;
  private Process server;

  @BeforeEach
  void publish() {
    store = TestStore.published(directory.resolve("store"));
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (server != null) {
      server.destroy();
      assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(store.layout().serverFile()).doesNotExist();
      assertThat(directory.resolve("store/views")).satisfies(CommandsTest::holdsNoView);
    }
  }

  private static void holdsNoView(Path views) throws IOException {
    try (var entries = Files.list(views)) {
      assertThat(entries.filter(Files::isDirectory)).isEmpty();
    }
  }

  private Outcome run(String... args) {
    return piped("", args);
  }

  private Outcome piped(String input, String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.add("--store");
    all.add(store.layout().root().toString());
    return runPlain(input, all.toArray(String[]::new));
  }

  private static Outcome runPlain(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        ServerMain.run(
            args,
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Starts a server in a process of its own and waits until it says that it is ready. */
  private ServerFile serve() throws Exception {
    server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Lucene reaches native memory, which newer Java versions comment on otherwise.
                Runtime.version().feature() < 22
                    ? "-Dnative.access=open"
                    : "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path").replace(":", File.pathSeparator),
                ServerMain.class.getName(),
                "--store",
                store.layout().root().toString(),
                "serve",
                "--port",
                "0")
            .redirectErrorStream(true)
            .start();
    String said = server.inputReader().readLine();
    assertThat(said).contains("http://127.0.0.1:");
    return ServerFile.read(store.layout()).orElseThrow();
  }

  @Test
  void answersACannedQueryWithItsEvidence() {
    Outcome outcome = run("query", "topic-speakers", "topic=neural collapse", "--evidence");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("Qing Qu", "reading-list.txt", "small-workshop.txt");
    assertThat(outcome.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv", "tsv", "xml", "turtle"})
  void writesAnswersInEachFormat(String format) {
    Outcome outcome = run("query", "topic-speakers", "topic=NC", "--format", format);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("Qing Qu");
  }

  @Test
  void saysWhatIsWrongWithAQuery() {
    Outcome unknown = run("query", "topic-speeker", "topic=NC");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("topic-speakers");
    assertThat(unknown.out()).isEmpty();
    Outcome missing = run("query", "topic-speakers");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("topic").doesNotContain("\tat ");
    Outcome nothing = run("query", "topic-speakers", "topic=neural colapse");
    assertThat(nothing.code()).isEqualTo(1);
    assertThat(nothing.err()).contains("Neural Collapse");
    assertThat(run("query", "topic-speakers", "neural").code()).isEqualTo(2);
    assertThat(run("query", "topic-speakers", "topic=NC", "--format", "gif").code()).isEqualTo(2);
  }

  @Test
  void runsSparqlFromTextFileAndStdin() throws IOException {
    String query = "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/lectern/ontology#Person> }";
    Path file = Files.writeString(directory.resolve("count.rq"), query);
    assertThat(run("sparql", query, "--format", "csv").out()).isEqualTo("n\r\n3\r\n");
    assertThat(run("sparql", "-f", file.toString(), "--format", "csv").out())
        .isEqualTo("n\r\n3\r\n");
    assertThat(piped(query, "sparql", "-", "--format", "csv").out()).isEqualTo("n\r\n3\r\n");
    assertThat(piped(query, "sparql", "-f", "-", "--format", "csv").out()).isEqualTo("n\r\n3\r\n");
    assertThat(run("sparql", query).out()).contains("| 3 |");
    assertThat(run("sparql", "ASK {}", "--format", "json").out()).contains("true");
    assertThat(run("sparql").code()).isEqualTo(2);
    Outcome bad = run("sparql", "SELECT nonsense");
    assertThat(bad.code()).isEqualTo(2);
    assertThat(bad.err()).contains("line 1");
    assertThat(run("sparql", "SELECT ?x { ?x a lec:Person }").err())
        .contains("line 1, column 18: Unresolved prefixed name: lec:Person. Declare", "PREFIX lec:")
        .doesNotContain("Line 1");
    assertThat(run("sparql", "-f", "no-such-file.rq").err()).contains("no such file");
  }

  @Test
  void dumpsTheSameBytesEachTimeAndLeavesTheRunOut() {
    Outcome first = run("dump", "--format", "nquads");
    Outcome second = run("dump", "--format", "nquads");
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(first.out()).doesNotContain("graph/run").doesNotContain("the run");
    List<String> lines = first.out().lines().toList();
    assertThat(lines).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"turtle", "trig", "ntriples", "nquads", "jsonld", "rdfxml"})
  void dumpsTheSameStatementsInEachFormat(String format) throws IOException {
    Path file = directory.resolve("dump");
    assertThat(run("dump", "--format", format, "--out", file.toString()).code()).isZero();
    Lang lang =
        switch (format) {
          case "turtle" -> Lang.TURTLE;
          case "trig" -> Lang.TRIG;
          case "ntriples" -> Lang.NTRIPLES;
          case "nquads" -> Lang.NQUADS;
          case "jsonld" -> Lang.JSONLD;
          default -> Lang.RDFXML;
        };
    DatasetGraph read = DatasetGraphFactory.create();
    // JSON-LD of the whole is one document a line.
    List<String> documents =
        lang == Lang.JSONLD ? Files.readAllLines(file) : List.of(Files.readString(file));
    documents.forEach(document -> RDFParser.fromString(document, lang).parse(read));
    DatasetGraph fixture = DatasetGraphFactory.create();
    String quads = run("dump", "--format", "nquads").out();
    RDFParser.fromString(quads, Lang.NQUADS).parse(fixture);
    boolean graphs = List.of("trig", "nquads", "jsonld").contains(format);
    long expected = graphs ? quads.lines().count() : fixture.getUnionGraph().find().toList().size();
    assertThat(read.stream().count()).isEqualTo(expected);
  }

  @Test
  void dumpsPartsAndPacksThem() throws IOException {
    Outcome part = run("dump", "--format", "ntriples", "--person", "Qing Qu");
    assertThat(part.code()).as(part.err()).isZero();
    assertThat(part.out()).contains("person/qing-qu>").doesNotContain("topic/grokking> <http");
    Outcome closure = run("dump", "--format", "ntriples", "--query", "topic-speakers", "topic=NC");
    assertThat(closure.out()).as(closure.err()).contains("person/qing-qu>");
    Path packed = directory.resolve("dump.nq.gz");
    assertThat(run("dump", "--out", packed.toString()).code()).isZero();
    try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(packed))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(run("dump").out());
    }
    assertThat(run("dump", "--person", "x", "--topic", "y").code()).isEqualTo(2);
    assertThat(run("dump", "a=b").code()).isEqualTo(2);
    assertThat(run("dump", "--year", "soon").code()).isEqualTo(2);
    assertThat(run("dump", "--person", "Nobody Such").code()).isEqualTo(1);
  }

  @Test
  void countsAndLists() {
    assertThat(run("stats").out()).contains("generation\t1-000000000001", "Person\t3");
    assertThat(run("generations").out()).contains("* 1-000000000001");
    assertThat(run("queries").out()).contains("topic-speakers", "topic=topic (required)");
    assertThat(run("queries", "--format", "json").out()).contains("\"name\" : \"topic-speakers\"");
  }

  @Test
  void takesTheStoreBeforeOrAfterTheCommand() {
    String root = store.layout().root().toString();
    assertThat(runPlain("", "--store", root, "stats").out()).contains("Person\t3");
    assertThat(runPlain("", "stats", "--store", root).out()).contains("Person\t3");
  }

  @Test
  void explainsItself() {
    assertThat(runPlain("", "--help").code()).isZero();
    for (String command :
        List.of("serve", "queries", "query", "sparql", "dump", "stats", "generations")) {
      Outcome outcome = runPlain("", command, "--help");
      assertThat(outcome.code()).isZero();
      assertThat(outcome.out()).contains("Usage: lectern " + command).contains("--store");
    }
    assertThat(runPlain("").code()).isEqualTo(2);
    assertThat(runPlain("", "frobnicate").code()).isEqualTo(2);
  }

  @Test
  void saysThatNothingIsPublished() {
    String empty = directory.resolve("empty").toString();
    for (String command : List.of("stats", "dump", "serve")) {
      Outcome outcome = runPlain("", command, "--store", empty);
      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.err()).contains("lectern ingest");
      assertThat(outcome.out()).isEmpty();
    }
    assertThat(directory.resolve("empty")).doesNotExist();
  }

  @Test
  void saysThatCurrentWasLostAndListsWhatIsKept() throws Exception {
    Files.delete(store.layout().current());
    for (String command : List.of("stats", "dump", "serve", "generations")) {
      Outcome outcome = run(command);
      assertThat(outcome.code()).as(command).isEqualTo(1);
      assertThat(outcome.err())
          .contains(store.layout().current().toString(), "1-000000000001", "lectern rollback")
          .doesNotContain("lectern ingest");
    }
    assertThat(run("generations").out()).isEqualTo("  1-000000000001\n");
  }

  @Test
  void namesTheFileOfAGenerationThatWasCutShort() throws Exception {
    var files = store.layout().generation(store.layout().readCurrent().orElseThrow());
    for (Path file : List.of(files.manifest(), files.report(), files.ledger())) {
      byte[] whole = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
      Files.writeString(file, "{\"base\": \"htt");
      Outcome outcome = run("stats");
      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.err())
          .contains(file.toString(), "lectern rollback")
          .doesNotContain("Source:");
      assertThat(run("generations").out())
          .isEqualTo(
              "* 1-000000000001"
                  + (file.equals(files.manifest()) ? "\tits manifest is missing or damaged" : "")
                  + "\n");
      if (whole.length > 0) {
        Files.write(file, whole);
      } else {
        Files.delete(file);
      }
    }
  }

  @Test
  void saysOfADatabaseThatItIsDamagedWithoutATrace() throws Exception {
    var files = store.layout().generation(store.layout().readCurrent().orElseThrow());
    Path nodes = files.tdb2().resolve("Data-0001/nodes-data.obj");
    byte[] whole = Files.readAllBytes(nodes);
    byte[] damaged = new byte[whole.length];
    Arrays.fill(damaged, (byte) 0xff);
    Files.write(nodes, damaged);
    Outcome outcome = run("sparql", "SELECT * { ?s ?p ?o }");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("database", "lectern rollback").doesNotContain("org.apache");
    Files.write(nodes, whole);
  }

  @Test
  void opensNoGenerationWithAFileThatWasChanged() throws Exception {
    var files = store.layout().generation(store.layout().readCurrent().orElseThrow());
    Files.writeString(
        files.manifest(), "{\"base\": \"https://w3id.org/lectern/id/\", \"checksums\": true}");
    FileSums.write(files);
    assertThat(run("stats").code()).isZero();
    Path nodes = files.tdb2().resolve("Data-0001/nodes-data.obj");
    byte[] whole = Files.readAllBytes(nodes);
    Files.write(nodes, Arrays.copyOf(whole, whole.length - 1));
    Outcome cut = run("sparql", "SELECT * { ?s ?p ?o }");
    byte[] flipped = whole.clone();
    flipped[flipped.length / 2] ^= 1;
    Files.write(nodes, flipped);
    Outcome changed = run("sparql", "SELECT * { ?s ?p ?o }");
    Files.delete(nodes);
    Outcome absent = run("stats");
    for (Outcome outcome : List.of(cut, changed, absent)) {
      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err()).contains(nodes.toString(), "lectern rollback");
      assertThat(outcome.err().lines()).hasSize(1);
    }
  }

  @Test
  void opensNoGenerationInThePlaceOfAnother() throws Exception {
    var files = store.layout().generation(store.layout().readCurrent().orElseThrow());
    Files.writeString(
        files.manifest(),
        "{\"base\": \"https://w3id.org/lectern/id/\", \"id\": \"7-0123456789ab\"}");
    Outcome outcome = run("stats");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("expected the manifest of generation " + files.id());
    Files.writeString(
        files.manifest(),
        "{\"base\": \"https://w3id.org/lectern/id/\", \"id\": \"%s\"}".formatted(files.id()));
    assertThat(run("stats").code()).isZero();
  }

  @Test
  void dumpsNoFileThatWasCutShort() throws Exception {
    var files = store.layout().generation(store.layout().readCurrent().orElseThrow());
    Path quads = files.quads();
    Files.writeString(quads, "<urn:a> <urn:b> <urn:c> <urn:d> .\n");
    String manifest = "{\"base\": \"https://w3id.org/lectern/id/\", \"sha256\": \"%s\"}";
    Files.writeString(files.manifest(), manifest.formatted(FileDigest.sha256(quads)));
    assertThat(run("dump", "--format", "nquads").out()).isEqualTo(Files.readString(quads));
    Files.writeString(quads, "<urn:a> <urn:b> <urn");
    for (String format : List.of("nquads", "turtle", "jsonld")) {
      Outcome outcome = run("dump", "--format", format);
      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err())
          .contains(quads.toString(), "cut short or changed")
          .doesNotContain("Exception");
      assertThat(outcome.err().lines()).hasSize(1);
    }
  }

  @Test
  void writesNoOutputIntoTheStore() throws Exception {
    String current = Files.readString(store.layout().current());
    Path link = Files.createSymbolicLink(directory.resolve("link"), store.layout().current());
    for (String[] command :
        new String[][] {
          {"dump", "--out", store.layout().current().toString()},
          {"dump", "--out", link.toString()},
          {"serve", "--log", store.layout().root().resolve("log").toString()}
        }) {
      Outcome outcome = run(command);
      assertThat(outcome.code()).isEqualTo(2);
      assertThat(outcome.err()).contains(command[1] + ": expected a file outside the store");
    }
    assertThat(Files.readString(store.layout().current())).isEqualTo(current);
  }

  @Test
  void twoReadersAtOnceNeedNoServer() throws Exception {
    try (var held =
        org.lectern.server.engine.generation.Generation.open(
            store.layout().generation(store.layout().readCurrent().orElseThrow()),
            store.layout().views())) {
      assertThat(run("stats").out()).contains("Person\t3");
      assertThat(held.id().number()).isEqualTo(1);
    }
  }

  @Test
  void asksTheRunningServer() throws Exception {
    ServerFile file = serve();
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(store.layout().serverFile())))
        .isEqualTo("rw-------");
    assertThat(file.generation()).isEqualTo("1-000000000001");
    String direct = run("dump").out();
    // What is read now can only come from the server, because the generation is gone from CURRENT.
    Files.move(store.layout().current(), store.layout().root().resolve("CURRENT.away"));
    assertThat(run("dump").out()).isEqualTo(direct).isNotEmpty();
    assertThat(run("query", "topic-speakers", "topic=NC", "--format", "csv").out())
        .contains("Qing Qu");
    Outcome bad = run("sparql", "SELECT nonsense");
    assertThat(bad.code()).isEqualTo(2);
    assertThat(bad.err()).contains("line 1");
    assertThat(run("query", "topic-speakers", "topic=nothing such").code()).isEqualTo(1);
    assertThat(run("query", "topic-speakers", "topic=neural colapse").err())
        .contains("  Neural Collapse  https://w3id.org/lectern/id/topic/neural-collapse");
    Files.move(store.layout().root().resolve("CURRENT.away"), store.layout().current());
  }

  @Test
  void opensTheInternalEndpointToNobodyElse() throws Exception {
    ServerFile file = serve();
    HttpClient client = HttpClient.newHttpClient();
    URI uri = URI.create("http://127.0.0.1:" + file.port() + "/internal/read");
    String body = "{\"operation\":\"STATS\",\"values\":{}}";
    for (String token : List.of("", "Bearer ", "Bearer wrong", file.token())) {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(uri)
                  .header("Authorization", token)
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(404);
    }
    HttpResponse<String> allowed =
        client.send(
            HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + file.token())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(allowed.body()).contains("Person\t3");
  }

  @Test
  void ignoresAServerFileWhosePortBelongsToAnotherServer() throws Exception {
    ServerFile file = serve();
    String direct = run("stats").out();
    new ServerFile(file.pid(), file.port(), file.generation(), "the token of a dead server")
        .write(store.layout());
    Outcome stats = run("stats");
    assertThat(stats.err()).isEmpty();
    assertThat(stats.out()).isEqualTo(direct).isNotEmpty();
    file.write(store.layout());
  }

  @Test
  void writesADumpThroughALinkAndIntoAPipe(@TempDir Path folder) throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link.nq"), Path.of("real.nq"));
    assertThat(run("dump", "--out", link.toString()).code()).isZero();
    assertThat(link).isSymbolicLink();
    String direct = run("dump").out();
    assertThat(folder.resolve("real.nq")).hasContent(direct.stripTrailing());
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Process cat = new ProcessBuilder("cat", pipe.toString()).start();
    Outcome dump = run("dump", "--out", pipe.toString());
    assertThat(dump.code()).isZero();
    assertThat(new String(cat.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo(direct);
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }

  @Test
  void anOutputThatIsCutShortIsNoSuccess() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    int code =
        ServerMain.run(
            new String[] {"stats", "--store", store.layout().root().toString()},
            InputStream.nullInputStream(),
            new PrintStream(full),
            new PrintStream(err));
    assertThat(code).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("the output was cut short");
  }

  @Test
  void ignoresAStaleServerFile() throws IOException {
    Process ended = new ProcessBuilder("true").start();
    ended.onExit().join();
    new ServerFile(ended.pid(), 9, "1-000000000001", "token").write(store.layout());
    assertThat(run("stats").out()).contains("Person\t3");
    new ServerFile(ProcessHandle.current().pid(), 9, "1-000000000001", "token")
        .write(store.layout());
    assertThat(run("stats").out()).contains("Person\t3");
    new ServerFile(ProcessHandle.current().pid(), 70_000, "1-000000000001", "token")
        .write(store.layout());
    assertThat(run("stats").out()).contains("Person\t3");
    Files.writeString(store.layout().serverFile(), "{\"pid\":");
    assertThat(run("stats").out()).contains("Person\t3");
  }
}
