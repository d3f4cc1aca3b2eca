package org.lectern.server.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ontology.Iris;
import org.lectern.server.app.LecternServer;
import org.lectern.server.app.ServerSettings;
import org.lectern.server.app.TestStore;
import org.lectern.server.app.read.ServerFile;
import org.lectern.server.engine.generation.GenerationHolder;

class ExplainCommandTest {
  private static final String PAPER =
      Iris.DEFAULT_BASE + "paper/a-geometric-analysis-of-neural-collapse";

  /** What a command did. */
  private record Outcome(int code, String out, String err) {}

  @TempDir static Path directory;
  private static TestStore store;

  @BeforeAll
  static void publish() {
    store = new TestStore(directory);
    GenerationId id = store.build(1);
    store.writeLedger(
        id,
        "person\tchu-quu\tmerged\t1\tqing-qu\tc3\t\n"
            + "person\tgone\twithdrawn\t1\tno source in the store speaks of it any more\tb2\t\n"
            + "person\tq\tshared\t1\tqing-qu zhihui-zhu\t\t\n");
    store.publish(id);
  }

  private static Outcome run(String... args) {
    List<String> all = new ArrayList<>(List.of("explain"));
    all.addAll(Arrays.asList(args));
    all.addAll(List.of("--store", directory.toString()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        ServerMain.run(
            all.toArray(String[]::new),
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://w3id.org/lectern/id/person/qing-qu",
        "<https://w3id.org/lectern/id/person/qing-qu>",
        "http://localhost:3030/page/person/qing-qu",
        "person/qing-qu",
        "qing-qu",
        "Qing Qu",
        "QING  qu",
        "chu-quu",
        "person/chu-quu"
      })
  void findsAPersonByEveryWayToNameThem(String name) {
    Outcome outcome = run(name);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith("Qing Qu\nperson  https://w3id.org/lectern/id/person/qing-qu\n");
  }

  @Test
  void takesANameOfSeveralWordsWithoutQuotes() {
    assertThat(run("Qing", "Qu")).isEqualTo(run("qing-qu"));
  }

  @Test
  void saysWhyPrintedFormsAreOnePersonAndWhoIsKeptApart() {
    String out = run("qing-qu").out();
    assertThat(out)
        .containsSubsequence(
            "Printed as",
            "Q. Qu",
            "small-workshop.txt:5-7",
            "Why these are one person",
            "'Q. Qu' is 'Qing Qu'",
            "initials that stand for the given names",
            "shared-coauthors=1",
            "score 0.9, verified, rule initials (people 2)",
            "small-workshop.txt:5-7",
            "Kept apart from",
            "a curator says so",
            "Zhihui Zhu  https://w3id.org/lectern/id/person/zhihui-zhu",
            "reading-list.txt:20",
            "Ambiguous names that may mean this person",
            "José Núñez");
    // Who is kept apart says so of both.
    assertThat(run("zhihui-zhu").out()).containsSubsequence("Kept apart from", "Qing Qu");
    assertThat(run("José Núñez").out())
        .containsSubsequence("Ambiguous: may be one of these", "Qing Qu", "Zhihui Zhu")
        .doesNotContain("Why these are one");
  }

  @Test
  void saysWhyAPersonWorksOnATopic() {
    Outcome outcome = run("qing-qu", "--topic", "neural collapse");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .containsSubsequence(
            "Qing Qu works on Neural Collapse",
            "Why it holds",
            "rule works-on",
            "paper: A Geometric Analysis of Neural Collapse",
            "reading-list.txt:10-13",
            "talk: Understanding Networks via Neural Collapse",
            "small-workshop.txt:5-7");
    assertThat(run(Iris.DEFAULT_BASE + "person/qing-qu#works-on-neural-collapse"))
        .isEqualTo(outcome);
    Outcome not = run("qing-qu", "--topic", "grokking");
    assertThat(not.code()).isEqualTo(1);
    assertThat(not.out()).isEmpty();
    assertThat(not.err()).contains("does not work on Grokking", "works-on.rq");
  }

  @Test
  void explainsPartsDecisionsAndRecordsByTheirRecords() {
    assertThat(run(PAPER + "#author-2").out())
        .contains("authorship", "Qing Qu", "reading-list.txt:10-13");
    assertThat(run("decision/person-qing-qu-qing-qu-000001").out())
        .contains("Identity decision", "initials", "small-workshop.txt:5-7");
    assertThat(run("record/reading-list-10").out()).contains("reading-list.txt:10-13");
  }

  @Test
  void offersWhatIsCalledAlikeForAnUnknownName() {
    Outcome outcome = run("Qing Quo");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains(
            "Nothing here is called 'Qing Quo'",
            "Qing Qu  " + Iris.DEFAULT_BASE + "person/qing-qu");
  }

  @Test
  void listsTheCandidatesOfANameOfSeveral() {
    Outcome outcome = run("person/q");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("Several", "person/qing-qu", "person/zhihui-zhu");
    Outcome gone = run("gone");
    assertThat(gone.code()).isEqualTo(1);
    assertThat(gone.err()).contains("withdrawn", "no source in the store");
  }

  @Test
  void refusesWrongUsage() {
    assertThat(run().code()).isEqualTo(2);
    assertThat(run("qing-qu", "--format", "yaml").code()).isEqualTo(2);
    assertThat(run("qing-qu", "--format", "yaml").err()).contains("text json");
  }

  @Test
  void writesJsonWithAllRecords() throws IOException {
    Outcome outcome = run("qing-qu", "--format", "json");
    JsonNode json = new ObjectMapper().readTree(outcome.out());
    assertThat(json.path("iri").asText()).isEqualTo(Iris.DEFAULT_BASE + "person/qing-qu");
    assertThat(json.path("generation").asText()).isEqualTo("1-000000000001");
    JsonNode decision = json.path("decisions").get(0);
    assertThat(decision.path("outcome").asText()).isEqualTo("same");
    assertThat(decision.path("score").asDouble()).isEqualTo(0.9);
    assertThat(decision.path("features").get(0).asText()).isEqualTo("shared-coauthors=1");
    assertThat(decision.path("records").get(0).path("document").asText())
        .isEqualTo("small-workshop.txt");
    assertThat(json.path("records")).hasSize(2);
    JsonNode why =
        new ObjectMapper()
            .readTree(run("qing-qu", "--topic", "NC", "--format", "json").out())
            .path("premise");
    assertThat(why.path("rule").asText()).startsWith("works-on");
    assertThat(why.path("premises")).hasSize(2);
  }

  @Test
  void saysTheSameThroughARunningServer() throws IOException {
    List<String[]> asked =
        List.of(
            new String[] {"qing-qu"},
            new String[] {"qing-qu", "--topic", "NC", "--format", "json"},
            new String[] {"Qing Quo"},
            new String[] {"person/q"},
            new String[] {"gone"});
    List<Outcome> alone = asked.stream().map(ExplainCommandTest::run).toList();
    GenerationHolder generations = GenerationHolder.follow(store.layout());
    ServerSettings settings = ServerSettings.local(0).withToken("secret");
    LecternServer server = LecternServer.start(generations, settings);
    try {
      new ServerFile(ProcessHandle.current().pid(), server.port(), "", "secret")
          .write(store.layout());
      assertThat(asked.stream().map(ExplainCommandTest::run).toList()).isEqualTo(alone);
    } finally {
      server.close();
      generations.close();
      Files.delete(store.layout().serverFile());
    }
  }
}
