package org.lectern.ingest.run;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lectern.ingest.records.LinkAddress;
import org.lectern.ingest.records.source.CuratedText;

/** Reads tables of tab-separated values whose first line names their columns. */
final class CuratedTable {
  private CuratedTable() {}

  /**
   * A line of a table.
   *
   * @param file the bare name of the file
   * @param values the values by column
   * @param line where it stands, from 1
   */
  record Row(String file, Map<String, String> values, int line) {
    /** Gives a value, which may be blank. */
    String get(String column) {
      return values.get(column);
    }

    /** Gives a value that must say something. */
    String text(String column) throws IOException {
      if (get(column).isBlank()) {
        throw bad(column, "a text");
      }
      return get(column);
    }

    /** Gives a value that must be the number of a line. */
    int number(String column) throws IOException {
      String number = get(column).strip();
      if (!number.matches("[1-9][0-9]{0,8}")) {
        throw bad(column, "a line number");
      }
      return Integer.parseInt(number);
    }

    /** Gives a value that must be an address. */
    String address(String column) throws IOException {
      return LinkAddress.of(get(column))
          .orElseThrow(() -> bad(column, "an address that can be published"));
    }

    private IOException bad(String column, String expected) {
      return fault(
          file,
          line,
          "expected " + expected + " in the column '" + column + "', found '" + get(column) + "'");
    }
  }

  /**
   * Reads a table.
   *
   * @param file the file
   * @param columns its columns, in any order
   * @return its lines but those that are left empty
   * @throws IOException when it has other columns, or a line more fields; the message names the
   *     place
   */
  static List<Row> read(Path file, List<String> columns) throws IOException {
    String name = file.getFileName().toString();
    List<String> lines = CuratedText.read(file).lines().toList();
    List<String> header = List.of((lines.isEmpty() ? "" : lines.get(0)).split("\t", -1));
    if (header.size() != columns.size() || !header.containsAll(columns)) {
      throw fault(name, 1, "expected the columns " + columns + ", parted by tabs, found " + header);
    }
    for (int i = 0; i < lines.size(); i++) {
      int fields = lines.get(i).split("\t", -1).length;
      if (fields > columns.size()) {
        throw fault(
            name, i + 1, "expected " + columns.size() + " fields parted by tabs, found " + fields);
      }
    }
    return rows(name, String.join("\n", lines) + "\n", columns);
  }

  private static List<Row> rows(String name, String text, List<String> columns) throws IOException {
    CsvSchema schema =
        CsvSchema.emptySchema().withHeader().withColumnSeparator('\t').withoutQuoteChar();
    List<Row> rows = new ArrayList<>();
    try (MappingIterator<Map<String, String>> values =
        new CsvMapper().readerForMapOf(String.class).with(schema).readValues(text)) {
      for (int line = 2; values.hasNext(); line++) {
        Map<String, String> row = values.next();
        // A line that is left empty is a line all the same.
        if (row.values().stream().allMatch(String::isBlank)) {
          continue;
        }
        if (!row.keySet().containsAll(columns)) {
          throw fault(name, line, "expected the columns " + columns + ", found " + row.keySet());
        }
        rows.add(new Row(name, row, line));
      }
    }
    return rows;
  }

  private static IOException fault(String file, int line, String message) {
    return new IOException(file + ":" + line + ":1: error: " + message);
  }
}
