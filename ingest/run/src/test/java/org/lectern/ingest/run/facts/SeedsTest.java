package org.lectern.ingest.run.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.ingest.records.Documents;
import org.lectern.ingest.records.EventRecord;
import org.lectern.ingest.records.Layouts;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PersonRecord;
import org.lectern.ingest.records.PrintedLink;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.Reading;
import org.lectern.ingest.records.SourceReader;
import org.lectern.ingest.records.TalkRecord;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.SourceLine;
import org.lectern.ingest.records.source.SourceLines;
import org.lectern.ingest.records.source.SourceSample;

/** Reads the full documents where they are present; names, titles and counts are facts. */
class SeedsTest {
  private static final Path SEEDS = Path.of("../../../shared/seeds");

  @TempDir Path folder;

  private static SourceDocument seed(String number) throws IOException {
    assumeTrue(
        Files.isDirectory(SEEDS),
        "skipped: the full documents (../shared/seeds beside the project) are absent");
    try (Stream<Path> files = Files.list(SEEDS)) {
      return Documents.of(
          files
              .filter(f -> f.getFileName().toString().startsWith(number))
              .findFirst()
              .orElseThrow());
    }
  }

  private static Reading read(String number) throws IOException {
    SourceDocument document = seed(number);
    return Reading.of(Layouts.recognise(document), document);
  }

