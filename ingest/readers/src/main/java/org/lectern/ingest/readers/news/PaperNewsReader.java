package org.lectern.ingest.readers.news;

import java.io.IOException;
import java.util.List;
import org.lectern.ingest.records.Recognition;
import org.lectern.ingest.records.RecordSink;
import org.lectern.ingest.records.SourceReader;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.SourceLines;
import org.lectern.ingest.records.source.SourceSample;

/**
 * Reads a news item that lists papers: title, line of authors, perhaps a distinction, {@code
 * Abstract: …}, {@code Read the paper: …}.
 *
 * <p>The sentences above the first paper name the event; a paper's own lines do not, so papers
 * carry no venue. A title that such a sentence repeats is prose.
 */
public final class PaperNewsReader implements SourceReader {
  @Override
  public String format() {
    return "paper-news";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Recognition recognise(SourceSample sample) {
    List<NewsLine> lines = NewsLine.of(sample.lines());
    int entries = 0;
    int abstracts = 0;
    int reads = 0;
    for (int i = 0; i < lines.size(); i++) {
      NewsLine line = lines.get(i);
      if (line.kind() == NewsLine.Kind.ABSTRACT) {
        abstracts++;
        entries += NewsEntries.hasAuthorsAbove(lines, i) ? 1 : 0;
      } else if (line.kind() == NewsLine.Kind.READ) {
        reads++;
      }
    }
    if (entries == 0 || entries + reads < 2 || entries * 2 < abstracts) {
      return Recognition.NONE;
    }
    return new Recognition(
        Math.min(0.97, 0.52 + 0.06 * entries + 0.03 * reads),
        entries + " abstracts below a line of authors, " + reads + " lines Read the paper");
  }

  @Override
  public void read(SourceDocument document, RecordSink sink) throws IOException {
    new NewsEntries(NewsLine.of(SourceLines.readText(document)), sink).read();
  }
}
