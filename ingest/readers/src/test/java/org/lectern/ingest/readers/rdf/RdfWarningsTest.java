package org.lectern.ingest.readers.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.records.EventRecord;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.Reading;
import org.lectern.ingest.records.TalkRecord;
import org.lectern.ingest.records.source.SourceDocument;

/** What a mapping reads and a record cannot hold is said, with its line. */
class RdfWarningsTest {
  private static final String PREFIXES =
      "@prefix s: <http://schema.org/> .\n@prefix e: <http://example.org/> .\n";

  private static final String SEVERAL =
      "expected one %s of each thing, found several of %d; the first in the order of letters is read, the others are left out";

  @TempDir Path directory;

  private Reading read(String statements) throws IOException {
    Path file = Files.writeString(directory.resolve("it.ttl"), PREFIXES + statements);
    return Reading.of(
        new RdfReader(),
        new SourceDocument("it", "it", file, "it.ttl", "0".repeat(64), Optional.empty()));
  }

  private List<String> said(Reading reading) {
    return reading.problems().stream().map(problem -> problem.format("f")).toList();
  }

  @Test
  void tellsOfThingsThatNoMappingReadsBesideThoseThatOneDoes() throws IOException {
    Reading reading =
        read(
            """
            e:1 a s:ScholarlyArticle ; s:name "Moss" ; s:author [ a s:Person ; s:name "Ann" ] ;
              s:hasPart e:p .
            e:p a s:WebPage .
            e:o a s:Organization ; s:name "Moss House" .
            e:2 a s:ScholarlyArtcle ; s:name "Fern" .
            e:3 a s:ScholarlyArtcle, s:Person ; s:name "Bo" .
            """);
    assertThat(said(reading))
        .containsExactly(
            "f:6:1: warning: expected things of classes that a mapping reads, found others: 1 of"
                + " http://schema.org/Organization, 1 of http://schema.org/ScholarlyArtcle; not"
                + " read",
            "f:3:1: warning: expected statements that a record can hold, found others: 1 of"
                + " http://schema.org/hasPart, 1 of http://schema.org/name; not read");
  }

  @Test
  void tellsOfLinksThatLeadNowhere() throws IOException {
    Reading reading =
        read(
            """
            <urn:uuid:1> a s:ScholarlyArticle ; s:name "Moss" ;
              s:url "see page", <ftp://e/a>, "javascript:x", <https://example.org/a> .
            """);
    assertThat(reading.records(PaperRecord.class).get(0).links())
        .extracting(link -> link.url())
        .containsExactly("https://example.org/a");
    assertThat(said(reading))
        .containsExactlyInAnyOrder(
            "f:3:1: warning: the link 'see page' is no address; set aside",
            "f:3:1: warning: the link 'ftp://e/a' is no address; set aside",
            "f:3:1: warning: the link 'javascript:x' is no address; set aside");
  }

  @Test
  void readsAuthorsOfDblpWithoutAnOrdinalAndTellsOfThoseWithoutAnything() throws IOException {
    Reading reading =
        read(
            """
            @prefix d: <https://dblp.org/rdf/schema#> .
            e:1 a d:Publication ; d:title "Moss" ; d:hasSignature e:b, e:a, e:gone .
            e:a a d:AuthorSignature ; d:signatureOrdinal 1 ; d:signatureDblpName "Ann Bell" .
            e:b a d:AuthorSignature ; d:signatureDblpName "Gus Hill" .
            e:gone a d:AuthorSignature .
            """);
    assertThat(reading.records(PaperRecord.class).get(0).authors())
        .extracting(author -> author.name())
        .containsExactly("Ann Bell", "Gus Hill");
    assertThat(said(reading))
        .containsExactly(
            "f:4:1: warning: expected the name of each author, found 1 without; left out");
  }

