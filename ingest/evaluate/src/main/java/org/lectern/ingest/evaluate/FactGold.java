package org.lectern.ingest.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads tables with the columns {@code document} (a source key or file name), {@code line}, {@code
 * property} and {@code value}.
 */
final class FactGold {
  private FactGold() {}

  static List<Fact> read(TableRows table) throws IOException {
    List<Fact> facts = new ArrayList<>();
    for (TableRows.Row row : table.rows()) {
      int line;
      try {
        line = Integer.parseInt(row.get("line"));
      } catch (NumberFormatException e) {
        throw new GoldException(
            table.file(),
            row.line(),
            1,
            "expected a line number in the column 'line', found '" + row.get("line") + "'");
      }
      if (row.get("document").isEmpty() || row.get("property").isEmpty()) {
        throw new GoldException(
            table.file(), row.line(), 1, "expected a document and a property, found an empty one");
      }
      facts.add(new Fact(row.get("document"), line, line, row.get("property"), row.get("value")));
    }
    return facts;
  }
}
