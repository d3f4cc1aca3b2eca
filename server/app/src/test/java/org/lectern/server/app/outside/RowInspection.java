package org.lectern.server.app.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lectern.text.MatchKey;

/**
 * Holds a row with full evidence against the documents.
 *
 * <p>Each record must name lines that exist and that hold every value it is said to print. Each
 * authorship, appearance and topic assignment must be printed in the lines of one of its records.
 * And something that the row says must stand in the lines: one of its values, or the printed form
 * of what it rests on.
 */
final class RowInspection {
  private final SourceLines sources;
  private final Function<String, List<String>> names;
  private final JsonNode row;
  private final JsonNode answer;
  private final List<String> faults = new ArrayList<>();
  private boolean shown;

  /**
   * Prepares an inspection.
   *
   * @param sources the documents
   * @param names all names of an entity, by its IRI: a document may print any of them
   * @param row the row
   * @param answer the answer of the row: the row is about the values that were asked for, too
   */
  RowInspection(
      SourceLines sources, Function<String, List<String>> names, JsonNode row, JsonNode answer) {
    this.sources = sources;
    this.names = names;
    this.row = row;
    this.answer = answer;
  }

  /** Says what the lines do not show; empty when all is well. */
  List<String> faults() {
    if (row.path("records").isEmpty()) {
      faults.add("no record: " + row);
    }
    row.path("records").forEach(this::inspectRecord);
    row.path("premises").forEach(this::inspectPremise);
    row.forEach(value -> shown |= value.isObject() && isInSomeRecord(value));
    answer
        .path("parameters")
        .forEach(values -> values.forEach(value -> shown |= isInSomeRecord(value)));
    if (!shown) {
      faults.add("nothing of the row stands in its lines: " + row);
    }
    return faults;
  }

  private void inspectRecord(JsonNode record) {
    if (!sources.has(document(record), first(record), last(record))) {
      faults.add("no such lines: " + record);
      return;
    }
    for (JsonNode printed : record.path("printed")) {
      if (!prints(record, printed)) {
        faults.add("not in the lines of " + record.path("record") + ": " + printed);
      }
    }
  }

  /** Whether a value stands in the lines of its record, or on the line it names itself. */
  private boolean prints(JsonNode record, JsonNode printed) {
    int first = printed.path("line").asInt(first(record));
    int last = printed.path("line").asInt(last(record));
    return sources.show(document(record), first, last, printed.path("text").asText());
  }

  private void inspectPremise(JsonNode premise) {
    String printed = premise.path("printed").asText();
    if (!printed.isEmpty()) {
      if (isShown(premise.path("records"), printed) || isShownByName(premise)) {
        shown = true;
      } else if (!premise.path("kind").asText().equals("decision")) {
        faults.add("no record of the premise prints it: " + premise);
      }
    }
    premise.path("premises").forEach(this::inspectPremise);
  }

  /** A topic is assigned by its label; the lines print one of its names. */
  private boolean isShownByName(JsonNode premise) {
    return premise.path("kind").asText().equals("topic-assignment")
        && names.apply(premise.path("iri").asText()).stream()
            .anyMatch(name -> isShown(premise.path("records"), name));
  }

  private boolean isShown(JsonNode records, String text) {
    for (JsonNode record : records) {
      if (sources.show(document(record), first(record), last(record), text)
          || isInHeading(record, text)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line above the record, which a value of the record names, shows a text. */
  private boolean isInHeading(JsonNode wanted, String text) {
    for (JsonNode record : row.path("records")) {
      if (record.path("record").equals(wanted.path("record"))) {
        for (JsonNode printed : record.path("printed")) {
          int line = printed.path("line").asInt();
          if (line > 0 && sources.show(document(record), line, line, text)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean isInSomeRecord(JsonNode value) {
    List<String> texts =
        value.has("iri")
            ? names.apply(value.path("iri").asText())
            : List.of(value.path("value").asText());
    // A mere number stands in many lines by chance, unless it is a year.
    return texts.stream()
        .filter(text -> !MatchKey.of(text).matches("[0-9 ]{0,3}|[0-9 ]{5,}|true|false"))
        .anyMatch(text -> isShown(row.path("records"), text));
  }

  private static String document(JsonNode record) {
    return record.path("document").asText();
  }

  private static int first(JsonNode record) {
    return record.path("firstLine").asInt();
  }

  private static int last(JsonNode record) {
    return record.path("lastLine").asInt();
  }
}