  private Reading talk(String start) throws IOException {
    return read(
        "e:w a s:Event ; s:name \"Moss\" .\n"
            + "e:t a s:Event ; s:name \"On moss\" ; s:superEvent e:w ; s:startDate \"%s\" ;\n"
                .formatted(start)
            + " s:endDate \"%s\" ; s:performer [ a s:Person ; s:name \"Ann\" ] .\n"
                .formatted(start));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-09-26, 2024-09-26, ",
    "2024-09-26+02:00, 2024-09-26, ",
    "2024-09-26T09:30, 2024-09-26, 09:30",
    "2024-09-26 09:30, 2024-09-26, 09:30",
    "2024-09-26T09:30:00, 2024-09-26, 09:30",
    "2024-09-26T09:30:00.5Z, 2024-09-26, 09:30",
    "2024-09-26T09:30+02:00, 2024-09-26, 09:30",
    "2024-09-26T09:30:00 +0200, 2024-09-26, 09:30",
    "2024-12-31T24:00:00, 2025-01-01, 00:00",
    "2024-09-26T, 2024-09-26, ",
  })
  void readsTheFormsOfATime(String printed, String date, String time) throws IOException {
    Reading reading = talk(printed);
    TalkRecord talk = reading.records(TalkRecord.class).get(0);
    assertThat(talk.date().map(Object::toString)).contains(date);
    assertThat(talk.start().map(Object::toString)).isEqualTo(Optional.ofNullable(time));
    assertThat(talk.end().map(Object::toString)).isEqualTo(Optional.ofNullable(time));
    assertThat(reading.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tomorrow",
        "2020-02-30T10:00:00",
        "2020-01-01T25:00:00",
        "20200101T100000Z",
        "99999-01-01T10:00:00",
        "1577836800"
      })
  void saysOfATimeThatItIsNone(String printed) throws IOException {
    Reading reading = talk(printed);
    TalkRecord talk = reading.records(TalkRecord.class).get(0);
    assertThat(talk.date()).isEmpty();
    assertThat(talk.start()).isEmpty();
    assertThat(reading.problems())
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem.message()).contains("'" + printed + "'"))
        .allSatisfy(problem -> assertThat(problem.line()).isEqualTo(4));
  }

  @Test
  void saysOfTheDaysOfAnEventThatTheyAreNone() throws IOException {
    Reading reading =
        read("e:w a s:Event ; s:name \"Moss\" ; s:startDate \"May\" ; s:endDate \"2020-06-31\" .");
    assertThat(reading.records(EventRecord.class)).hasSize(1);
    assertThat(reading.problems()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"2021, 2021", "2021-05-03, 2021", "20210503, 2021", "2021-05, 2021"})
  void readsTheYearOfADate(String printed, int year) throws IOException {
    Reading reading =
        read(
            "e:p a s:ScholarlyArticle ; s:name \"A\" ; s:datePublished \"%s\" ."
                .formatted(printed));
    assertThat(reading.records(PaperRecord.class).get(0).sectionYear()).contains(year);
    assertThat(reading.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999", "12020-01-01", "-0044-03-15", "March 2020", "20219903"})
  void saysOfAYearThatItIsNone(String printed) throws IOException {
    Reading reading =
        read(
            "e:p a s:ScholarlyArticle ; s:name \"A\" ; s:datePublished \"%s\" ."
                .formatted(printed));
    assertThat(reading.records(PaperRecord.class).get(0).sectionYear()).isEmpty();
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.problems().get(0).message()).contains("'" + printed + "'");
  }

  @Test
  void saysHowManyOfTheAuthorsHaveNoName() throws IOException {
    Reading reading =
        read(
            "e:p a s:ScholarlyArticle ; s:name \"A\" ; s:author e:a, e:b, e:c, \"Dee\" .\n"
                + "e:a a s:Person . e:b a s:Person ; s:name \"  \" . e:c a s:Person ; s:name \"C\" .");
    assertThat(reading.records(PaperRecord.class).get(0).authors()).hasSize(2);
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.problems().get(0).line()).isEqualTo(3);
    assertThat(reading.problems().get(0).message()).contains("author", "2 without");
  }

  @Test
  void saysOfAPaperThatItHasNoTitle() throws IOException {
    String untitled = "e:p a s:ScholarlyArticle ; s:name \" \" .\n";
    Reading some = read(untitled + "e:q a s:ScholarlyArticle ; s:name \"A\" .");
    assertThat(some.records(PaperRecord.class)).hasSize(1);
    assertThat(some.problems()).hasSize(1);
    assertThat(some.problems().get(0).severity()).isEqualTo(Problem.Severity.WARNING);
    assertThat(some.problems().get(0).line()).isEqualTo(3);

    Reading none = read(untitled);
    assertThat(none.problems())
        .extracting(Problem::severity)
        .containsExactly(Problem.Severity.WARNING, Problem.Severity.ERROR);
    assertThat(none.problems().get(1).message()).contains("left out").doesNotContain("vocabulary");
  }

  @Test
  void saysOfSeveralValuesThatOneIsRead() throws IOException {
    Reading reading =
        read(
            "e:p a s:ScholarlyArticle ; s:name \"B\", \"A\" ; s:abstract \"x\", \"x\"@en ;\n"
                + " s:datePublished \"2021\", \"2021-05-03\" ; s:author e:a, e:b .\n"
                + "e:q a s:ScholarlyArticle ; s:name \"C\", \"D\" ; s:datePublished 2020, 2021 ;\n"
                + " s:author e:a .\n"
                + "e:a a s:Person ; s:name \"Ann Lee\", \"A. Lee\" . e:b a s:Person ; s:name \"Bo\" .");
    assertThat(reading.problems())
        .extracting(Problem::line, Problem::message)
        .containsExactly(
            tuple(7, SEVERAL.formatted("name", 1)),
            tuple(3, SEVERAL.formatted("title", 2)),
            tuple(5, SEVERAL.formatted("year", 1)));
  }

  @Test
  void saysWhoIsNoPerson() throws IOException {
    Reading reading =
        read(
            "e:p a s:ScholarlyArticle ; s:name \"A\" ; s:author \"Ann\", [ a s:Organization ; s:name \"O\" ] .\n"
                + "e:q a s:ScholarlyArticle ; s:name \"B\" ; s:author ( e:a e:b ) .\n"
                + "e:a a s:Person ; s:name \"C\" . e:b s:name \"D\" .\n"
                + "e:r a s:ScholarlyArticle ; s:name \"E\" ; s:author e:a .");
    assertThat(reading.problems())
        .extracting(Problem::line, Problem::message)
        .containsExactly(
            tuple(
                3,
                "expected a text or a person as author, found something else at 2 of the things; left out"),
            tuple(
                3,
                "expected statements that a record can hold, found others: 2 of"
                    + " http://schema.org/name, 1 of http://schema.org/author; not read"));
  }

  @Test
  void readsKeywordsThatAreThingsAndVenuesThatAreTexts() throws IOException {
    Reading reading =
        read(
            "e:p a s:ScholarlyArticle ; s:name \"A\" ; s:isPartOf \"J. Moss\" ; s:datePublished 2020 ;\n"
                + " s:keywords \"fern\", [ a s:DefinedTerm ; s:name \"moss\" ] .");
    PaperRecord paper = reading.records(PaperRecord.class).get(0);
    assertThat(paper.venue().orElseThrow().text()).isEqualTo("J. Moss 2020");
    assertThat(paper.keywords()).extracting(PrintedText::text).containsExactly("fern", "moss");
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void readsNoNumberThatWouldTakeLongToComputeWith() {
    String numbers =
        "e:p a s:ScholarlyArticle ; s:name \"A\" ; s:position "
            + String.join(", ", List.of("7".repeat(200_000), "8".repeat(200_000) + ".5"))
            + " .";
    Reading reading =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(numbers));
    assertThat(reading.records(PaperRecord.class)).hasSize(1);
    assertThat(reading.problems())
        .hasSize(3)
        .first(InstanceOfAssertFactories.type(Problem.class))
        .satisfies(problem -> assertThat(problem.message()).contains("number", "text"));
  }
}
