package org.lectern.queries.cite;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Writes works as RIS: lines of a tag, two blanks, a hyphen, a blank and a value, parted by CR LF.
 */
final class RisWriter implements CitationWriter {
  @Override
  public void write(List<CitedWork> works, OutputStream out) throws IOException {
    CitationKeys keys = new CitationKeys(works);
    StringBuilder text = new StringBuilder();
    for (CitedWork work : works) {
      line(text, "TY", type(work));
      line(text, "ID", keys.of(work));
      line(text, "TI", work.title().orElse(work.label()));
      work.people().forEach(name -> line(text, "AU", NameParts.familyFirst(name)));
      work.year().ifPresent(year -> line(text, "PY", year));
      if (work.isTalk()) {
        work.day().ifPresent(day -> line(text, "DA", day.toString().replace('-', '/')));
        line(
            text, "CY", work.time().place().or(() -> work.venue().flatMap(CitedWork.Venue::place)));
      }
      line(text, "T2", work.venue().map(CitedWork.Venue::name));
      line(text, "DO", work.doi());
      line(text, "M1", work.arxivId().map(id -> "arXiv:" + id));
      line(text, "UR", work.url());
      text.append("ER  - \r\n\r\n");
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String type(CitedWork work) {
    if (work.isTalk()) {
      return "SLIDE";
    }
    return work.venue().map(venue -> venue.journal() ? "JOUR" : "CPAPER").orElse("GEN");
  }

  private static void line(StringBuilder text, String tag, Optional<String> value) {
    value.ifPresent(some -> line(text, tag, some));
  }

  private static void line(StringBuilder text, String tag, String value) {
    text.append(tag).append("  - ").append(PlainText.of(value)).append("\r\n");
  }
}
