package org.lectern.ingest.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.records.Documents;
import org.lectern.ingest.records.Layouts;
import org.lectern.ingest.records.LineClaim;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PrintedLink;
import org.lectern.ingest.records.Reading;
import org.lectern.ingest.records.Recognition;
import org.lectern.ingest.records.RecordSink;
import org.lectern.ingest.records.SourceReader;
import org.lectern.ingest.records.TalkRecord;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.SourceSample;
import org.lectern.ingest.records.source.UnreadableSourceException;

/** One bad value sets itself aside, with its line, and nothing else. */
class SoundRecordTest {
  @TempDir Path folder;

  private Reading read(String name, String format, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return Reading.of(
        Layouts.byFormat(format),
        new SourceDocument("it", "it", file, name, "0".repeat(64), Optional.empty()));
  }

  private Reading list(String text) throws IOException {
    return read("list.md", "awesome-list-markdown", "# Knots\n\n" + text);
  }

  /** Each pair of an author and a keyword is a statement of who works on what. */
  @Test
  void keepsAsManyKeywordsAsThereIsRoomForWithTheAuthors() throws IOException {
    int authors = 500;
    String names =
        IntStream.range(0, authors)
            .mapToObj(
                i -> "\"Ann Knot-%s%s\"".formatted((char) ('a' + i / 26), (char) ('a' + i % 26)))
            .collect(Collectors.joining(" "));
    for (int keywords : new int[] {80, 81, 5_000}) {
      String words =
          IntStream.range(0, keywords)
              .mapToObj(i -> "\"word " + i + "\"")
              .collect(Collectors.joining(", "));
      Reading reading =
          read(
              "many.ttl",
              "rdf",
              "@prefix s: <http://schema.org/> .\n<http://e.x/1> a s:ScholarlyArticle ;\n"
                  + "s:name \"Knots\" ; s:author ( %s ) ;\ns:keywords %s .\n"
                      .formatted(names, words));
      PaperRecord paper = reading.records(PaperRecord.class).get(0);
      assertThat(paper.authors()).hasSize(authors);
      assertThat(paper.keywords()).hasSize(80);
      assertThat(said(reading))
          .isEqualTo(
              keywords == 80
                  ? List.of()
                  : List.of(
                      "f:2:1: warning: the paper has "
                          + keywords
                          + " keywords for 500 authors, of which the first 80 are taken and the"
                          + " others; set aside"));
    }
  }

  @Test
  void aValueIsOneLineWhateverItIsPrintedOn() throws IOException {
    Reading reading =
        list(
            """
            - **Knots that hold** (2027), A. Berg et al., [[pdf]](https://examp=
            good.ttl:1:1:\u00a0error:\u00a0forged)
            - **Knots that\u2003slip** (2028), R. Brook. [[pdf]](https://example.org/2.pdf)
            """);
    assertThat(reading.records().toString()).contains("examp=").doesNotContain("=\n", "\ngood");
  }

  private static List<String> said(Reading reading) {
    return reading.problems().stream().map(p -> p.format("f")).toList();
  }

