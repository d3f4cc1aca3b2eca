package org.lectern.server.app.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.lectern.ontology.Kind;
import org.lectern.queries.CannedQuery;

/** Describes the paths that are no canned queries. */
final class ServerPaths {
  /** The tag of these paths. */
  static final String TAG = "server";

  private static final String STRING = "string";

  private ServerPaths() {}

  /** Adds the paths. */
  static void add(ObjectNode paths) {
    sparql(paths.putObject("/sparql"));
    catalogue(paths.putObject("/queries"));
    thing(paths.putObject("/id/{kind}/{key}"));
    suggest(paths.putObject("/suggest"));
    ObjectNode health = operation(paths.putObject("/health"), "health", "Is the server alive?");
    answer(health, "It is, and serves a generation.", List.of("application/json"));
    health
        .withObject("/responses")
        .putObject("503")
        .put("description", "It is alive and waits for the first generation.");
    ObjectNode self = operation(paths.putObject("/openapi.json"), "openapi", "This document.");
    answer(self, "The document.", List.of("application/json"));
  }

  /** Adds the path of a query's text. */
  static void addText(CannedQuery query, ObjectNode path) {
    ObjectNode get = operation(path, query.name() + ".rq", "The SPARQL text of this query.");
    answer(get, "The text.", List.of("application/sparql-query"));
  }

  private static void sparql(ObjectNode path) {
    ObjectNode get =
        operation(path, "sparql", "A SPARQL 1.1 query; without one, the service description.");
    get.put("description", "The SPARQL 1.1 Protocol, read-only. POST is answered likewise.");
    ArrayNode parameters = get.putArray("parameters");
    parameter(parameters, "query", false, "The query.")
        .put("example", "SELECT ?q { ?q a <http://www.w3.org/ns/shacl#SPARQLSelectExecutable> }");
    list(parameters, "default-graph-uri", "Graphs to merge into the default graph.");
    list(parameters, "named-graph-uri", "Named graphs to see.");
    answer(
        get,
        "The result.",
        List.of(
            "application/sparql-results+json",
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values",
            "text/turtle",
            "application/n-triples",
            "application/ld+json",
            "application/rdf+xml",
            "text/html"));
    Responses.refer(get.withObject("/responses"), 400, 406, 429, 503);
  }

  private static void catalogue(ObjectNode path) {
    ObjectNode get = operation(path, "catalogue", "The canned queries.");
    ArrayNode words =
        parameter(get.putArray("parameters"), "format", false, "The format of the list.")
            .withObject("/schema")
            .putArray("enum");
    List.of("html", "json", "turtle", "ntriples", "jsonld", "rdfxml").forEach(words::add);
    answer(
        get,
        "Name, title, parameters and columns of each query.",
        List.of(
            "application/json",
            "text/html",
            "text/turtle",
            "application/n-triples",
            "application/ld+json",
            "application/rdf+xml"));
    Responses.refer(get.withObject("/responses"), 400, 406);
  }

  private static void thing(ObjectNode path) {
    ObjectNode get = operation(path, "thing", "Where a thing is described.");
    ArrayNode parameters = get.putArray("parameters");
    ObjectNode kind = parameter(parameters, "kind", true, "What it is.").put("in", "path");
    kind.put("example", "query");
    ArrayNode kinds = kind.withObject("/schema").putArray("enum");
    Arrays.stream(Kind.values()).map(Kind::segment).forEach(kinds::add);
    parameter(parameters, "key", true, "Its key.").put("in", "path");
    get.putObject("responses")
        .putObject("303")
        .put("description", "The page or the data, by Accept or by a suffix such as .ttl or .bib.");
    Responses.refer(get.withObject("/responses"), 300, 404, 406, 503);
  }

  private static void suggest(ObjectNode path) {
    ObjectNode get =
        operation(path, "suggest", "Labels of entities that are called what was typed so far.");
    ArrayNode parameters = get.putArray("parameters");
    parameter(parameters, "type", true, "The type of parameter that is filled in.")
        .put("example", "topic");
    parameter(parameters, "q", true, "What was typed so far.").put("example", "ne");
    answer(get, "The best ones, the best first.", List.of("application/json"));
    Responses.refer(get.withObject("/responses"), 400, 503);
  }

  private static ObjectNode operation(ObjectNode path, String id, String summary) {
    ObjectNode get = path.putObject("get");
    get.put("operationId", id);
    get.put("summary", summary);
    get.putArray("tags").add(TAG);
    return get;
  }

  private static ObjectNode parameter(
      ArrayNode parameters, String name, boolean required, String description) {
    ObjectNode parameter = parameters.addObject();
    parameter.put("name", name);
    parameter.put("in", "query");
    parameter.put("description", description);
    parameter.put("required", required);
    parameter.putObject("schema").put("type", STRING);
    return parameter;
  }

  private static void list(ArrayNode parameters, String name, String description) {
    ObjectNode parameter = parameter(parameters, name, false, description);
    parameter.put("style", "form");
    parameter.put("explode", true);
    ObjectNode schema = parameter.putObject("schema");
    schema.put("type", "array").putObject("items").put("type", STRING);
  }

  private static void answer(ObjectNode get, String description, List<String> types) {
    ObjectNode response = get.withObject("/responses").putObject("200");
    response.put("description", description);
    ObjectNode content = response.putObject("content");
    for (String type : types) {
      ObjectNode schema = content.putObject(type).putObject("schema");
      if (type.endsWith("json")) {
        schema.putArray("type").add("object").add("array");
      } else {
        schema.put("type", STRING);
      }
    }
  }
}
