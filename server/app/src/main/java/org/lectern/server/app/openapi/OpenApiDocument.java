package org.lectern.server.app.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.run.QueryCatalogue;

/**
 * Writes the description of this server's paths.
 *
 * <p>Each canned query has a path of its own, so that whoever reads the document needs to know
 * nothing else; the rest stands in {@code openapi.yaml}. <a
 * href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1</a>.
 */
final class OpenApiDocument {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private OpenApiDocument() {}

  /**
   * Writes the document.
   *
   * @param catalogue the canned queries
   * @return the JSON text in UTF-8, the same for equal catalogues
   */
  static byte[] of(QueryCatalogue catalogue) {
    ObjectNode document = skeleton();
    ObjectNode each = (ObjectNode) document.remove("x-query");
    addTags(catalogue, (ArrayNode) document.get("tags"));
    ObjectNode schemas = document.withObject("/components/schemas");
    ObjectNode ofServer = document.withObject("/paths").deepCopy();
    ObjectNode paths = document.withObject("/paths").removeAll();
    for (CannedQuery query : catalogue.all()) {
      new QueryPath(query, each).add(paths, schemas);
    }
    paths.setAll(ofServer);
    return bytes(document);
  }

  private static ObjectNode skeleton() {
    try (InputStream file = OpenApiDocument.class.getResourceAsStream("openapi.yaml")) {
      return (ObjectNode) new YAMLMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addTags(QueryCatalogue catalogue, ArrayNode tags) {
    TreeSet<String> words = new TreeSet<>();
    catalogue.all().forEach(query -> words.addAll(query.tags()));
    tags.forEach(tag -> words.remove(tag.get("name").asText()));
    words.forEach(word -> tags.addObject().put("name", word));
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
