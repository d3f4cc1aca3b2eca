package org.lectern.ingest.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.ingest.read.PaperRecord;
import org.lectern.ingest.read.Problem;
import org.lectern.ingest.read.SourceRecord;
import org.lectern.ingest.resolve.Decision;
import org.lectern.ingest.resolve.Entities;
import org.lectern.ingest.resolve.Warning;
import org.lectern.ingest.source.SourceLine;

/**
 * Writes what the ingest saw: per source counts, problems and lines left over; merges; entities.
 */
final class IngestReport {
  private IngestReport() {}

  /**
   * Makes the report.
   *
   * @param readings the documents with what was read
   * @param entities what was resolved
   * @param refused documents that were left out
   */
  static ObjectNode of(
      List<SourceReading> readings, Entities entities, List<RefusedSource> refused) {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    var sources = report.putArray("sources");
    readings.forEach(reading -> source(sources.addObject(), reading));
    var left = report.putArray("refused");
    for (RefusedSource source : refused) {
      var messages = left.addObject().put("file", source.file()).putArray("messages");
      source.messages().forEach(messages::add);
    }
    var counts = report.putObject("entities");
    counts.put("papers", entities.papers().size());
    counts.put("talks", entities.talks().size());
    counts.put("events", entities.events().size());
    counts.put("series", entities.series().size());
    counts.put("people", entities.people().size());
    counts.put("organizations", entities.organizations().size());
    counts.put("topics", entities.topics().size());
    var merges = report.putObject("merges");
    Map<String, Integer> byReason = new TreeMap<>();
    for (Decision decision : entities.decisions()) {
      byReason.merge(decision.kind().segment() + ": " + decision.reason(), 1, Integer::sum);
    }
    byReason.forEach(merges::put);
    var warnings = report.putArray("warnings");
    entities.warnings().stream().map(Warning::message).forEach(warnings::add);
    return report;
  }

  private static void source(ObjectNode node, SourceReading reading) {
    var document = reading.source().document();
    node.put("key", document.key());
    node.put("file", document.fileName());
    node.put("sha256", document.sha256());
    node.put("reader", reading.source().reader());
    var counts = node.putObject("records");
    Map<String, Integer> byKind = new TreeMap<>();
    int withoutAuthors = 0;
    for (SourceRecord record : reading.reading().records()) {
      String kind = record.getClass().getSimpleName().replace("Record", "");
      byKind.merge(kind.toLowerCase(java.util.Locale.ROOT), 1, Integer::sum);
      if (record instanceof PaperRecord paper && paper.authors().isEmpty()) {
        withoutAuthors++;
      }
    }
    byKind.forEach(counts::put);
    if (byKind.containsKey("paper")) {
      node.put("papersWithoutAuthors", withoutAuthors);
    }
    var furniture = node.putObject("claimedLines");
    Map<String, Integer> byRule = new TreeMap<>();
    reading.reading().claims().forEach(claim -> byRule.merge(claim.rule(), 1, Integer::sum));
    byRule.forEach(furniture::put);
    var problems = node.putArray("problems");
    for (Problem problem : reading.reading().problems()) {
      problems.add(problem.format(document.fileName()));
    }
    var unaccounted = node.putArray("unaccounted");
    for (SourceLine line : reading.reading().unaccounted()) {
      unaccounted.addObject().put("line", line.number()).put("text", line.stripped());
    }
  }
}