  @Test
  void aLinkThatLeadsNowhereIsNoLink() throws IOException {
    Reading reading =
        list(
            """
            - **Knots that hold.** [paper]()
            - **Knots that slip.** [paper](papers/knots.pdf)
            - **Knots of rope.** [paper](nan)
            - **Knots by number.** [paper](arXiv:2101.00001)
            - **Knots of hemp.** [paper](http://example.org/%zz)
            - **Knots of sisal.** [paper](HTTPS://example.org/a|b)
            """);
    assertThat(reading.records(PaperRecord.class))
        .hasSize(6)
        .flatExtracting(PaperRecord::links)
        .extracting(PrintedLink::url)
        .containsExactly("https://arxiv.org/abs/2101.00001", "https://example.org/a|b");
    assertThat(said(reading))
        .containsExactly(
            "f:3:1: warning: a link leads nowhere; set aside",
            "f:4:1: warning: the link 'papers/knots.pdf' is no address; set aside",
            "f:5:1: warning: the link 'nan' is no address; set aside",
            "f:7:1: warning: the link 'http://example.org/%zz' is no address; set aside");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://[::1",
        "http://[x]/a",
        "http://a]b",
        "http://a/[b",
        "http://[v1.a]/",
        "http://[fe80::1%25en0]/",
        "http://[::1]x/",
        "http://x[::1]/"
      })
  void aLinkThatTheGraphCannotTakeIsSetAside(String link) throws IOException {
    String item = "- **Knots that hold.** [paper](%s)\n- **Knots of hemp.** [paper](%s)\n";
    Reading list = list(item.formatted(link, "http://[::1]:80/a?b=[c]"));
    assertThat(list.records(PaperRecord.class))
        .hasSize(2)
        .flatExtracting(PaperRecord::links)
        .extracting(PrintedLink::url)
        .containsExactly("http://[::1]:80/a?b=[c]");
    assertThat(said(list))
        .containsExactly("f:3:1: warning: the link '" + link + "' is no address; set aside");
    Reading turtle =
        read(
            "a.ttl",
            "rdf",
            """
            @prefix s: <http://schema.org/> .
            [] a s:ScholarlyArticle ; s:name "Knots" ; s:url "LINK", <LINK> ; s:sameAs "LINK" .
            """
                .replace("LINK", link));
    assertThat(turtle.records(PaperRecord.class))
        .singleElement()
        .satisfies(paper -> assertThat(paper.links()).isEmpty());
    assertThat(said(turtle))
        .containsExactly("f:2:1: warning: the link '" + link + "' is no address; set aside");
  }

  @Test
  void anEndBeforeItsStartIsSetAside() throws IOException {
    Reading reading =
        read(
            "a.ttl",
            "rdf",
            """
            @prefix s: <http://schema.org/> .
            <http://e/0> a s:Event ; s:name "Knot Days" ; s:startDate "2024-03-01" .
            <http://e/1> a s:Event ; s:superEvent <http://e/0> ; s:name "Knots at night" ;
              s:startDate "2024-03-01T23:00" ; s:endDate "2024-03-02T01:00" .
            <http://e/2> a s:Event ; s:superEvent <http://e/0> ; s:name "Knots at noon" ;
              s:startDate "2024-03-01T12:00" ; s:endDate "2024-03-01T12:00" .
            """);
    assertThat(reading.records(TalkRecord.class))
        .extracting(TalkRecord::end)
        .containsExactly(Optional.empty(), Optional.of(LocalTime.NOON));
    assertThat(said(reading))
        .containsExactly(
            "f:3:1: warning: the end of a talk, 01:00, comes before its start, 23:00; set aside");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00a0", "\u200b\u00a0", "\u3000\ufeff"})
  void aTitleOfWhichNothingIsSeenIsNone(String title) throws IOException {
    assertThat(said(list("- **" + title + "** [[ICLR 2024]](https://example.org/2)\n")))
        .anyMatch(message -> message.endsWith("the title is empty; set aside"));
  }

  @Test
  void anEntryWithoutATitleIsSetAsideAndTheOthersStay() throws IOException {
    Reading reading =
        list(
            """
            - **Knots that hold** [[paper]](https://example.org/1)
            - **** [[ICLR 2024]](https://example.org/2)
            - **Knots that slip** [[paper]](https://example.org/3)
            """);
    assertThat(reading.records()).hasSize(2);
    assertThat(said(reading)).containsExactly("f:4:1: warning: the title is empty; set aside");
  }

  @Test
  void charactersThatAreNoTextAreReadByRule() throws IOException {
    Reading reading =
        list("- **Knots\uFFFE that\f hold\r now** [[paper]](https://example.org/1)\n");
    assertThat(reading.records(PaperRecord.class).get(0).title().text())
        .isEqualTo("Knots\uFFFD that  hold  now");
    assertThat(said(reading)).singleElement().asString().startsWith("f:3:10: warning: ");
    Reading escaped =
        read(
            "a.nt",
            "rdf",
            """
            <http://x.org/p> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/ScholarlyArticle> .
            <http://x.org/p> <http://schema.org/name> "Knots\\u0005that\\uFFFEhold" .
            """);
    assertThat(escaped.records(PaperRecord.class).get(0).title().text())
        .isEqualTo("Knots that\uFFFDhold");
    assertThat(said(escaped)).singleElement().asString().startsWith("f:1:1: warning: the title");
  }

  @Test
  void aYearThatIsNoneLeavesThePaperWithoutOne() throws IOException {
    for (String year : List.of("2e23", "to appear", "forthcoming")) {
      String text =
          """
          @prefix s: <http://schema.org/> .
          <http://x.org/p> a s:ScholarlyArticle ; s:name "Knots" ; s:datePublished "YEAR" .
          <http://x.org/q> a s:ScholarlyArticle ; s:name "Ropes" ; s:datePublished "2021-05" .
          """
              .replace("YEAR", year);
      Reading reading = read("a.ttl", "rdf", text);
      assertThat(reading.records(PaperRecord.class))
          .extracting(PaperRecord::sectionYear)
          .containsExactlyInAnyOrder(Optional.empty(), Optional.of(2021));
      assertThat(said(reading)).singleElement().asString().startsWith("f:2:1: warning: expected");
    }
  }

  @Test
  void aLongParagraphIsRead() throws IOException {
    Reading reading =
        list(
            "Words "
                + "and more of them ".repeat(30_000)
                + "\n\n- **Knots that hold** [[paper]](https://example.org/1)\n");
    assertThat(reading.records()).hasSize(1);
    assertThat(reading.problems()).isEmpty();
  }

  /** A reader with a fault of its own. */
  private record Faulty(Runnable fault) implements SourceReader {
    @Override
    public String format() {
      return "faulty";
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public Recognition recognise(SourceSample sample) {
      return Recognition.NONE;
    }

    @Override
    public void read(SourceDocument document, RecordSink sink) {
      sink.claim(LineClaim.furniture(2, "some"));
      fault.run();
    }
  }

  private static int deeper(int depth) {
    return depth < 0 ? 0 : deeper(depth + 1) + 1;
  }

  @Test
  void aFaultOfAReaderRefusesTheDocumentAtItsPlace() throws IOException {
    refusesWith("StackOverflowError", () -> deeper(0));
    refusesWith(
        "ExceptionInInitializerError",
        () -> {
          throw new ExceptionInInitializerError("of a library");
        });
  }

  private void refusesWith(String name, Runnable fault) throws IOException {
    SourceDocument document = Documents.of(folder, List.of("a", "b", "c"));
    assertThatThrownBy(() -> Reading.of(new Faulty(fault), document))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageStartingWith(document.fileName() + ":2:1: error: ")
        .hasMessageContaining(name);
  }
}
