package org.lectern.ingest.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.resolve.people.PersonMention;
import org.lectern.ingest.resolve.people.PersonWork;
import org.lectern.ingest.run.DocumentReading;
import org.lectern.ingest.run.cli.IngestMain;
import org.lectern.ingest.run.sources.SourceCatalogue;

class EvaluationTest {
  @TempDir private Path directory;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private static JsonNode people(Path... files) throws IOException {
    return Evaluation.people(List.of(files), null, false).json();
  }

  private static GoldMention gold(String id, String person, String name) {
    return new GoldMention(
        new PersonMention(id, PersonWork.bare(id), 1, new PrintedName(name, 1)), person, "");
  }

  @Test
  void countsPairsAndMentionsAsTheirDefinitionsSay() {
    GoldPeople people =
        new GoldPeople(
            List.of(
                gold("1", "A", "Ann Apple"),
                gold("2", "A", "Ann Apple"),
                gold("3", "A", "A. Apple"),
                gold("4", "B", "Bea Berry")),
            List.of(),
            false);
    PeopleScores scores = new PeopleScores(people);
    Partition answer = new Partition("test", Map.of("1", "x", "2", "x", "3", "y", "4", "y"));
    Scores pairs = scores.pairwise(answer, Stratum.ALL);
    assertThat(pairs).isEqualTo(new Scores(1, 2, 3));
    assertThat(pairs.f1()).isCloseTo(0.4, within(1e-9));
    // By mention: precision (1 + 1 + 1/2 + 1/2) / 4, recall (2/3 + 2/3 + 1/3 + 1) / 4.
    assertThat(scores.bCubed(answer, Stratum.ALL)[0]).isCloseTo(0.75, within(1e-9));
    assertThat(scores.bCubed(answer, Stratum.ALL)[1]).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(scores.pairwise(answer, Stratum.INITIALS)).isEqualTo(new Scores(0, 1, 2));
    assertThat(scores.pairwise(answer, Stratum.FULL)).isEqualTo(new Scores(1, 1, 1));
    assertThat(scores.mentions(Stratum.SINGLE)).isZero();
  }

  @Test
  void theBaselinesAreWhatTheySay() {
    GoldPeople people =
        new GoldPeople(
            List.of(
                gold("1", "A", "Ann Apple"),
                gold("2", "B", "ANN APPLE"),
                gold("3", "A", "A. Apple")),
            List.of(),
            false);
    PeopleScores scores = new PeopleScores(people);
    assertThat(scores.pairwise(Partition.nothingMerged(people), Stratum.ALL))
        .isEqualTo(new Scores(0, 0, 1));
    assertThat(scores.pairwise(Partition.equalNames(people), Stratum.ALL))
        .isEqualTo(new Scores(0, 1, 1));
  }

  @Test
  void readsCitationsAndPartsNamesakes() throws IOException {
    Path file =
        write(
            "apple.txt",
            """
            1;1;a apple;bea berry,cleo cherry;kidnei diseas cat;anim clinic;1999
            2;1;ann apple;bea berry;diseas old cat;anim clinic;2001
            3;2;a apple;dan dill;prune deep network;neural system;0
            4;2;a apple;dan dill,eve elder;deep network prune fast;neural system;0
            """);
    JsonNode all = people(file).at("/namesakes/all");
    assertThat(all.at("/lectern/pairwise/precision").asDouble()).isEqualTo(1);
    assertThat(all.at("/lectern/pairwise/recall").asDouble()).isEqualTo(1);
    assertThat(all.at("/merge equal names/pairwise/found").asDouble()).isEqualTo(3);
  }

  @Test
  void readsBibtexOfOnePersonEach() throws IOException {
    Path first =
        write(
            "one.bib",
            """
            @article{a, author = {J{\\"o}rg Apple and Bea Berry}, title = {Kidneys of {Cats}},
              journal = {Animal Clinic}, year = {1999}}
            @article{b, author = {J{\\"o}rg Apple and Bea Berry}, title = {Old Cats},
              journal = {Animal Clinic}, year = {2000}}
            @proceedings{p, title = {Proceedings}, year = {2000}}
            """);
    Path second =
        write(
            "two.bib",
            """
            @inproceedings{c, author = {Dan Dill and J{\\"o}rg Apple}, title = {Pruning Networks},
              booktitle = {Neural Systems}, year = {2019}}
            @inproceedings{d, author = {J{\\"o}rg Apple and Eve Elder}, title = {Pruning Networks II},
              booktitle = {Neural Systems}, year = {2020}}
            """);
    JsonNode json = people(first, second).at("/namesakes");
    assertThat(json.path("mentions").asInt()).isEqualTo(4);
    assertThat(json.path("people").asInt()).isEqualTo(2);
    assertThat(json.at("/all/lectern/pairwise/precision").asDouble()).isEqualTo(1);
    assertThat(BibtexGold.read(first).judged().get(0).mention().name().name())
        .isEqualTo("Jörg Apple");
  }

