package org.lectern.ingest.evaluate;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The rows of a table whose first line names its columns: tabs in {@code .tsv}, commas in {@code
 * .csv}.
 *
 * @param file the file
 * @param columns the names of the columns
 * @param rows the rows
 */
record TableRows(Path file, List<String> columns, List<Row> rows) {
  /**
   * One row.
   *
   * @param line its line, from 1
   * @param values its values by column
   */
  record Row(int line, Map<String, String> values) {
    String get(String column) {
      String value = values.get(column);
      return value == null ? "" : value.strip();
    }
  }

  /** Reads a table. */
  static TableRows read(Path file) throws IOException {
    boolean tabs = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".tsv");
    CsvSchema schema = CsvSchema.emptySchema().withHeader();
    schema = tabs ? schema.withColumnSeparator('\t').withoutQuoteChar() : schema;
    List<Row> rows = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    int line = 1;
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        MappingIterator<Map<String, String>> values =
            new CsvMapper()
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .readerForMapOf(String.class)
                .with(schema)
                .readValues(reader)) {
      while (values.hasNext()) {
        line = rows.size() + 2;
        rows.add(new Row(line, values.next()));
      }
      ((CsvSchema) values.getParser().getSchema()).forEach(c -> columns.add(c.getName()));
    } catch (RuntimeJsonMappingException e) {
      throw new GoldException(file, line, 1, "expected a row of values: " + e.getMessage());
    }
    return new TableRows(file, List.copyOf(columns), List.copyOf(rows));
  }

  boolean has(String column) {
    return columns.contains(column);
  }
}
