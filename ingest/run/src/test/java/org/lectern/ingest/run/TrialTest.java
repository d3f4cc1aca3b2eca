package org.lectern.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PrintedLink;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.Reading;
import org.lectern.ingest.records.SourceRecord;
import org.lectern.ingest.records.source.ReadSource;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.run.sources.SourceCatalogue;

/** Finds the document and the line that cannot be published, whatever let them through. */
class TrialTest {
  private static SourceRecord paper(int line, String url) {
    return PaperRecord.of(
            new Location(line, line), new PrintedText("On knots of kind " + line, line))
        .links(List.of(new PrintedLink("paper", url, line)))
        .build();
  }

  private static SourceReading reading(String name, List<SourceRecord> records) {
    SourceDocument document =
        new SourceDocument(
            name, name, Path.of(name + ".md"), name + ".md", "0".repeat(64), Optional.empty());
    return new SourceReading(
        new ReadSource(document, "awesome-list-markdown 2"),
        new Reading(records, List.of(), List.of(), List.of()));
  }

  @Test
  void namesTheDocumentAndTheFirstRecordThatFails() throws Exception {
    SourceReading good = reading("good", List.of(paper(1, "https://example.org/1")));
    SourceReading bad =
        reading(
            "bad",
            IntStream.rangeClosed(1, 6)
                .mapToObj(line -> paper(line, line == 4 ? "nan" : "https://example.org/" + line))
                .toList());
    Trial trial = new Trial(SourceCatalogue.empty());
    assertThat(trial.succeeds(List.of(good))).isTrue();
    assertThat(trial.succeeds(List.of(good, bad))).isFalse();
    assertThat(trial.culprits(List.of(good, bad)))
        .singleElement()
        .satisfies(
            culprit -> {
              assertThat(culprit.file()).isEqualTo("bad.md");
              assertThat(culprit.messages())
                  .singleElement()
                  .asString()
                  .startsWith("bad.md:4:1: error: what is read here cannot be published: ")
                  .contains("--skip-bad");
            });
  }
}
