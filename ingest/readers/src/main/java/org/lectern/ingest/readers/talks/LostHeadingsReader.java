package org.lectern.ingest.readers.talks;

import java.io.IOException;
import java.util.Optional;
import org.lectern.ingest.readers.phrase.Prose;
import org.lectern.ingest.readers.phrase.TalkLabel;
import org.lectern.ingest.records.Recognition;
import org.lectern.ingest.records.RecordSink;
import org.lectern.ingest.records.SourceReader;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.SourceLine;
import org.lectern.ingest.records.source.SourceLines;
import org.lectern.ingest.records.source.SourceSample;

/**
 * Reads talks and abstracts of a day whose headings were lost: lines {@code Name (Affiliation),
 * Title} and lines {@code Abstract: …}, not always side by side.
 *
 * <p>A run of headings is followed by abstracts; the first abstracts belong to the headings in
 * their order, every further one to a talk without title and speaker. A biography names the speaker
 * of such a talk when it stands right below its abstract. "Joint with …" names co-workers, never
 * speakers.
 *
 * <p>A talk is one record. Its location goes from its heading to the end of its abstract, also when
 * lines of other talks stand between: the receipt shows every line the record rests on.
 */
public final class LostHeadingsReader implements SourceReader {
  @Override
  public String format() {
    return "lost-headings-talks";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Recognition recognise(SourceSample sample) {
    int headings = 0;
    int abstracts = 0;
    int others = 0;
    int hints = 0;
    for (SourceLine line : sample.lines()) {
      Optional<TalkLabel> label = TalkLabel.of(line.text());
      if (TalkHeading.of(line).isPresent()) {
        headings++;
      } else if (isAbstract(line, label)) {
        abstracts++;
      } else if (TalkHeading.isJoint(line.text()) || has(label, TalkLabel.Kind.BIO)) {
        hints++;
      } else if (has(label, TalkLabel.Kind.TITLE) || has(label, TalkLabel.Kind.LINK)) {
        others++;
      }
    }
    if (abstracts < 2 || headings + hints == 0) {
      return Recognition.NONE;
    }
    double confidence =
        Math.min(0.95, 0.5 + 0.05 * (Math.min(headings, abstracts) + hints) + 0.02 * abstracts);
    return new Recognition(
        others > headings ? confidence / 3 : confidence,
        headings
            + " headings of the form Name (Affiliation), Title and "
            + abstracts
            + " abstracts");
  }

  private static boolean isAbstract(SourceLine line, Optional<TalkLabel> label) {
    return has(label, TalkLabel.Kind.ABSTRACT) && Prose.isSentence(label.get().rest());
  }

  private static boolean has(Optional<TalkLabel> label, TalkLabel.Kind kind) {
    return label.filter(l -> l.kind() == kind).isPresent();
  }

  @Override
  public void read(SourceDocument document, RecordSink sink) throws IOException {
    LostHeadingsTalks talks = new LostHeadingsTalks(sink);
    for (SourceLine line : SourceLines.readText(document)) {
      if (!line.isBlank()) {
        talks.take(line);
      }
    }
    talks.finish();
  }
}
