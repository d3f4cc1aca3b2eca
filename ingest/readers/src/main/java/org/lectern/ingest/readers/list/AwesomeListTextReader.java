package org.lectern.ingest.readers.list;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.ingest.records.LineClaim;
import org.lectern.ingest.records.Recognition;
import org.lectern.ingest.records.RecordSink;
import org.lectern.ingest.records.SourceReader;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.SourceLine;
import org.lectern.ingest.records.source.SourceLines;
import org.lectern.ingest.records.source.SourceSample;

/**
 * Reads a curated list of papers from the text of its page.
 *
 * <p>Entries are bullets; authors, keywords and digest are bullets nested below; headings are lines
 * at the margin, {@code Section} or {@code Section: year}. Addresses are lost in such a capture,
 * only their labels ({@code [paper]}) stand behind the title. Lines are read as a stream.
 */
public final class AwesomeListTextReader implements SourceReader {
  private static final Pattern BULLET = Pattern.compile("^(\\s*[•◦▪‣*+-]\\s+)(.*)$");
  private static final Pattern LABELLED_ENTRY =
      Pattern.compile("^\\s*[•◦▪‣]\\s+.*\\[(?:paper|pdf|arxiv|code|link)\\].*$");
  private static final Pattern KEYWORD_BULLET = Pattern.compile("(?i)^\\s*[•◦▪‣]\\s+key ?word.*");

  @Override
  public String format() {
    return "awesome-list-text";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Recognition recognise(SourceSample sample) {
    long entries =
        sample.lines().stream().filter(l -> LABELLED_ENTRY.matcher(l.text()).matches()).count();
    long keywords =
        sample.lines().stream().filter(l -> KEYWORD_BULLET.matcher(l.text()).matches()).count();
    if (entries + keywords == 0) {
      return Recognition.NONE;
    }
    double confidence = Math.min(0.95, 0.3 + 0.1 * (entries + keywords));
    return new Recognition(
        confidence, entries + " bullets with link labels, " + keywords + " bullets of keywords");
  }

  @Override
  public void read(SourceDocument document, RecordSink sink) throws IOException {
    try (SourceLines lines = SourceLines.openText(document)) {
      Outline outline = new Outline(sink);
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        outline.add(line.get());
      }
      outline.end();
    }
  }

  /** Gathers the lines of one entry at a time. */
  private static final class Outline {
    private final RecordSink sink;
    private final EntryInterpreter interpreter;
    private Optional<SectionHeading> section = Optional.empty();
    private Optional<SourceLine> pendingHeading = Optional.empty();
    private ListEntry.Piece title;
    private int titleIndent;
    private List<ListEntry.Piece> details = new ArrayList<>();

    Outline(RecordSink sink) {
      this.sink = sink;
      this.interpreter = new EntryInterpreter(sink);
    }

    void add(SourceLine line) {
      if (line.isBlank()) {
        return;
      }
      Matcher bullet = BULLET.matcher(line.text());
      if (bullet.matches()) {
        addBullet(line, bullet);
      } else if (title != null && line.indent() > titleIndent) {
        details.add(piece(line, line.text().substring(0, line.indent()), line.stripped()));
      } else {
        endEntry();
        addHeading(line);
      }
    }

    void end() {
      endEntry();
      dropPendingHeading();
    }

    private void addBullet(SourceLine line, Matcher bullet) {
      if (title != null && line.indent() > titleIndent) {
        details.add(piece(line, bullet.group(1), bullet.group(2)));
        return;
      }
      endEntry();
      pendingHeading.ifPresent(this::openSection);
      pendingHeading = Optional.empty();
      title = piece(line, bullet.group(1), bullet.group(2));
      titleIndent = line.indent();
    }

    private void addHeading(SourceLine line) {
      SectionHeading heading = SectionHeading.parse(line.stripped(), line.number());
      boolean continues =
          pendingHeading.isPresent()
              && heading.name().equals(pendingHeading.get().stripped())
              && heading.year().isPresent();
      if (continues) {
        sink.claim(LineClaim.furniture(pendingHeading.get().number(), "section-heading"));
        pendingHeading = Optional.empty();
      }
      if (heading.year().isPresent() && !heading.name().isEmpty() && heading.name().length() < 80) {
        dropPendingHeading();
        openSection(line);
        return;
      }
      Optional<LineClaim> furniture = PageFurniture.claim(line.stripped(), line.number());
      if (furniture.isPresent()) {
        if (furniture.get().rule().equals("page-heading")) {
          // Whatever stands below such a heading is not in the section before it.
          section = Optional.of(heading);
        }
        sink.claim(furniture.get());
      } else {
        dropPendingHeading();
        pendingHeading = Optional.of(line);
      }
    }

    private void openSection(SourceLine line) {
      section = Optional.of(SectionHeading.parse(line.stripped(), line.number()));
      sink.claim(LineClaim.furniture(line.number(), "section-heading"));
    }

    /** Leaves a line unclaimed that looked like a heading and had nothing below it. */
    private void dropPendingHeading() {
      pendingHeading = Optional.empty();
    }

    private void endEntry() {
      if (title != null) {
        interpreter.interpret(new ListEntry(title, List.copyOf(details), List.of(), section));
        title = null;
        details = new ArrayList<>();
      }
    }

    private static ListEntry.Piece piece(SourceLine line, String lead, String text) {
      return new ListEntry.Piece(text.strip(), line.number(), line.number(), lead);
    }
  }
}
