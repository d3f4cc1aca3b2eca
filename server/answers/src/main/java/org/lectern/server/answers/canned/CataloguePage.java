package org.lectern.server.answers.canned;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Parameter;
import org.lectern.queries.run.QueryCatalogue;

/** Lists the canned queries, for people and as JSON. */
public final class CataloguePage {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * One query in the list.
   *
   * @param name its name
   * @param title its title with an ellipsis for each parameter
   * @param summary what it answers
   * @param example the address of an answer
   */
  public record Entry(String name, String title, String summary, String example) {}

  private CataloguePage() {}

  /**
   * Lists the queries for a page.
   *
   * @param catalogue the queries
   * @return one entry a query, by name
   */
  public static List<Entry> entries(QueryCatalogue catalogue) {
    return catalogue.all().stream()
        .map(
            query ->
                new Entry(query.name(), open(query), query.summary(), QueryAddress.example(query)))
        .toList();
  }

  /** The title of a query that has not been given values yet. */
  static String open(CannedQuery query) {
    return withoutBraces(query.title());
  }

  /** A sentence with an ellipsis for each parameter. */
  static String withoutBraces(String sentence) {
    return sentence.replaceAll("\\{[^}]*}", "…");
  }

  /**
   * Lists the queries with their parameters and columns.
   *
   * @param catalogue the queries
   * @return a JSON array
   * @throws IOException never in practice
   */
  public static String json(QueryCatalogue catalogue) throws IOException {
    ArrayNode list = MAPPER.createArrayNode();
    catalogue.all().forEach(query -> describe(query, list.addObject()));
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(list) + "\n";
  }

  private static void describe(CannedQuery query, ObjectNode json) {
    json.put("name", query.name());
    json.put("title", query.title());
    json.put("summary", query.summary());
    json.put("href", "/queries/" + query.name());
    json.put("example", QueryAddress.example(query));
    ArrayNode parameters = json.putArray("parameters");
    query.parameters().forEach(parameter -> describe(parameter, parameters.addObject()));
    ArrayNode columns = json.putArray("columns");
    query
        .columns()
        .forEach(
            column ->
                columns.addObject().put("name", column.name()).put("meaning", column.meaning()));
    ArrayNode tags = json.putArray("tags");
    query.tags().forEach(tags::add);
  }

  private static void describe(Parameter parameter, ObjectNode json) {
    json.put("name", parameter.name());
    json.put("type", parameter.type().word());
    json.put("required", parameter.required());
    json.put("list", parameter.list());
    json.put("description", parameter.description());
    parameter.defaultValue().ifPresent(value -> json.put("default", value));
    parameter.example().ifPresent(value -> json.put("example", value));
    if (!parameter.allowed().isEmpty()) {
      ArrayNode allowed = json.putArray("allowed");
      parameter.allowed().forEach(allowed::add);
    }
  }
}
