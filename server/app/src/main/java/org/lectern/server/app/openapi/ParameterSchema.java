package org.lectern.server.app.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.lectern.queries.Parameter;

/** Describes the values of parameters in JSON Schema. */
final class ParameterSchema {
  private static final int LONGEST_TEXT = 500;

  private ParameterSchema() {}

  /** Says in a schema what one value of a parameter is. */
  static void describe(Parameter parameter, ObjectNode schema) {
    switch (parameter.type()) {
      case INT -> {
        schema.put("type", "integer");
        range(parameter, schema, "0..1000000");
      }
      case DECIMAL -> {
        schema.put("type", "number");
        range(parameter, schema, "");
      }
      case BOOL -> schema.put("type", "boolean");
      case YEAR -> schema.put("type", "string").put("pattern", "^[0-9]{4}$");
      case DATE -> schema.put("type", "string").put("format", "date");
      case IRI -> schema.put("type", "string").put("format", "iri");
      case ENUM -> {
        ArrayNode words = schema.put("type", "string").putArray("enum");
        parameter.allowed().forEach(words::add);
      }
      case RELEASE ->
          schema
              .put("type", "string")
              .put("description", "latest, previous, or the number or id of a generation.");
      case TEXT -> schema.put("type", "string").put("maxLength", LONGEST_TEXT);
      default ->
          schema
              .put("type", "string")
              .put(
                  "description",
                  "A "
                      + parameter.typeWords()
                      + ": its IRI, key, label, alias, printed name or external identifier.");
    }
  }

  private static void range(Parameter parameter, ObjectNode schema, String usual) {
    String range = parameter.allowed().stream().findFirst().orElse(usual);
    if (!range.isEmpty()) {
      String[] ends = range.split("\\.\\.");
      schema.put("minimum", new BigDecimal(ends[0]));
      schema.put("maximum", new BigDecimal(ends[1]));
    }
  }

  /** Gives the schema of the items of a list. */
  static ObjectNode item(ObjectNode schema) {
    return (ObjectNode) schema.get("items");
  }

  /** Puts a value into its own schema, in the JSON type that the schema names. */
  static void put(ObjectNode schema, String field, String value) {
    put(schema, schema, field, value);
  }

  /** Puts a value of a schema into a node. */
  static void put(ObjectNode schema, ObjectNode node, String field, String value) {
    ArrayNode one = node.arrayNode();
    add(one, schema, value);
    node.set(field, one.get(0));
  }

  /** Adds a value of a schema to an array. */
  static void add(ArrayNode array, ObjectNode schema, String value) {
    switch (schema.get("type").asText()) {
      case "integer" -> array.add(Integer.parseInt(value));
      case "number" -> array.add(new BigDecimal(value));
      case "boolean" -> array.add(Boolean.parseBoolean(value));
      default -> array.add(value);
    }
  }
}
