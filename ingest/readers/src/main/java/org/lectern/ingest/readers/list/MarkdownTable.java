package org.lectern.ingest.readers.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.lectern.ingest.records.LineClaim;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PrintedLink;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.RecordSink;

/** Reads papers from the rows of a Markdown table that has a column of titles. */
final class MarkdownTable {
  private static final Pattern TITLE = Pattern.compile("(?i)(?:paper|title|paper title|papers)");
  private static final Pattern NAME = Pattern.compile("(?i)name");
  private static final Pattern VENUE =
      Pattern.compile("(?i)(?:venue|publication|conference|journal|published in|where)");
  private static final Pattern AUTHORS = Pattern.compile("(?i)authors?(?: list)?");
  private static final Pattern VENUE_IN_TITLE =
      Pattern.compile("(.*\\S)\\s+\\(([A-Z][\\w &-]*[ '’]?\\d{2,4}[^()]*)\\)");

  private final RecordSink sink;

  MarkdownTable(RecordSink sink) {
    this.sink = sink;
  }

  /** Reads a table; one without a column of titles is left to be reported line by line. */
  void read(TableBlock table, Optional<SectionHeading> section) {
    List<String> names = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableHead head && head.getFirstChild() != null) {
        cells(head.getFirstChild()).forEach(cell -> names.add(cell.text().strip()));
      }
    }
    int title = index(names, TITLE);
    if (title < 0 && (index(names, VENUE) >= 0 || index(names, AUTHORS) >= 0)) {
      // "Name" alone may head people or programs.
      title = index(names, NAME);
    }
    if (title < 0) {
      return;
    }
    int first = MarkdownOutline.first(table);
    sink.claim(LineClaim.furniture(first, "table-head"));
    sink.claim(LineClaim.furniture(first + 1, "table-head"));
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableBody) {
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
          if (row instanceof TableRow) {
            row(cells(row), title, names, MarkdownOutline.first(row), section);
          }
        }
      }
    }
  }

  private void row(
      List<MarkdownText> cells,
      int title,
      List<String> names,
      int line,
      Optional<SectionHeading> section) {
    if (cells.size() <= title || cells.get(title).links().isEmpty()) {
      return;
    }
    String text = cells.get(title).text().strip();
    Optional<PrintedText> venue = cell(cells, index(names, VENUE), line);
    var printed = VENUE_IN_TITLE.matcher(text);
    if (venue.isEmpty() && printed.matches()) {
      text = printed.group(1);
      venue = Optional.of(new PrintedText(printed.group(2), line));
    }
    List<PrintedName> authors =
        cell(cells, index(names, AUTHORS), line)
            .map(a -> AuthorLine.parse(a.text(), line).authors())
            .orElse(List.of());
    List<PrintedLink> links = new ArrayList<>();
    cells.forEach(cell -> links.addAll(MarkdownEntry.links(cell.links(), line)));
    sink.record(
        PaperRecord.of(
                new Location(line, line), new PrintedText(EntryInterpreter.title(text), line))
            .authors(authors)
            .venue(venue)
            .section(
                section
                    .filter(s -> !s.name().isEmpty())
                    .map(s -> new PrintedText(s.name(), s.line())),
                section.flatMap(SectionHeading::year))
            .links(links)
            .build());
  }

  private static Optional<PrintedText> cell(List<MarkdownText> cells, int index, int line) {
    if (index < 0 || index >= cells.size()) {
      return Optional.empty();
    }
    String text = cells.get(index).text().strip();
    return text.isEmpty() || text.equals("-")
        ? Optional.empty()
        : Optional.of(new PrintedText(text, line));
  }

  private static int index(List<String> names, Pattern pattern) {
    for (int i = 0; i < names.size(); i++) {
      if (pattern.matcher(names.get(i).toLowerCase(Locale.ROOT)).matches()) {
        return i;
      }
    }
    return -1;
  }

  private static List<MarkdownText> cells(Node row) {
    List<MarkdownText> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      cells.add(MarkdownText.of(cell));
    }
    return cells;
  }
}
