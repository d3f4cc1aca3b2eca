package org.lectern.ingest.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.ingest.records.LineClaim;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.SourceRecord;
import org.lectern.ingest.records.source.SourceLine;

/** Writes what the ingest saw in one source. */
final class SourceReport {
  private SourceReport() {}

  /**
   * Writes it.
   *
   * @param reading the document with what was read
   * @param coverage how completely it says what it can say
   * @param node where it goes
   */
  static void write(
      SourceReading reading, List<SourceCoverage.Statement> coverage, ObjectNode node) {
    var document = reading.source().document();
    node.put("key", document.key());
    node.put("label", document.label());
    node.put("file", document.fileName());
    node.put("sha256", document.sha256());
    node.put("reader", reading.source().reader());
    records(reading, node);
    lines(reading, node.putObject("lines"));
    Map<String, Integer> byRule = new TreeMap<>();
    reading.reading().claims().forEach(claim -> byRule.merge(claim.rule(), 1, Integer::sum));
    byRule.forEach(node.putObject("claimedLines")::put);
    var statements = node.putArray("coverage");
    coverage.forEach(statement -> statement.write(statements));
    var problems = node.putArray("problems");
    for (Problem problem : reading.reading().problems()) {
      problems
          .addObject()
          .put("line", problem.line())
          .put("column", problem.column())
          .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
          .put("message", problem.message());
    }
    var unaccounted = node.putArray("unaccounted");
    for (SourceLine line : reading.reading().unaccounted()) {
      unaccounted
          .addObject()
          .put("line", line.number())
          .put("column", line.text().indexOf(line.stripped()) + 1)
          .put("text", line.stripped());
    }
  }

  private static void records(SourceReading reading, ObjectNode node) {
    Map<String, Integer> byKind = new TreeMap<>();
    int withoutAuthors = 0;
    for (SourceRecord record : reading.reading().records()) {
      String kind = record.getClass().getSimpleName().replace("Record", "");
      byKind.merge(kind.toLowerCase(Locale.ROOT), 1, Integer::sum);
      if (record instanceof PaperRecord paper && paper.authors().isEmpty()) {
        withoutAuthors++;
      }
    }
    byKind.forEach(node.putObject("records")::put);
    if (byKind.containsKey("paper")) {
      node.put("papersWithoutAuthors", withoutAuthors);
    }
  }

  /** Counts the lines by what became of them; a line of prose inside a record counts as prose. */
  private static void lines(SourceReading reading, ObjectNode node) {
    Set<Integer> claimed = new HashSet<>();
    int prose = 0;
    for (LineClaim claim : reading.reading().claims()) {
      if (claimed.add(claim.line()) && claim.kind() == LineClaim.Kind.PROSE) {
        prose++;
      }
    }
    Set<Integer> inRecords = new HashSet<>();
    for (SourceRecord record : reading.reading().records()) {
      for (int line = record.location().first(); line <= record.location().last(); line++) {
        if (!claimed.contains(line)) {
          inRecords.add(line);
        }
      }
    }
    node.put("inRecords", inRecords.size());
    node.put("prose", prose);
    node.put("furniture", claimed.size() - prose);
    node.put("unaccounted", reading.reading().unaccounted().size());
  }
}
