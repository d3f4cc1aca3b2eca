package org.lectern.server.app.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Parameter;
import org.lectern.queries.format.AnswerFormat;

/** Describes the path of one canned query. */
final class QueryPath {
  private QueryPath() {}

  /** Adds the operation of a query to its path. */
  static void add(CannedQuery query, ObjectNode path) {
    List<AnswerFormat> formats = AnswerFormat.possible(query);
    ObjectNode get = path.putObject("get");
    get.put("operationId", query.name());
    get.put("summary", query.title());
    get.put("description", query.summary());
    ArrayNode tags = get.putArray("tags");
    query.tags().forEach(tags::add);
    ArrayNode parameters = get.putArray("parameters");
    query.parameters().forEach(parameter -> add(parameter, parameters.addObject()));
    addFormat(formats, parameters.addObject());
    ObjectNode responses = get.putObject("responses");
    ObjectNode answer = responses.putObject("200");
    answer.put("description", "The rows, each with the records it rests on.");
    content(query, formats, answer.putObject("content"));
    Responses.refer(responses, 300, 400, 404, 406, 429, 503);
  }

  /** A list repeats its name: one value a pair. */
  private static void add(Parameter parameter, ObjectNode node) {
    node.put("name", parameter.name());
    node.put("in", "query");
    node.put("description", parameter.description());
    node.put("required", parameter.required());
    ObjectNode schema = node.putObject("schema");
    if (parameter.list()) {
      node.put("style", "form");
      node.put("explode", true);
      schema.put("type", "array");
      ParameterSchema.describe(parameter, schema.putObject("items"));
    } else {
      ParameterSchema.describe(parameter, schema);
      parameter.defaultValue().ifPresent(value -> ParameterSchema.put(schema, "default", value));
    }
    parameter
        .example()
        .ifPresent(
            value -> {
              if (parameter.list()) {
                ParameterSchema.add(node.putArray("example"), ParameterSchema.item(schema), value);
              } else {
                ParameterSchema.put(schema, node, "example", value);
              }
            });
  }

  private static void addFormat(List<AnswerFormat> formats, ObjectNode node) {
    node.put("name", "format");
    node.put("in", "query");
    node.put(
        "description",
        "The format of the answer; without it, the header Accept chooses. Formats of citations,"
            + " calendars and networks are refused when no row has such things.");
    node.put("required", false);
    ArrayNode words = node.putObject("schema").put("type", "string").putArray("enum");
    words.add("html");
    formats.forEach(format -> words.add(format.word()));
  }

  private static void content(CannedQuery query, List<AnswerFormat> formats, ObjectNode content) {
    Set<String> types = new LinkedHashSet<>();
    Stream.concat(formats.stream().map(AnswerFormat::mediaType), Stream.of("text/html"))
        .forEach(types::add);
    for (String type : types) {
      ObjectNode schema = content.putObject(type).putObject("schema");
      if (type.equals(AnswerFormat.JSON.mediaType())) {
        schema.put("$ref", AnswerSchemas.reference(query));
      } else if (type.endsWith("json")) {
        schema.putArray("type").add("object").add("array");
      } else {
        schema.put("type", "string");
      }
    }
  }
}
