package org.lectern.server.dumps;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import org.lectern.server.engine.generation.Lease;

/**
 * Describes the tables in the W3C's vocabulary for tabular data.
 *
 * @see <a href="https://www.w3.org/TR/tabular-metadata/">Metadata Vocabulary for Tabular Data</a>
 */
final class CsvMetadata {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private CsvMetadata() {}

  /** Writes the description, a group of tables. */
  static void write(Lease lease, OutputStream out) throws IOException {
    ObjectNode group = JSON.createObjectNode();
    group.put("@context", "http://www.w3.org/ns/csvw");
    group.put("dc:title", "Lectern, generation " + lease.id());
    group.put(
        "dc:description",
        "A cell that a spreadsheet would take for a formula has an apostrophe before it, which is"
            + " not part of the value.");
    ArrayNode tables = group.putArray("tables");
    CsvTable.ALL.forEach(table -> describe(table, tables.addObject()));
    out.write(JSON.writeValueAsBytes(group));
    out.write('\n');
  }

  private static void describe(CsvTable table, ObjectNode node) {
    node.put("url", table.file());
    node.put("dc:title", table.title());
    ObjectNode schema = node.putObject("tableSchema");
    ArrayNode columns = schema.putArray("columns");
    columns
        .addObject()
        .put("name", "id")
        .put("titles", "id")
        .put("datatype", "anyURI")
        .put("required", true)
        .put("suppressOutput", true);
    for (CsvTable.Column column : table.columns()) {
      ObjectNode described =
          columns
              .addObject()
              .put("name", column.name())
              .put("titles", column.name())
              .put("datatype", column.datatype());
      column.property().ifPresent(property -> described.put("propertyUrl", property.getURI()));
      if (column.several()) {
        described.put("separator", CsvTable.SEPARATOR);
      }
      if (column.datatype().equals("anyURI")) {
        described.put("valueUrl", "{+" + column.name() + "}");
      }
    }
    schema.put("primaryKey", "id");
    schema.put("aboutUrl", "{+id}");
    ArrayNode keys = schema.putArray("foreignKeys");
    for (CsvTable.Column column : table.columns()) {
      column
          .table()
          .ifPresent(
              other ->
                  keys.addObject()
                      .put("columnReference", column.name())
                      .putObject("reference")
                      .put("resource", other + ".csv")
                      .put("columnReference", "id"));
    }
  }
}
