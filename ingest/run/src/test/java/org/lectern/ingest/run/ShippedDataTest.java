package org.lectern.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.records.EventRecord;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.SourceRecord;
import org.lectern.ingest.records.TalkRecord;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ontology.OntologyFiles;

/** Holds the graph of the shipped data against what a reader finds in the documents. */
class ShippedDataTest {
  @TempDir static Path store;
  private static IngestOutcome outcome;
  private static GenerationId id;

  @BeforeAll
  static void ingest() throws Exception {
    outcome = Shipped.ingest(store, List.of());
    id = outcome.publication().id();
  }

  private static List<String> column(String sparql) throws Exception {
    return Shipped.column(store, id, sparql, "x");
  }

  private static String one(String sparql) throws Exception {
    List<String> values = column(sparql);
    assertThat(values).hasSize(1);
    return values.get(0);
  }

  private static long count(Class<? extends SourceRecord> kind, String source) {
    return outcome.readings().stream()
        .filter(reading -> reading.source().document().key().equals(source))
        .flatMap(reading -> reading.reading().records().stream())
        .filter(kind::isInstance)
        .count();
  }

  @Test
  void countsAreThoseOfTheDocuments() throws Exception {
    assertThat(count(TalkRecord.class, "slowdnn-2023")).isEqualTo(20);
    assertThat(count(TalkRecord.class, "hild-2023")).isEqualTo(10);
    assertThat(count(TalkRecord.class, "modl-2024")).isEqualTo(16);
    assertThat(count(PaperRecord.class, "awesome-deep-phenomena")).isEqualTo(543);
    assertThat(count(PaperRecord.class, "michigan-ece-icml-2024")).isEqualTo(14);
    assertThat(count(EventRecord.class, "modl-2024")).isEqualTo(1);
    Map<String, String> talks = new TreeMap<>();
    for (Map<String, String> row :
        Shipped.ask(
            store,
            id,
            "SELECT ?e (COUNT(?t) AS ?n) { ?t lec:atEvent ?event . ?event lec:acronym ?e } GROUP BY ?e")) {
      talks.put(row.get("e"), row.get("n"));
    }
    assertThat(talks)
        .containsExactly(
            Map.entry("HiLD", "10"), Map.entry("MoDL", "8"), Map.entry("SLowDNN", "20"));
    assertThat(
            one(
                "SELECT (COUNT(DISTINCT ?p) AS ?x) { ?p a lec:Paper ; lec:record ?r ."
                    + " ?r lec:source id:source\\/awesome-deep-phenomena }"))
        .isEqualTo("542");
    assertThat(one("SELECT (COUNT(?p) AS ?x) { ?p lec:award ?a }")).isEqualTo("1");
    assertThat(
            one(
                "SELECT (COUNT(?c) AS ?x) { ?p lec:codeUrl ?c ; lec:record ?r ."
                    + " ?r lec:source id:source\\/michigan-ece-icml-2024 }"))
        .isEqualTo("2");
    assertThat(
            column(
                "SELECT ?x { ?e lec:acronym 'MoDL' ; lec:organizer ?p . ?p rdfs:label ?x } ORDER BY ?x"))
        .containsExactly("Peter L. Bartlett", "René Vidal");
  }

  @Test
  void everyLineIsAccountedFor() {
    assertThat(outcome.readings()).allSatisfy(r -> assertThat(r.reading().unaccounted()).isEmpty());
  }

  @Test
  void neverInventsASpeaker() throws Exception {
    assertThat(
            column(
                "SELECT ?x { ?t lec:atEvent/lec:acronym 'HiLD' ; lec:speaker/rdfs:label ?x } ORDER BY ?x"))
        .containsExactly(
            "Mengqi Lou",
            "Simon S. Du",
            "SueYeon Chung",
            "Wei Huang",
            "Yuandong Tian",
            "Zhichao Wang");
    assertThat(
            one(
                "SELECT (COUNT(?t) AS ?x) { ?t lec:atEvent/lec:acronym 'HiLD'"
                    + " FILTER NOT EXISTS { ?t lec:speaker ?s } FILTER NOT EXISTS { ?t dcterms:title ?i } }"))
        .isEqualTo("4");
    assertThat(
            column(
                "SELECT ?x { ?t lec:atEvent/lec:acronym 'HiLD' ; lec:collaborator/rdfs:label ?x } ORDER BY ?x"))
        .containsExactly("Atushi Yamamura", "Daniel Kunin", "Feng Chen");
  }

  @Test
  void givesTheTimesOfAProgrammeWithDerivedEndsMarked() throws Exception {
    assertThat(
            Shipped.ask(
                store,
                id,
                "SELECT ?start ?end ?derived { ?t rdfs:label 'What can linear transformers learn in context' ;"
                    + " lec:start ?start ; lec:end ?end ; lec:endDerived ?derived }"))
        .containsExactly(
            Map.of(
                "start", "2024-09-26T09:30:00", "end", "2024-09-26T10:30:00", "derived", "true"));
  }

  @Test
  void namesTheSpeakersWhoWorkOnNeuralCollapse() throws Exception {
    // Found by reading the documents: each of them by a paper of the section or a talk that names
    // it.
    assertThat(
            column(
                "SELECT DISTINCT ?x { ?p lec:worksOn ?topic ; rdfs:label ?x . ?talk lec:speaker ?p ."
                    + " ?topic skos:prefLabel 'Neural Collapse' } ORDER BY ?x"))
        .containsExactly(
            "Gitta Kutyniok",
            "Jeremias Sulam",
            "Mikhail Belkin",
            "Qing Qu",
            "Tomaso Poggio",
            "Weijie J. Su",
            "Yu-Xiang Wang");
  }

