package org.lectern.server.app.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.run.QueryCatalogue;

/**
 * Writes the description of this server's paths.
 *
 * <p>Each canned query has a path of its own, so that whoever reads the document needs to know
 * nothing else. <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1</a>.
 */
final class OpenApiDocument {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The version of what is promised here; it changes when a path or a schema changes. */
  private static final String VERSION = "1";

  private OpenApiDocument() {}

  /**
   * Writes the document.
   *
   * @param catalogue the canned queries
   * @return the JSON text in UTF-8, the same for equal catalogues
   */
  static byte[] of(QueryCatalogue catalogue) {
    ObjectNode document = MAPPER.createObjectNode();
    document.put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "Lectern")
        .put("summary", "A knowledge graph of papers, people, venues, topics and talks.")
        .put(
            "description",
            "Canned queries with typed parameters, SPARQL, and linked data. Each row of an answer"
                + " leads to the lines of the documents that it rests on.")
        .put("version", VERSION);
    document.putArray("servers").addObject().put("url", "/");
    ArrayNode tags = document.putArray("tags");
    tags.addObject().put("name", ServerPaths.TAG).put("description", "What is not a canned query.");
    TreeSet<String> words = new TreeSet<>();
    catalogue.all().forEach(query -> words.addAll(query.tags()));
    words.remove(ServerPaths.TAG);
    words.forEach(word -> tags.addObject().put("name", word));
    ObjectNode paths = document.putObject("paths");
    ObjectNode components = document.putObject("components");
    ObjectNode schemas = components.putObject("schemas");
    AnswerSchemas.addShared(schemas);
    Responses.addShared(components.putObject("responses"));
    for (CannedQuery query : catalogue.all()) {
      AnswerSchemas.add(query, schemas);
      QueryPath.add(query, paths.putObject("/queries/" + query.name()));
      ServerPaths.addText(query, paths.putObject("/queries/" + query.name() + ".rq"));
    }
    ServerPaths.add(paths);
    return bytes(document);
  }

  private static byte[] bytes(ObjectNode document) {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    try {
      return (MAPPER.writer(printer).writeValueAsString(document) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
