package org.lectern.queries;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Holds a query with the values of one run, resolved and ready to run.
 *
 * @param query the query
 * @param values the values by parameter, defaults included; a parameter without value is absent
 */
public record BoundQuery(CannedQuery query, Map<String, List<BoundValue>> values) {
  /** Copies the values, keeping their order. */
  public BoundQuery {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The largest number of rows wanted. */
  public int limit() {
    return number(Parameter.LIMIT);
  }

  /** The number of rows to leave out at the beginning. */
  public int offset() {
    return number(Parameter.OFFSET);
  }

  /** How much to tell of why rows hold. */
  public Evidence evidence() {
    return Evidence.valueOf(text(Parameter.EVIDENCE).toUpperCase(Locale.ROOT));
  }

  /**
   * Writes down what was asked, so that equal questions have equal texts.
   *
   * @return the query's name and version and the terms of all parameters
   */
  public String fingerprint() {
    StringBuilder text = new StringBuilder(query.name()).append(' ').append(query.version());
    values.forEach(
        (name, each) -> {
          text.append('\n').append(name);
          each.forEach(value -> text.append('\n').append(' ').append(value.term()));
        });
    return text.toString();
  }

  private int number(Parameter parameter) {
    return Integer.parseInt(text(parameter));
  }

  private String text(Parameter parameter) {
    return values.get(parameter.name()).get(0).term().getLiteralLexicalForm();
  }
}