  @Test
  void mergesTheSpellingsOfOnePerson() throws Exception {
    assertThat(
            column(
                "SELECT ?x { ?d lec:entity ?p ; lec:printedName ?x . ?p rdfs:label 'Mikhail Belkin'"
                    + " FILTER NOT EXISTS { ?d lec:reason 'equal-name' } }"))
        .containsExactly("Misha Belkin");
    for (String name :
        List.of(
            "Weijie J. Su",
            "Simon S. Du",
            "Jason D. Lee",
            "Philip H. S. Torr",
            "J. Zico Kolter",
            "Umut Şimşekli",
            "Bhavya Kailkhura",
            "James Diffenderfer",
            "Robert P. Dick",
            "Andrew Michael Saxe",
            "Zeyuan Allen-Zhu")) {
      assertThat(one("SELECT (COUNT(?p) AS ?x) { ?p a lec:Person ; rdfs:label \"" + name + "\" }"))
          .as(name)
          .isEqualTo("1");
    }
    assertThat(
            column(
                "SELECT ?x { ?p a lec:Person ; rdfs:label ?x FILTER(CONTAINS(?x, 'Zhou')) FILTER(STRSTARTS(?x, 'Jin')) } ORDER BY ?x"))
        .contains("Jinfan Zhou", "Jinxin Zhou");
  }

  @Test
  void readsTheMessyEntriesOfTheList() throws Exception {
    String authors = "SELECT (COUNT(?a) AS ?x) { ?p rdfs:label \"%s\" ; lec:authorship ?a }";
    assertThat(one(String.format(authors, "Why is the winner the best?"))).isEqualTo("125");
    assertThat(one(String.format(authors, "Machine Love"))).isEqualTo("0");
    assertThat(
            one(String.format(authors, "Deep Problems with Neural Network Models of Human Vision")))
        .isEqualTo("13");
    assertThat(
            one(
                String.format(
                    authors,
                    "Proving the Lottery Ticket Hypothesis for Convolutional Neural Networks")))
        .isEqualTo("3");
    assertThat(
            column(
                "SELECT ?x { ?p rdfs:label 'Maximum Principle Based Algorithms for Deep Learning' ; lec:publishedIn/rdfs:label ?x }"))
        .containsExactly("JMLR");
    assertThat(
            column("SELECT ?x { ?x a fabio:Thesis . FILTER NOT EXISTS { ?x lec:publishedIn ?v } }"))
        .hasSize(1);
    assertThat(column("SELECT ?x { ?p rdfs:label 'Paper Title' BIND(?p AS ?x) }")).isEmpty();
    assertThat(
            column("SELECT DISTINCT ?x { ?s a lec:Series ; lec:acronym 'NeurIPS' BIND(?s AS ?x) }"))
        .hasSize(1);
    assertThat(one("SELECT (COUNT(?p) AS ?x) { ?p lec:arxivId ?i }")).isEqualTo("522");
  }

  @Test
  void theRuleYieldsExactlyTheWorksOnGraph() throws Exception {
    assertThat(Shipped.construct(store, id, OntologyFiles.worksOnRule()))
        .isEqualTo(Shipped.graph(store, id, "works-on"));
  }

  @Test
  void eachMergeIsAStatementWithItsReason() throws Exception {
    assertThat(
            Integer.parseInt(
                one(
                    "SELECT (COUNT(?d) AS ?x) { ?d a lec:Decision ; lec:reason ?r ; lec:score ?s ; lec:record ?c }")))
        .isGreaterThan(100);
    assertThat(
            column(
                "SELECT ?x { ?p skos:altLabel ?x ; a lec:Person FILTER NOT EXISTS"
                    + " { ?d lec:entity ?p ; lec:printedName ?x } }"))
        .isEmpty();
  }

  @Test
  void linksTheOneTalkThatIsGivenUnderThePapersTitle() throws Exception {
    // The list has this paper of Fanny Yang; no other talk of the three events has a listed title.
    assertThat(
            Shipped.ask(
                store,
                id,
                "SELECT ?talk ?paper ?who { ?t lec:presents ?p ; rdfs:label ?talk ; lec:speaker/rdfs:label ?who ."
                    + " ?p rdfs:label ?paper }"))
        .containsExactly(
            Map.of(
                "talk", "Strong inductive biases provably prevent harmless interpolation",
                "paper", "Strong inductive biases provably prevent harmless interpolation",
                "who", "Fanny Yang"));
    assertThat(
            column(
                "SELECT ?x { ?d lec:outcome 'presents' ; lec:entity ?t ; lec:otherEntity ?p ; lec:feature ?x ."
                    + " ?t lec:presents ?p }"))
        .contains("titles=equal", "speakers-among-authors=1");
  }

  @Test
  void onlyThePaperListedTwiceIsMerged() throws Exception {
    // Lines 431 and 2757 of the list; the news item has no paper that the list has.
    assertThat(
            Shipped.ask(
                store,
                id,
                "SELECT ?x ?p { ?d lec:entity ?e ; lec:outcome 'same' ; lec:reason ?x ; lec:printedName ?p . ?e a lec:Paper }"))
        .containsExactly(
            Map.of(
                "x",
                "same-arxiv-id",
                "p",
                "Why ReLU networks yield high-confidence predictions far away from the training data"
                    + " and how to mitigate the problem"));
    assertThat(one("SELECT (COUNT(?p) AS ?x) { ?p a lec:Paper }")).isEqualTo("556");
  }

  @Test
  void aSecondIngestPublishesNothing() throws Exception {
    IngestOutcome again = Shipped.ingest(store, List.of());
    assertThat(again.publication().id()).isEqualTo(id);
    assertThat(again.publication().outcome())
        .isEqualTo(org.lectern.ingest.store.publish.Publication.Outcome.UNCHANGED);
  }
}
