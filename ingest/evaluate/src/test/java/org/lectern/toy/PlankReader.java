package org.lectern.toy;

import java.io.IOException;
import java.util.stream.Stream;
import org.lectern.ingest.records.LineClaim;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.Recognition;
import org.lectern.ingest.records.RecordSink;
import org.lectern.ingest.records.SourceReader;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.SourceLine;
import org.lectern.ingest.records.source.SourceLines;
import org.lectern.ingest.records.source.SourceSample;

/**
 * A layout that no module of the product knows: lines {@code === title === name; name} below a line
 * {@code PLANKS}.
 */
public final class PlankReader implements SourceReader {
  private static final String HEAD = "PLANKS";

  @Override
  public String format() {
    return "planks";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Recognition recognise(SourceSample sample) {
    return !sample.lines().isEmpty() && sample.lines().get(0).text().equals(HEAD)
        ? new Recognition(0.95, "the line " + HEAD)
        : Recognition.NONE;
  }

  @Override
  public void read(SourceDocument document, RecordSink sink) throws IOException {
    for (SourceLine line : SourceLines.readAll(document)) {
      String[] parts = line.text().split("\\s*===\\s*");
      if (line.text().equals(HEAD)) {
        sink.claim(LineClaim.furniture(line.number(), "head"));
      } else if (parts.length == 3) {
        sink.record(paper(parts[1], parts[2], line.number()));
      } else if (parts.length > 3) {
        sink.problem(Problem.warning(line.number(), "expected title and names; not read"));
      }
    }
  }

  private static PaperRecord paper(String title, String names, int line) {
    return PaperRecord.of(new Location(line, line), new PrintedText(title, line))
        .authors(
            Stream.of(names.split(";")).map(name -> new PrintedName(name.strip(), line)).toList())
        .build();
  }
}
