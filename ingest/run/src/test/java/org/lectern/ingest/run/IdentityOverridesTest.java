package org.lectern.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.run.cli.IngestMain;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.ingest.store.publish.ProgressListener;

/** Curated statements go before the rules in both directions, and can be undone. */
class IdentityOverridesTest {
  private static final String PREFIX = "@prefix is: <https://w3id.org/lectern/identity#> .\n";

  private static final String LIST =
      """
      Awesome Knots

      Knots: 2021

        • Knots that hold. [paper]

          • Ann Apple, Bea Berry. ICLR 2022
          • Key Word: Knot Theory; Rope.
          • Digest We tie knots and look at how long they hold.
        • Ropes and their ends. [paper]

          • Cy Cherry, Ann B. Apple. Annals of Rope 2021
          • Key Word: Ropes; Cordage.
          • Digest We find the ends of ropes.
        • Knots that hold well. [paper]

          • Dan Date, Zoe Apple. Rope Annals 2020
          • Key Word: Splicing.
          • Digest Splices are joined ropes, and we join them.
      """;

  @TempDir private Path directory;
  private Path store;

  @BeforeEach
  void prepare() throws Exception {
    store = directory.resolve("store");
    Files.writeString(directory.resolve("sources.yaml"), "sources: []\n");
    Files.writeString(directory.resolve("knots.txt"), LIST);
  }

  private GenerationId ingest(Path into, String statements) throws Exception {
    Files.writeString(directory.resolve("identity.ttl"), PREFIX + statements);
    return new Ingest(
            new IngestRequest(
                new StoreLayout(into),
                directory.resolve("sources.yaml"),
                List.of(directory.resolve("knots.txt")),
                Set.of(),
                Optional.empty(),
                false,
                false,
                false,
                2),
            ProgressListener.NONE)
        .run()
        .publication()
        .id();
  }

  private List<String> labels(GenerationId id, String type) throws Exception {
    return Shipped.column(
        store, id, "SELECT ?x { ?p a lec:" + type + " ; rdfs:label ?x } ORDER BY ?x", "x");
  }

  private String graph(GenerationId id, String name) throws Exception {
    return String.join("\n", Shipped.graph(store, id, name));
  }

  @Test
  void joinsPeopleThatTheRulesKeepApart() throws Exception {
    GenerationId rules = ingest(store, "");
    assertThat(labels(rules, "Person")).contains("Ann B. Apple", "Zoe Apple");
    GenerationId stated = ingest(store, "<person/zoe-apple> is:same <person/ann-b-apple> .\n");
    assertThat(labels(stated, "Person")).contains("Ann B. Apple").doesNotContain("Zoe Apple");
    assertThat(
            Shipped.column(
                store,
                stated,
                "SELECT ?x { ?d lec:reason 'curated' ; lec:printedName 'Zoe Apple' ;"
                    + " lec:outcome 'same' ; lec:record ?r . ?r lec:source/lec:fileName"
                    + " 'identity.ttl' ; lec:firstLine ?x }",
                "x"))
        .contains("2");
  }

  @Test
  void partsPeopleThatTheRulesJoin() throws Exception {
    assertThat(labels(ingest(store, ""), "Person")).doesNotContain("Ann Apple");
    GenerationId stated =
        ingest(store, "<record/knots-10#author-2> is:different <record/knots-5#author-1> .\n");
    assertThat(labels(stated, "Person")).contains("Ann Apple", "Ann B. Apple");
    assertThat(
            Shipped.column(
                store,
                stated,
                "SELECT ?x { ?d lec:reason 'curated' ; lec:outcome 'different' ;"
                    + " lec:printedName ?x }",
                "x"))
        .containsExactly("Ann Apple");
  }

  @Test
  void joinsAndPartsPapersTopicsAndSeries() throws Exception {
    GenerationId rules = ingest(store, "");
    assertThat(labels(rules, "Paper")).hasSize(3);
    assertThat(labels(rules, "Topic")).contains("Cordage").hasSize(5);
    GenerationId stated =
        ingest(
            store,
            """
            <paper/knots-that-hold> is:same <record/knots-15> .
            <topic/cordage> is:same [ is:kind "topic" ; is:name "Splicing" ] .
            [ is:kind "topic" ; is:name "Rope" ] is:different [ is:kind "topic" ; is:name "Ropes" ] .
            <series/annals-of-rope> is:same <series/rope-annals> .
            """);
    assertThat(labels(stated, "Paper")).hasSize(2);
    assertThat(labels(stated, "Topic")).contains("Rope", "Ropes").hasSize(5);
    assertThat(labels(stated, "Series")).hasSize(labels(rules, "Series").size() - 1);
  }

  @Test
  void undoingAStatementRestoresTheEntities() throws Exception {
    GenerationId before = ingest(store, "");
    List<String> graphs = List.of("entities", "topics", "identity", "works-on");
    List<String> expected = new java.util.ArrayList<>();
    for (String name : graphs) {
      expected.add(graph(before, name));
    }
    ingest(
        store,
        """
        <person/zoe-apple> is:same <person/ann-b-apple> .
        <record/knots-10#author-2> is:different <record/knots-5#author-1> .
        <paper/knots-that-hold> is:same <paper/knots-that-hold-well> .
        <topic/cordage> is:same <topic/splicing> .
        """);
    GenerationId undone = ingest(store, "");
    for (int i = 0; i < graphs.size(); i++) {
      assertThat(graph(undone, graphs.get(i))).as(graphs.get(i)).isEqualTo(expected.get(i));
    }
  }

  @Test
  void theSameStatementsGiveTheSameGenerationAgain() throws Exception {
    String statements = "<person/zoe-apple> is:same <person/ann-b-apple> .\n";
    GenerationId first = ingest(store, statements);
    assertThat(ingest(store, statements)).isEqualTo(first);
    ingest(store, statements + "# one more line\n");
    assertThat(labels(ingest(store, statements + "# yet another\n"), "Person"))
        .contains("Ann B. Apple")
        .doesNotContain("Zoe Apple");
  }

  @Test
  void refusesStatementsThatContradictEachOtherAndPublishesNothing() throws Exception {
    GenerationId before = ingest(store, "");
    String statements =
        """
        <person/zoe-apple> is:same <person/ann-b-apple> .
        <person/ann-b-apple> is:same <person/bea-berry> .
        <person/zoe-apple> is:different <person/bea-berry> .
        """;
    assertThatThrownBy(() -> ingest(store, statements))
        .hasMessageStartingWith("identity.ttl:4:")
        .hasMessageContaining("line 2 and line 3 say that they are the same");
    assertThat(new StoreLayout(store).readCurrent()).contains(before);
    assertThat(
            IngestMain.run(
                "ingest",
                directory.resolve("knots.txt").toString(),
                "--store",
                store.toString(),
                "--data",
                directory.toString()))
        .isEqualTo(1);
  }

  @Test
  void warnsOfStatementsThatSpeakOfNothing() throws Exception {
    GenerationId id = ingest(store, "<person/nobody> is:same <person/ann-b-apple> .\n");
    assertThat(Files.readString(new StoreLayout(store).generation(id).report()))
        .contains("nothing in the sources is what the statement speaks of");
  }
}
