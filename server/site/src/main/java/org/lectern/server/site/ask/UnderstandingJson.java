package org.lectern.server.site.ask;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.lectern.queries.ask.Reading;
import org.lectern.queries.ask.Understanding;
import org.lectern.server.answers.canned.QueryAddress;

/** Writes what a sentence was taken for as JSON. */
public final class UnderstandingJson {
  private UnderstandingJson() {}

  /**
   * Writes it.
   *
   * @param understood what a sentence was taken for
   * @return {@code question}, {@code sure}, the fields of the chosen reading when it is sure, and
   *     {@code nearest}
   */
  public static ObjectNode of(Understanding understood) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("question", understood.sentence());
    json.put("sure", understood.chosen().isPresent());
    understood.chosen().ifPresent(reading -> write(reading, json));
    ArrayNode nearest = json.putArray("nearest");
    understood.nearest().forEach(reading -> write(reading, nearest.addObject()));
    return json;
  }

  private static void write(Reading reading, ObjectNode json) {
    json.put("query", reading.query().name());
    json.put("title", reading.query().title());
    json.put("confidence", rounded(reading.confidence()));
    ObjectNode parameters = json.putObject("parameters");
    reading
        .values()
        .forEach(
            (name, values) -> {
              ArrayNode each = parameters.putArray(name);
              List<String> labels = reading.shown().get(name);
              for (int i = 0; i < values.size(); i++) {
                each.addObject().put("value", values.get(i)).put("label", labels.get(i));
              }
            });
    json.put("href", QueryAddress.of(reading.query().name(), reading.values()));
  }

  static BigDecimal rounded(double confidence) {
    return BigDecimal.valueOf(confidence).setScale(2, RoundingMode.HALF_UP);
  }
}
