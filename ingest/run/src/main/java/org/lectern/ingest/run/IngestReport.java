package org.lectern.ingest.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lectern.ingest.resolve.Entities;
import org.lectern.ingest.resolve.LinkRow;
import org.lectern.ingest.resolve.RecordRef;
import org.lectern.ingest.resolve.Warning;

/**
 * Writes what the ingest saw and decided, for people and programs: per source counts, coverage,
 * problems and lines left over; warnings with their places; decisions by outcome; entities. What
 * the check of the shapes found is added when the generation is complete. Same inputs, same report.
 */
final class IngestReport {
  private static final int MOST_PLACES = 10;

  private IngestReport() {}

  /**
   * Makes the report.
   *
   * @param readings the documents with what was read, by source key
   * @param records their records, by source key
   * @param entities what was resolved
   * @param links the addresses that tables give back
   * @param places where records stand
   * @param refused documents that were left out
   */
  static ObjectNode of(
      List<SourceReading> readings,
      Map<String, List<RecordRef>> records,
      Entities entities,
      Collection<LinkRow> links,
      RecordPlaces places,
      List<RefusedSource> refused) {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    ArrayNode sources = report.putArray("sources");
    for (SourceReading reading : readings) {
      List<SourceCoverage.Statement> coverage =
          SourceCoverage.of(
              records.get(reading.source().document().key()),
              entities.talks(),
              links,
              reading.reading().unaccounted());
      SourceReport.write(reading, coverage, sources.addObject());
    }
    ArrayNode left = report.putArray("refused");
    for (RefusedSource source : refused) {
      ArrayNode messages = left.addObject().put("file", source.file()).putArray("messages");
      source.messages().forEach(messages::add);
    }
    counts(entities, report.putObject("entities"));
    DecisionLists.count(entities.decisions(), report.putObject("merges"));
    new DecisionLists(places).list(entities.decisions(), report.putObject("decisions"));
    ArrayNode warnings = report.putArray("warnings");
    for (Warning warning : entities.warnings()) {
      ObjectNode node = warnings.addObject().put("message", warning.message());
      ArrayNode at = node.putArray("places");
      places.of(warning.records()).stream().limit(MOST_PLACES).forEach(place -> place.write(at));
    }
    return report;
  }

  private static void counts(Entities entities, ObjectNode counts) {
    counts.put("papers", entities.papers().size());
    counts.put("talks", entities.talks().size());
    counts.put("events", entities.events().size());
    counts.put("series", entities.series().size());
    counts.put("people", entities.people().size());
    counts.put("organizations", entities.organizations().size());
    counts.put("topics", entities.topics().size());
  }
}
