package org.lectern.ingest.readers.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.Reading;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.UnreadableSourceException;

/** Whatever a document holds, reading it ends: with its statements, or refused at a place. */
class EndlessRdfTest {
  private static final String PAPER =
      "<http://x.org/p> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
          + " <http://schema.org/ScholarlyArticle> .\n"
          + "<http://x.org/p> <http://schema.org/name> \"On Ends\" .\n";
  private static final String XML =
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
          + " xmlns:s=\"http://schema.org/\">";

  @TempDir Path directory;

  private Reading read(String name, String text) throws IOException {
    Path file = Files.writeString(directory.resolve(name), text);
    SourceDocument document =
        new SourceDocument("it", "it", file, name, "0".repeat(64), Optional.empty());
    return Reading.of(new RdfReader(), document);
  }

  @ParameterizedTest
  @MethodSource
  void refusesACollectionThatIsNotClosed(String name, String text, String place) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(() -> read(name, text))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageStartingWith(name + ":" + place + ": error: expected "));
  }

  static Stream<Arguments> refusesACollectionThatIsNotClosed() {
    return Stream.of(
        Arguments.of("a.ttl", "<urn:a> <urn:b> ( 1 .", "1:21"),
        Arguments.of("b.ttl", "\n<urn:a> <urn:b> ( 1 .\n<urn:c> <urn:d> 1 .\n", "2:21"),
        Arguments.of("c.ttl", "<urn:a> <urn:b> ( .\n", "1:19"),
        Arguments.of("d.ttl", "( 1 . <urn:b> 2 .\n", "1:5"),
        Arguments.of("e.ttl", "<urn:a> <urn:b> ( ( 1 . ) ) .\n", "1:23"),
        Arguments.of("f.ttl", "<urn:a> <urn:b> [ <urn:c> ( 1 . ] .\n", "1:31"),
        Arguments.of("g.trig", "<urn:g> { <urn:a> <urn:b> ( 1 . }\n", "1:31"));
  }

  @ParameterizedTest
  @MethodSource
  void refusesDeepNesting(String name, String text) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () ->
            assertThatThrownBy(() -> read(name, text))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageMatching("(?s)" + name + ":\\d+:\\d+: error: expected .*"));
  }

  static Stream<Arguments> refusesDeepNesting() {
    int deep = 100_000;
    String object = "<urn:a> <urn:b> ";
    return Stream.of(
        Arguments.of("blank.ttl", object + "[ <urn:c>\n".repeat(deep) + "1" + "] ".repeat(deep)),
        Arguments.of("list.ttl", object + "(\n".repeat(deep) + ")".repeat(deep) + " ."),
        Arguments.of("open.ttl", object + "(".repeat(deep)),
        Arguments.of("star.ttl", object + "<< <urn:a> <urn:b>\n".repeat(deep)),
        Arguments.of("list.trig", "<urn:g> { " + object + "(\n".repeat(deep)),
        Arguments.of("list.jsonld", "{\"@context\": {}, \"a\": " + "[\n".repeat(deep)),
        Arguments.of("map.jsonld", "{\"@context\": {}, \"a\":" + "{\"a\":\n".repeat(deep)),
        Arguments.of("deep.rdf", XML + "<s:Event>\n<s:name>\n".repeat(deep)),
        Arguments.of("same.rdf", XML + "<s:Event><s:about>".repeat(deep / 4) + "</s:about>"));
  }

  @Test
  void leavesALineOfDeepNestingOut() throws IOException {
    Reading reading = read("a.nt", PAPER + "<< ".repeat(100_000) + "\n");
    assertThat(reading.records()).hasSize(1);
    assertThat(reading.problems()).singleElement().matches(problem -> problem.line() == 3);
  }

  @Test
  void readsNestingThatPeopleWriteAndBracketsThatAreNone() throws IOException {
    String nested = "[ <urn:c> (\n".repeat(40) + "1" + " ) ]".repeat(40);
    String text = "\"((((((((((\", '''[[\\'[[''', \"\"\"{{\"{{\"\"\" # ((((((\n";
    Reading reading = read("a.ttl", PAPER + ("<urn:a((([> <urn:b> " + text + " .\n").repeat(40));
    assertThat(reading.records()).hasSize(1);
    assertThat(read("b.ttl", PAPER + "<urn:a> <urn:b> " + nested + " .").records()).hasSize(1);
  }

  @Test
  void leavesATermOfGreatSizeOut() throws IOException {
    String text = "A line of some length.\n".repeat(100_000);
    Reading reading =
        read(
            "a.ttl",
            PAPER + "<http://x.org/p> <http://schema.org/abstract> \"\"\"" + text + "\"\"\" .\n");
    assertThat(reading.records()).hasSize(1);
    assertThat(reading.problems())
        .singleElement()
        .matches(problem -> problem.severity() == Problem.Severity.WARNING)
        .matches(problem -> problem.line() == 100_003);
  }
}
