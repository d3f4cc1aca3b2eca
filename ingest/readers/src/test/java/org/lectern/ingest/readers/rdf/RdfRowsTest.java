package org.lectern.ingest.readers.rdf;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.records.EventRecord;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.Reading;
import org.lectern.ingest.records.source.SourceDocument;

/** Of many values of many properties of one thing each is read once, not once with each other. */
@Timeout(120)
class RdfRowsTest {
  private static final String SCHEMA =
      """
      @prefix s: <http://schema.org/> .
      @prefix r: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
      @prefix e: <http://example.org/> .
      """;

  @TempDir Path directory;

  private Reading read(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("it.ttl"), text);
    return Reading.of(
        new RdfReader(),
        new SourceDocument("it", "it", file, "it.ttl", "0".repeat(64), Optional.empty()));
  }

  private static String many(int count, IntFunction<String> value) {
    return IntStream.range(0, count).mapToObj(value).collect(joining(", "));
  }

  @Test
  void manyNamesAndJournalsOfOnePaperAddUp() throws IOException {
    Reading reading =
        read(
            SCHEMA
                + "e:a a s:ScholarlyArticle ; s:author e:p ; s:name "
                + many(2000, i -> "\"Name " + (i + 1000) + "\"")
                + " ; s:headline "
                + many(2000, i -> "\"Head " + i + "\"")
                + " ; s:abstract "
                + many(2000, i -> "\"Abstract " + i + "\"")
                + " ; s:keywords "
                + many(2000, i -> "\"word " + i + "\"")
                + " ; s:isPartOf "
                + many(2000, i -> "e:j" + i)
                + " .\ne:p a s:Person ; s:name "
                + many(2000, i -> "\"Ann " + (i + 1000) + "\"")
                + " ; s:affiliation e:o, \"A Lab\" .\ne:o s:name \"Uni\", \"Universität\" .\n"
                + IntStream.range(0, 2000)
                    .mapToObj(i -> "e:j" + i + " a s:Periodical ; s:name \"J " + (i + 1000) + "\".")
                    .collect(joining("\n")));
    PaperRecord paper = reading.records(PaperRecord.class).get(0);
    assertThat(paper.title().text()).isEqualTo("Name 1000");
    assertThat(paper.venue().orElseThrow().text()).isEqualTo("J 1000");
    assertThat(paper.keywords()).hasSize(2000);
    assertThat(paper.authors())
        .containsExactly(
            new PrintedName(
                "Ann 1000", List.of("A Lab", "Uni", "Universität"), paper.title().line()));
  }

  @Test
  void aHeadlineIsTheTitleOfWhatHasNoName() throws IOException {
    Reading reading =
        read(
            SCHEMA
                + "e:a a s:ScholarlyArticle ; s:headline \"Loud\" .\n"
                + "e:b a s:ScholarlyArticle ; s:headline \"A\" ; s:name \"Quiet\" .\n");
    assertThat(reading.records(PaperRecord.class))
        .extracting(paper -> paper.title().text())
        .containsExactly("Loud", "Quiet");
  }

  @Test
  void aBlankNameNamesNoPeriodical() throws IOException {
    Reading reading =
        read(
            SCHEMA
                + "e:a a s:ScholarlyArticle ; s:name \"Quiet\" ; s:isPartOf e:j .\n"
                + "e:j a s:Periodical ; s:name \" \", \"Journal\" .\n");
    assertThat(reading.records(PaperRecord.class).get(0).venue().orElseThrow().text())
        .isEqualTo("Journal");
  }

  @Test
  void ofTwoAuthorsAtOnePlaceTheOneWithANameIsRead() throws IOException {
    for (String names : List.of("e:p f:name \"Ada Quill\" .", "e:q f:name \"Ada Quill\" .")) {
      Reading reading =
          read(
              """
              @prefix c: <https://semopenalex.org/class/> .
              @prefix a: <https://semopenalex.org/property/> .
              @prefix d: <http://purl.org/dc/terms/> .
              @prefix f: <http://xmlns.com/foaf/0.1/> .
              @prefix e: <http://example.org/> .
              e:w a c:Work ; d:title "Quiet" ; a:hasAuthorPosition e:c .
              e:c a:hasAuthor e:p , e:q ; a:position "first" .
              """
                  + names);
      assertThat(reading.records(PaperRecord.class).get(0).authors())
          .extracting(PrintedName::name)
          .containsExactly("Ada Quill");
    }
  }

  @Test
  void aPeriodicalIsFoundThroughThousandsOfParts() throws IOException {
    Reading reading =
        read(
            SCHEMA
                + IntStream.range(0, 6000)
                    .mapToObj(i -> "e:v" + i + " s:isPartOf e:v" + (i + 1) + " .\n")
                    .collect(joining())
                + "e:v0 a s:ScholarlyArticle ; s:name \"Quiet\" .\n"
                + "e:v6000 a s:Periodical ; s:name \"Journal\" ; s:isPartOf e:v0 .\n");
    assertThat(reading.records(PaperRecord.class).get(0).venue().orElseThrow().text())
        .isEqualTo("Journal");
  }

  @Test
  void thePlaceOfManyEventsMayHaveManyNames() throws IOException {
    Reading reading =
        read(
            SCHEMA
                + IntStream.range(0, 1000)
                    .mapToObj(i -> "e:v" + i + " a s:Event; s:name \"E\"; s:location e:l .\n")
                    .collect(joining())
                + "e:l s:name "
                + many(3000, i -> "\"Hall " + (i + 1000) + "\"")
                + " .\n");
    assertThat(reading.records(EventRecord.class))
        .hasSize(1000)
        .allSatisfy(event -> assertThat(event.place().orElseThrow().text()).isEqualTo("Hall 1000"));
  }

  @Test
  void ofVeryManyAffiliationsSomeAreLeftOutWithAWarning() throws IOException {
    Reading reading =
        read(
            SCHEMA
                + "e:a a s:ScholarlyArticle ; s:name \"Quiet\" ; s:author e:p .\n"
                + "e:p a s:Person ; s:name \"Ada Quill\" ; s:affiliation "
                + many(1000, i -> "\"Uni " + i + "\"")
                + " .\n");
    assertThat(reading.records(PaperRecord.class).get(0).authors().get(0).affiliations())
        .hasSize(32);
    assertThat(reading.problems()).hasSize(1);
  }

  @Test
  void aListThatThousandsOfPapersShareIsRefused() {
    String text =
        SCHEMA
            + IntStream.range(0, 2000)
                .mapToObj(
                    i ->
                        String.format(
                            "e:%d a s:ScholarlyArticle; s:name \"P %d\"; s:author e:l0 ."
                                + " e:l%d r:first e:p%d ; r:rest e:l%d . e:p%d a s:Person .%n",
                            i, i, i, i, (i + 1) % 2000, i))
                .collect(joining());
    assertThatThrownBy(() -> read(text)).hasMessageContaining("its own list");
  }

  @Test
  void aListThatAFewPapersShareIsRead() throws IOException {
    Reading reading =
        read(
            SCHEMA
                + "e:a a s:ScholarlyArticle ; s:name \"Quiet\" ; s:author e:l .\n"
                + "e:b a s:ScholarlyArticle ; s:name \"Loud\" ; s:author e:l .\n"
                + "e:l r:first e:p ; r:rest (e:q) .\n"
                + "e:p a s:Person ; s:name \"Zoe Fern\" . e:q a s:Person ; s:name \"Ada Quill\" .");
    assertThat(reading.records(PaperRecord.class))
        .hasSize(2)
        .allSatisfy(
            paper ->
                assertThat(paper.authors())
                    .extracting(PrintedName::name)
                    .containsExactly("Zoe Fern", "Ada Quill"));
  }

  @Test
  void anAuthorListOfScholarlyDataMayBeLong() throws IOException {
    String conf = "@prefix c: <https://w3id.org/scholarlydata/ontology/conference-ontology.owl#> .";
    Reading reading =
        read(
            conf
                + "@prefix e: <http://example.org/> .\n"
                + "e:a a c:InProceedings ; c:title \"Quiet\" ; c:hasAuthorList e:l .\n"
                + "e:l c:hasFirstItem e:i0 .\n"
                + IntStream.range(0, 9000)
                    .mapToObj(
                        i ->
                            String.format(
                                "e:i%d c:hasContent e:p%d ; c:next e:i%d . e:p%d c:name \"Q%d\".%n",
                                i, i, i + 1, i, i))
                    .collect(joining()));
    assertThat(reading.records(PaperRecord.class).get(0).authors())
        .hasSize(9000)
        .extracting(PrintedName::name)
        .startsWith("Q0", "Q1", "Q2", "Q3");
  }
}
