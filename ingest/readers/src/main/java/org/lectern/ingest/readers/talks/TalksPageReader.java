package org.lectern.ingest.readers.talks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lectern.ingest.readers.phrase.PageFurniture;
import org.lectern.ingest.readers.phrase.PrintedTime;
import org.lectern.ingest.readers.phrase.ProseLine;
import org.lectern.ingest.readers.phrase.TalkLabel;
import org.lectern.ingest.records.LineClaim;
import org.lectern.ingest.records.Recognition;
import org.lectern.ingest.records.RecordSink;
import org.lectern.ingest.records.SourceReader;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.SourceLines;
import org.lectern.ingest.records.source.SourceSample;

/**
 * Reads a page that shows each talk as a block: name, affiliation, {@code Title: …}, {@code
 * Abstract}, paragraphs.
 *
 * <p>Above the talks stand the name, date and place of the event and perhaps a list of speakers.
 * Parts of a block may be missing, the labels may vary, and the title may come before the name.
 */
public final class TalksPageReader implements SourceReader {
  @Override
  public String format() {
    return "talks-page";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Recognition recognise(SourceSample sample) {
    int titles = 0;
    int abstracts = 0;
    int headings = 0;
    int times = 0;
    int authors = 0;
    for (PageLine line : PageLine.of(sample.lines())) {
      if (line.text().length() < 2000 && line.text().matches("Author(?:s|\\(s\\))?\\s*:.*")) {
        authors++;
      }
      if (line.kind() == PageLine.Kind.PEOPLE || line.kind() == PageLine.Kind.TALKS) {
        headings++;
      } else if (line.isLabel(TalkLabel.Kind.TITLE)) {
        titles++;
      } else if (line.isLabel(TalkLabel.Kind.ABSTRACT)) {
        abstracts++;
      } else if (PrintedTime.at(line.text(), 0).isPresent()) {
        times++;
      }
    }
    if (titles == 0
        || authors * 2 > titles
        || titles + abstracts + headings < 3
        || abstracts + headings == 0) {
      return Recognition.NONE;
    }
    double confidence = Math.min(0.95, 0.55 + 0.05 * Math.min(titles, abstracts + headings));
    return new Recognition(
        times > titles ? confidence / 2 : confidence,
        titles
            + " lines with a title, "
            + abstracts
            + " with an abstract, "
            + headings
            + " headings");
  }

  @Override
  public void read(SourceDocument document, RecordSink sink) throws IOException {
    List<PageLine> page = PageLine.of(SourceLines.readText(document));
    int body = 0;
    while (body < page.size()
        && !page.get(body).isHeading()
        && !page.get(body).isLabel(TalkLabel.Kind.TITLE)
        && !page.get(body).isLabel(TalkLabel.Kind.ABSTRACT)
        && !page.get(body).isLabel(TalkLabel.Kind.SPEAKER)) {
      body++;
    }
    EventHead.Found event = EventHead.read(page.subList(0, body));
    event.record().ifPresent(sink::record);
    List<PageLine> rest = new ArrayList<>(page);
    rest.removeIf(l -> event.lines().contains(l.number()));
    TalkBlocks blocks = new TalkBlocks(sink, event.record().flatMap(e -> e.year()));
    rest.forEach(blocks::take);
    blocks.finish();
  }

  static void claimFurniture(PageLine line, RecordSink sink) {
    PageFurniture.rule(line.text())
        .ifPresent(rule -> sink.claim(LineClaim.furniture(line.number(), rule)));
  }

  static void claimProse(PageLine line, String rule, RecordSink sink) {
    sink.claim(ProseLine.of(line.line()).claim(line.line(), rule));
  }
}