  private static List<String> speakers(List<TalkRecord> talks) {
    return talks.stream()
        .map(
            t ->
                t.speakers().stream()
                    .map(p -> p.name() + " " + p.affiliations())
                    .reduce("", (a, b) -> a + b))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "000, talks-page",
    "001, lost-headings-talks",
    "002, agenda-with-abstracts",
    "004, paper-news"
  })
  void knowsTheLayoutAndAccountsForEachLineOfBothForms(String number, String format)
      throws IOException {
    SourceDocument document = seed(number);
    SourceReader reader = Layouts.recognise(document);
    assertThat(reader.format()).isEqualTo(format);
    Reading full = Reading.of(reader, document);
    assertThat(full.unaccounted()).isEmpty();
    assertThat(full.problems()).isEmpty();
    assertThat(BothForms.agree(reader, document, folder).unaccounted()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"000", "001", "002", "003", "004"})
  void isSureOfAtMostOneLayout(String number) throws IOException {
    List<SourceLine> lines = SourceLines.readAll(seed(number));
    List<SourceLine> sample = lines.subList(0, Math.min(SourceSample.MOST_LINES, lines.size()));
    List<SourceReader> sure =
        Layouts.readers().stream()
            .filter(r -> r.recognise(new SourceSample(number, sample)).confidence() > 0.3)
            .toList();
    assertThat(sure).hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"000", "001", "002", "004"})
  void leavesNoSentenceInTheCopy(String number) throws IOException {
    BothFormsSentences.areGone(seed(number));
  }

  @Test
  void readsTheWorkshopOfTalksInBlocks() throws IOException {
    Reading reading = read("000");
    EventRecord event = reading.records(EventRecord.class).get(0);
    assertThat(event.title().orElseThrow().text())
        .isEqualTo("Third Workshop on Seeking Low\u2011Dimensionality in Deep Neural Networks");
    assertThat(event.year()).contains(2023);
    assertThat(event.place()).contains(new PrintedText("MBZUAI", 4));
    assertThat(event.startDate()).isEmpty();
    assertThat(reading.records(PersonRecord.class))
        .hasSize(14)
        .allMatch(p -> p.role().equals("speaker") && p.person().affiliations().size() == 1);
    List<TalkRecord> talks = reading.records(TalkRecord.class);
    assertThat(talks)
        .hasSize(20)
        .allMatch(t -> t.title().isPresent() && t.abstractText().isPresent());
    assertThat(speakers(talks))
        .containsExactly(
            "Misha Belkin [UC San Diego]",
            "Beidi Chen [Meta]",
            "Ivan Dokmanić [University of Basel]",
            "Simon Du [University of Washington]",
            "Reinhard Heckel [TU Munich]",
            "Gitta Kutyniok [LMU Munich]",
            "Jason Lee [Princeton]",
            "Qi Lei [NYU]",
            "Yi Ma [UC Berkeley]",
            "Rina Panigrahy [Google]",
            "Tomaso Poggio [MIT]",
            "Qing Qu [UMich]",
            "Ohad Shamir [Weizmann Institute]",
            "Mahdi Soltanolkotabi [USC]",
            "Daniel Soudry [Technion]",
            "Weijie Su [UPenn]",
            "René Vidal [Johns Hopkins]",
            "Yu-Xiang Wang [UCSB]",
            "Bihan Wen [NTU]",
            "Fanny Yang [ETH Zurich]");
    assertThat(talks.get(11).title().orElseThrow())
        .isEqualTo(new PrintedText("Understanding Deep Neural Networks via Neural Collapse", 182));
    assertThat(talks.get(15).collaborators().stream().map(PrintedName::name))
        .containsExactly("Cong Fang", "Hangfeng He", "Qi Long");
    assertThat(talks.get(15).links().stream().map(PrintedLink::url))
        .containsExactly("https://arxiv.org/abs/2101.12699", "https://arxiv.org/abs/2210.17020");
  }

  @Test
  void readsTheTalksWhoseHeadingsWereLost() throws IOException {
    Reading reading = read("001");
    EventRecord event = reading.records(EventRecord.class).get(0);
    assertThat(event.startDay()).contains(MonthDay.of(7, 28));
    assertThat(event.year()).isEmpty();
    assertThat(event.title()).isEmpty();
    assertThat(event.place()).contains(new PrintedText("Honolulu, Hawaii", 2));
    List<TalkRecord> talks = reading.records(TalkRecord.class);
    assertThat(talks)
        .hasSize(10)
        .allMatch(t -> t.place().equals(Optional.of(new PrintedText("Room 315", 1))))
        .allMatch(t -> t.monthDay().equals(Optional.of(MonthDay.of(7, 28))) && t.date().isEmpty())
        .allMatch(t -> t.abstractText().isPresent());
    assertThat(speakers(talks))
        .containsExactly(
            "",
            "Mengqi Lou [Georgia Tech]",
            "Zhichao Wang [UC San Diego]",
            "",
            "SueYeon Chung [NYU, Flatiron Institute]",
            "Simon Du [Washington]",
            "Wei Huang [RIKEN, AIP]",
            "Yuandong Tian [Meta]",
            "",
            "");
    assertThat(talks.stream().map(t -> t.location().first() + "-" + t.location().last()))
        .containsExactly(
            "5-5", "6-8", "7-9", "10-11", "12-16", "17-20", "18-21", "19-22", "23-24", "25-25");
    assertThat(talks.stream().filter(t -> t.title().isPresent())).hasSize(5);
    assertThat(talks.get(8).collaborators().stream().map(PrintedName::name))
        .containsExactly("Feng Chen", "Daniel Kunin", "Atushi Yamamura");
    assertThat(talks.get(8).links())
        .containsExactly(new PrintedLink("paper", "https://arxiv.org/abs/2306.04251", 24));
  }

  @Test
  void readsTheMeetingWithAgendaAndAbstracts() throws IOException {
    Reading reading = read("002");
    EventRecord event = reading.records(EventRecord.class).get(0);
    assertThat(event.title().orElseThrow().text())
        .isEqualTo("2024 Mathematical and Scientific Foundations of Deep Learning Annual Meeting");
    assertThat(event.year()).contains(2024);
    assertThat(event.startDate()).contains(LocalDate.of(2024, 9, 26));
    assertThat(event.endDate()).contains(LocalDate.of(2024, 9, 27));
    assertThat(event.organizers())
        .containsExactly(
            new PrintedName("Peter Bartlett", List.of("University of California, Berkley"), 7),
            new PrintedName("René Vidal", List.of("University of Pennsylvania"), 8));
    List<TalkRecord> talks = reading.records(TalkRecord.class);
    assertThat(
            talks.stream()
                .filter(t -> t.form() == TalkRecord.Form.AGENDA)
                .map(
                    t ->
                        t.speakers().get(0).name()
                            + " "
                            + t.date().orElseThrow()
                            + " "
                            + t.start().orElseThrow()
                            + "-"
                            + t.end().orElseThrow()))
        .containsExactly(
            "Rong Ge 2024-09-26 09:30-10:30",
            "Elchanan Mossel 2024-09-26 11:00-12:00",
            "Jeremias Sulam 2024-09-26 13:00-14:00",
            "Bin Yu 2024-09-26 14:30-15:30",
            "Nikolai Matni 2024-09-26 16:00-17:00",
            "Jingfeng Wu 2024-09-27 09:30-10:30",
            "Gitta Kutyniok 2024-09-27 11:00-12:00",
            "Misha Belkin 2024-09-27 13:00-14:00");
    assertThat(talks.stream().filter(t -> t.form() == TalkRecord.Form.AGENDA))
        .allMatch(TalkRecord::endDerived);
    List<TalkRecord> details =
        talks.stream().filter(t -> t.form() == TalkRecord.Form.DETAIL).toList();
    assertThat(details).allMatch(t -> t.title().isPresent() && t.start().isEmpty());
    assertThat(speakers(details))
        .containsExactly(
            "Misha Belkin [University of California at San Diego]",
            "Rong Ge [Duke University]",
            "Gitta Kutyniok [Ludwig Maximilian University of Munich]",
            "Nikolai Matni [University of Pennsylvania]",
            "Elchanan Mossel [Massachusetts Institute of Technology]",
            "Jeremias Sulam [Johns Hopkins University]",
            "Jingfeng Wu [University of California, Berkeley]",
            "Bin Yu [University of California, Berkeley]");
    assertThat(details.get(7).collaborators())
        .containsExactly(
            new PrintedName("Nikhil Ghosh", List.of("University of California, Berkeley"), 124),
            new PrintedName("Soufiane Hayou", List.of("University of California, Berkeley"), 124));
  }

  @Test
  void readsTheNewsItemWithItsPapers() throws IOException {
    Reading reading = read("004");
    EventRecord event = reading.records(EventRecord.class).get(0);
    assertThat(event.title().orElseThrow().text())
        .isEqualTo("Forty-first International Conference on Machine Learning");
    assertThat(event.acronym().orElseThrow().text()).isEqualTo("ICML");
    assertThat(event.startDay()).contains(MonthDay.of(7, 21));
    assertThat(event.endDay()).contains(MonthDay.of(7, 27));
    assertThat(event.place().orElseThrow().text()).isEqualTo("Vienna, Austria");
    List<PaperRecord> papers = reading.records(PaperRecord.class);
    assertThat(papers).hasSize(14).allMatch(p -> p.abstractText().isPresent());
    assertThat(papers.stream().map(p -> p.authors().size()))
        .containsExactly(4, 7, 6, 7, 4, 5, 7, 4, 5, 8, 8, 5, 4, 9);
    assertThat(papers.stream().filter(p -> p.award().isPresent())).hasSize(1);
    assertThat(papers.get(0).award()).contains(new PrintedText("oral presentation", 7));
    assertThat(papers.stream().flatMap(p -> p.links().stream()))
        .containsExactly(
            new PrintedLink("code", "https://github.com/cjyaras/deep-lora-transformers", 8),
            new PrintedLink("code", "https://github.com/Avra98/Optimal-Eye-Surgeon.git", 16));
    assertThat(papers.get(0).title().text())
        .isEqualTo(
            "Compressible Dynamics in Deep Overparameterized Low-Rank Learning & Adaptation");
    assertThat(papers.get(10).title().text()).startsWith("Can Mamba Learn How To Learn?");
  }

  /** Looks for runs of words of the prose in the copy. */
  private static final class BothFormsSentences {
    private static final int LONG = 260;

    static void areGone(SourceDocument document) throws IOException {
      List<SourceLine> lines = SourceLines.readAll(document);
      Reading full = Reading.of(Layouts.recognise(document), document);
      List<String> copy = FactsOnlyCopy.of(lines, full.claims(), full.records());
      Set<String> prose = new HashSet<>();
      for (SourceLine line : lines) {
        boolean isProse =
            line.text().length() > LONG
                || line.stripped().matches("(?s)(?:• Digest|Abstract:|Bio:).*");
        if (isProse) {
          prose.addAll(BothForms.runs(line.text()));
        }
      }
      assertThat(lines.stream().map(l -> BothForms.runs(l.text())))
          .as("the full document holds its own sentences")
          .anyMatch(r -> r.stream().anyMatch(prose::contains));
      assertThat(copy).allSatisfy(l -> assertThat(BothForms.runs(l)).noneMatch(prose::contains));
    }
  }
}