  @Test
  void readsProfileIdsOfPaperLists() throws IOException {
    Path file =
        write(
            "list.json",
            """
            [{"title": "T", "author": "Ann Apple; Bea Berry", "authorids": "~Ann_Apple1;~Bea_Berry1"},
             {"title": "U", "author": "Bea B. Berry", "authorids": "~Bea_Berry1"}]
            """);
    JsonNode all = people(file).at("/open/all");
    assertThat(all.at("/lectern/pairwise/recall").asDouble()).isEqualTo(1);
    assertThat(all.at("/merge equal names/pairwise/recall").asDouble()).isZero();
  }

  @Test
  void takesTwoSpellingsOfAnAuthorListForAliases() throws IOException {
    Path file =
        write(
            "list.json",
            """
            [{"title": "T", "author": "Chris Apple; Bea Berry", "author_site": "Christopher Apple, Bea Berry"},
             {"title": "U", "author": "Dan Dill", "author_site": "Dan Dill, Eve Elder"}]
            """);
    JsonNode all = people(file).at("/open/all");
    assertThat(all.at("/lectern/pairwise/sought").asInt()).isEqualTo(2);
    assertThat(all.at("/lectern/pairwise/right").asInt()).isEqualTo(2);
    assertThat(all.at("/merge equal names/pairwise/right").asInt()).isEqualTo(1);
  }

  @Test
  void readsTablesOfAnybody() throws IOException {
    Path tabs = write("gold.tsv", "mention\tperson\nAnn Apple\t1\nANN APPLE\t1\nBea Berry\t2\n");
    assertThat(people(tabs).at("/open/all/lectern/pairwise/f1").asDouble()).isEqualTo(1);
    Path commas =
        write(
            "gold.csv",
            "person,mention,work,coauthors\n1,\"Apple, Ann\",w1,Bea Berry\n1,A. Apple,w2,Bea Berry\n");
    assertThat(people(commas).at("/open/initials/lectern/pairwise/recall").asDouble()).isEqualTo(1);
  }

  @Test
  void namesThePlaceOfWhatItCannotRead() throws IOException {
    Path citations = write("bad.txt", "1;1;a apple;;t;v;0\nnonsense\n");
    assertThatThrownBy(() -> people(citations)).hasMessageStartingWith("bad.txt:2:1: error: ");
    Path json = write("bad.json", "[{\"author\": }]");
    assertThatThrownBy(() -> people(json)).hasMessageStartingWith("bad.json:1:");
    Path bib = write("bad.bib", "@article{a, author = }\n");
    assertThatThrownBy(() -> people(bib)).hasMessageStartingWith("bad.bib:1:");
    Path table = write("bad.csv", "a,b\n1,2\n");
    assertThatThrownBy(() -> people(table)).hasMessageContaining("expected the columns");
    Path facts = write("facts.tsv", "document\tline\tproperty\tvalue\nd\tx\ttitle\tT\n");
    assertThatThrownBy(() -> Evaluation.facts(List.of(facts), List.of()))
        .hasMessageStartingWith("facts.tsv:2:1: error: expected a line number");
  }

  @Test
  void comparesFactsWithWhatReadersFind() throws IOException {
    Path document = Path.of("..", "..", "data", "sources", "000_0d107756f5e9a191.txt");
    SourceCatalogue catalogue = SourceCatalogue.read(Path.of("..", "..", "data", "sources.yaml"));
    Path gold =
        write(
            "facts.tsv",
            """
            document\tline\tproperty\tvalue
            slowdnn-2023\t178\tspeaker\tQing Qu
            slowdnn-2023\t178\taffiliation\tUMich
            slowdnn-2023\t218\tspeaker\tWeijie Su
            slowdnn-2023\t218\tcollaborator\tCong Fang
            slowdnn-2023\t218\tcollaborator\tNobody Else
            """);
    Evaluation evaluation =
        Evaluation.facts(
            List.of(gold),
            List.of(DocumentReading.fresh().read(catalogue.document(document, Optional.empty()))));
    assertThat(evaluation.json().at("/speaker/recall").asDouble()).isEqualTo(1);
    assertThat(evaluation.json().at("/speaker/precision").asDouble()).isEqualTo(1);
    assertThat(evaluation.json().at("/collaborator/right").asInt()).isEqualTo(1);
    assertThat(evaluation.json().at("/collaborator/found").asInt()).isEqualTo(3);
    assertThat(evaluation.text())
        .contains("not read: slowdnn-2023:218: collaborator 'Nobody Else'");
  }

  @Test
  void theCommandSaysWhatIsWrongWithItsArguments() throws IOException {
    Path people = write("gold.tsv", "mention\tperson\nAnn Apple\t1\n");
    Path facts = write("facts.tsv", "document\tline\tproperty\tvalue\nd\t1\ttitle\tT\n");
    assertThat(IngestMain.run("evaluate", people.toString())).isZero();
    assertThat(IngestMain.run("evaluate", people.toString(), "--json")).isZero();
    assertThat(IngestMain.run("evaluate", directory.resolve("none.tsv").toString())).isEqualTo(1);
    assertThat(IngestMain.run("evaluate", people.toString(), facts.toString())).isEqualTo(2);
    assertThat(IngestMain.run("evaluate", people.toString(), "--format", "x")).isEqualTo(2);
    assertThat(IngestMain.run("evaluate")).isEqualTo(2);
  }
}
