package org.lectern.ingest.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.ingest.records.source.SourceLine;

/** Writes a reading as the JSON that golden cases expect; what is empty is left out. */
final class RecordJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private RecordJson() {}

  static JsonNode of(SourceReader reader, String fileName, Reading reading) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("format", reader.format());
    ArrayNode records = json.putArray("records");
    reading.records().forEach(r -> records.add(record(r)));
    for (LineClaim.Kind kind : LineClaim.Kind.values()) {
      TreeMap<String, TreeSet<Integer>> lines = new TreeMap<>();
      reading.claims().stream()
          .filter(c -> c.kind() == kind)
          .forEach(c -> lines.computeIfAbsent(c.rule(), r -> new TreeSet<>()).add(c.line()));
      if (!lines.isEmpty()) {
        json.set(kind.name().toLowerCase(java.util.Locale.ROOT), MAPPER.valueToTree(lines));
      }
    }
    json.set(
        "unaccounted",
        MAPPER.valueToTree(reading.unaccounted().stream().map(SourceLine::number).toList()));
    json.set(
        "problems",
        MAPPER.valueToTree(reading.problems().stream().map(p -> p.format(fileName)).toList()));
    return json;
  }

  private static JsonNode record(Object record) {
    ObjectNode json = MAPPER.createObjectNode();
    fill(json, record);
    return json;
  }

  /** Values that belong together stand beside the others: what a record says has one level. */
  private static void fill(ObjectNode json, Object record) {
    if (record instanceof SourceRecord) {
      json.put("kind", record.getClass().getSimpleName());
    }
    try {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        Object said = component.getAccessor().invoke(record);
        if (said instanceof RecordPart part) {
          fill(json, part);
          continue;
        }
        JsonNode value = value(said);
        if (value != null) {
          json.set(component.getName(), value);
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode value(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(RecordJson::value).orElse(null);
    }
    if (value instanceof List<?> list) {
      ArrayNode array = MAPPER.createArrayNode();
      list.forEach(v -> array.add(value(v)));
      return array.isEmpty() ? null : array;
    }
    if (value instanceof Location location) {
      return MAPPER.createArrayNode().add(location.first()).add(location.last());
    }
    if (value instanceof Record) {
      return record(value);
    }
    if (value instanceof Integer number) {
      return MAPPER.getNodeFactory().numberNode(number);
    }
    if (value instanceof Boolean truth) {
      return truth ? MAPPER.getNodeFactory().booleanNode(true) : null;
    }
    return MAPPER.getNodeFactory().textNode(value.toString());
  }

  static String text(JsonNode json) {
    try {
      return MAPPER.writeValueAsString(json) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode parse(String text) throws IOException {
    return MAPPER.readTree(text);
  }
}
