package org.lectern.server.app.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Column;
import org.lectern.queries.Parameter;
import org.lectern.queries.format.AnswerFormat;

/** Describes the path of one canned query, and the schemas of its rows and its answer. */
final class QueryPath {
  private static final String SCHEMAS = "#/components/schemas/";

  private final CannedQuery query;
  private final ObjectNode skeleton;
  private final String row;
  private final String answer;

  /**
   * Prepares the description of a query.
   *
   * @param query the query
   * @param skeleton what is said for each query, with gaps
   */
  QueryPath(CannedQuery query, ObjectNode skeleton) {
    this.query = query;
    this.skeleton = skeleton;
    this.row = "Row-" + query.name();
    this.answer = "Answer-" + query.name();
  }

  /** Adds the paths of the query and of its text, and the schemas. */
  void add(ObjectNode paths, ObjectNode schemas) {
    schemas.set(row, row());
    schemas.set(answer, answer());
    paths.set("/queries/" + query.name(), operation());
    ObjectNode text = copy("text");
    text.withObject("/get").put("operationId", query.name() + ".rq");
    paths.set("/queries/" + query.name() + ".rq", text);
  }

  private ObjectNode copy(String part) {
    return skeleton.get(part).deepCopy();
  }

  private ObjectNode row() {
    ObjectNode schema = copy("row");
    ObjectNode receipts = schema.withObject("/properties").deepCopy();
    ObjectNode properties = schema.withObject("/properties").removeAll();
    for (Column column : query.columns()) {
      properties
          .putObject(column.name())
          .put("$ref", SCHEMAS + "Term")
          .put("description", column.meaning());
    }
    properties.setAll(receipts);
    return schema;
  }

  private ObjectNode answer() {
    ObjectNode schema = copy("answer");
    schema.withObject("/properties/query").put("const", query.name());
    schema.withObject("/properties/rows/items").put("$ref", SCHEMAS + row);
    return schema;
  }

  private ObjectNode operation() {
    List<AnswerFormat> formats = AnswerFormat.possible(query);
    ObjectNode path = copy("operation");
    ObjectNode get = path.withObject("/get");
    get.put("operationId", query.name());
    get.put("summary", query.title());
    get.put("description", query.summary());
    query.tags().forEach(get.withArray("/tags")::add);
    ArrayNode parameters = get.withArray("/parameters");
    ArrayNode words = parameters.get(0).withArray("/schema/enum");
    formats.forEach(format -> words.add(format.word()));
    for (int i = 0; i < query.parameters().size(); i++) {
      add(query.parameters().get(i), parameters.insertObject(i));
    }
    content(formats, get.withObject("/responses/200/content"));
    return path;
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

  private void content(List<AnswerFormat> formats, ObjectNode content) {
    Set<String> types = new LinkedHashSet<>();
    Stream.concat(formats.stream().map(AnswerFormat::mediaType), Stream.of("text/html"))
        .forEach(types::add);
    for (String type : types) {
      ObjectNode schema = content.putObject(type).putObject("schema");
      if (type.equals(AnswerFormat.JSON.mediaType())) {
        schema.put("$ref", SCHEMAS + answer);
      } else if (type.endsWith("json")) {
        schema.putArray("type").add("object").add("array");
      } else {
        schema.put("type", "string");
      }
    }
  }
}
