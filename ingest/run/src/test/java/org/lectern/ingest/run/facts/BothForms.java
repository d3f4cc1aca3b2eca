package org.lectern.ingest.run.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lectern.ingest.records.BareRecords;
import org.lectern.ingest.records.Documents;
import org.lectern.ingest.records.LineClaim;
import org.lectern.ingest.records.Reading;
import org.lectern.ingest.records.SourceReader;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.SourceLine;
import org.lectern.ingest.records.source.SourceLines;

/** Holds a document against its facts-only copy. */
public final class BothForms {
  private BothForms() {}

  /**
   * Checks that the copy has as many lines, gives equal records without abstracts, leaves over the
   * same lines, and is its own copy.
   *
   * @return the reading of the copy
   */
  public static Reading agree(SourceReader reader, SourceDocument document, Path folder)
      throws IOException {
    List<SourceLine> lines = SourceLines.readAll(document);
    Reading full = Reading.of(reader, document);
    List<String> copy = FactsOnlyCopy.of(lines, full.claims(), full.records());
    assertThat(copy).hasSameSizeAs(lines);
    for (LineClaim claim : full.claims()) {
      if (claim.kind() == LineClaim.Kind.PROSE) {
        Set<String> sentences = runs(lines.get(claim.line() - 1).text());
        assertThat(runs(copy.get(claim.line() - 1)))
            .as("runs of words of line %s that are left in the copy", claim.line())
            .noneMatch(sentences::contains);
      }
    }
    String suffix = document.fileName().replaceFirst("^.*(?=[.])", "");
    SourceDocument copied = Documents.of(folder, copy, suffix);
    Reading bare = Reading.of(reader, copied);
    assertThat(bare.records()).containsExactlyElementsOf(BareRecords.of(full.records()));
    assertThat(bare.unaccounted().stream().map(SourceLine::number))
        .containsExactlyElementsOf(full.unaccounted().stream().map(SourceLine::number).toList());
    assertThat(FactsOnlyCopy.of(SourceLines.readAll(copied), bare.claims(), bare.records()))
        .as("copy of the copy")
        .containsExactlyElementsOf(copy);
    return bare;
  }

  /** Gives the runs of twelve words of the prose of a document. */
  public static Set<String> runs(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip().split(" ");
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 12 <= words.length; i++) {
      runs.add(String.join(" ", Arrays.copyOfRange(words, i, i + 12)));
    }
    return runs;
  }
}
