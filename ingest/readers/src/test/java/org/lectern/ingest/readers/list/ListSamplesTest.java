package org.lectern.ingest.readers.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.ingest.records.Documents;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.Reading;

/** Reads real lists of other makers where they are present. */
class ListSamplesTest {
  private static final Path SAMPLES = Path.of("../../../shared/samples/awesome-md");

  private static Reading read(String file) throws IOException {
    assumeTrue(
        Files.isDirectory(SAMPLES),
        "skipped: the sample lists (../shared/samples beside the project) are absent");
    return Reading.of(new AwesomeListMarkdownReader(), Documents.of(SAMPLES.resolve(file)));
  }

  private static PaperRecord at(Reading reading, int line) {
    return reading.records(PaperRecord.class).stream()
        .filter(p -> p.location().first() == line)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dakingrai__awesome-mechanistic-interpretability-lm-papers.md | 85 | 0 | 0 | 94 rows without the 9 tools",
        "Epsilon-Lee__deep-learning-explained.md | 89 | 0 | 83 | names behind a date or 'group of' are not read",
        "damaru2__ntk.md | 28 | 28 | 0 | all but the film",
        "he-y__Awesome-Pruning.md | 278 | 0 | 0 | all",
        "hibayesian__awesome-automl-papers.md | 89 | 21 | 10 | 92 without 3 under Tutorials, which are reported",
        "hindupuravinash__the-gan-zoo.md | 501 | 1 | 334 | all",
        "terryum__awesome-deep-learning-papers.md | 221 | 2 | 0 | 245 without 7 thresholds, 2 books, 15 lectures and blogs",
        "thunlp__PromptPapers.md | 96 | 1 | 6 | all; a venue without acronym is not read",
      })
  void readsAsManyPapersAsTheListHas(
      String file, int papers, int warnings, int withMoreWords, String gap) throws IOException {
    Reading reading = read(file);
    assertThat(reading.records(PaperRecord.class)).as(gap).hasSize(papers);
    List<String> messages = reading.problems().stream().map(Problem::message).toList();
    List<String> ofWords =
        messages.stream().filter(message -> message.contains("found more words in ")).toList();
    long ofRemarks = messages.stream().filter(m -> m.contains("reads like remarks")).count();
    assertThat(ofRemarks).isLessThanOrEqualTo(1);
    long ofLines = messages.stream().filter(m -> m.contains("more words or addresses")).count();
    assertThat(ofLines).isLessThanOrEqualTo(1);
    assertThat(messages.size() - ofWords.size() - ofRemarks - ofLines)
        .as("other warnings")
        .isEqualTo(warnings);
    assertThat(ofWords).hasSize(withMoreWords == 0 ? 0 : 1);
    assertThat(ofWords).allMatch(m -> m.contains("more words in " + withMoreWords + ":"));
  }

  @Test
  void readsEmphasisedAuthorsOfEachNumberedItem() throws IOException {
    Reading reading = read("thunlp__PromptPapers.md");
    assertThat(reading.records(PaperRecord.class)).allMatch(p -> !p.authors().isEmpty());
    assertThat(at(reading, 111).venue().map(PrintedText::text)).contains("NAACL 2021");
    assertThat(at(reading, 111).authors().stream().map(PrintedName::name))
        .containsExactly("Timo Schick", "Hinrich Schütze");
  }

  @Test
  void inventsNoAuthorsBehindEtAl() throws IOException {
    Reading reading = read("terryum__awesome-deep-learning-papers.md");
    assertThat(at(reading, 132).authors().stream().map(PrintedName::name))
        .containsExactly("C. Dong");
    assertThat(at(reading, 132).sectionYear()).contains(2016);
    assertThat(reading.records(PaperRecord.class).stream().flatMap(p -> p.authors().stream()))
        .noneMatch(name -> name.name().matches("(?i).*\\bet\\.? al\\b.*"));
  }

  @Test
  void takesNoNoteForAnAuthor() throws IOException {
    assertThat(read("damaru2__ntk.md").records(PaperRecord.class))
        .allMatch(p -> p.authors().isEmpty());
  }

  @Test
  void takesTheVenueOutOfALinkedTitle() throws IOException {
    assertThat(
            read("Dakingrai__awesome-mechanistic-interpretability-lm-papers.md")
                .records(PaperRecord.class))
        .anyMatch(
            p ->
                p.title().text().equals("Analyzing Transformers in Embedding Space")
                    && p.venue().map(PrintedText::text).equals(java.util.Optional.of("ACL'23")));
  }
}
