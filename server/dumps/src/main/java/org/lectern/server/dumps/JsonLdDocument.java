package org.lectern.server.dumps;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.core.Quad;
import org.lectern.queries.format.RdfFormat;
import org.lectern.server.dumps.rio.RioOutput;

/**
 * Writes one JSON-LD document block by block: a context of prefixes, and a graph with a node a
 * line.
 *
 * <p>A whole document in Rio's writer takes more than twenty times its size of memory. With
 * prefixes alone in the context, the compact form of a node depends on no other node, so blocks of
 * nodes are made on their own (JSON-LD 1.1 API, section 5.2). At most one block is in memory: some
 * {@value #BLOCK} statements and those of the last subject.
 */
final class JsonLdDocument {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A context costs as much as the nodes of some hundred statements. */
  private static final int BLOCK = 1000;

  private final Map<String, String> prefixes;
  private final JsonGenerator out;
  private final List<Quad> block = new ArrayList<>();

  private JsonLdDocument(Map<String, String> prefixes, JsonGenerator out) {
    this.prefixes = prefixes;
    this.out = out;
  }

  /**
   * Begins a document.
   *
   * @param prefixes namespaces by prefix; declared in the order of the prefixes
   * @param out where to; not closed
   * @return the open document
   * @throws IOException when it cannot be written
   */
  static JsonLdDocument begin(Map<String, String> prefixes, OutputStream out) throws IOException {
    JsonGenerator generator =
        JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    generator.writeStartObject();
    generator.writePOJOField("@context", new TreeMap<>(prefixes));
    generator.writeArrayFieldStart("@graph");
    return new JsonLdDocument(prefixes, generator);
  }

  /**
   * Writes the statements of one subject.
   *
   * @param statements the statements, of the default graph
   * @throws IOException when they cannot be written
   */
  void write(List<Quad> statements) throws IOException {
    block.addAll(statements);
    if (block.size() >= BLOCK) {
      writeBlock();
    }
  }

  private void writeBlock() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RioOutput output = RioOutput.begin(RdfFormat.JSONLD, prefixes, bytes);
    for (Quad statement : block) {
      output.write(statement);
    }
    output.end();
    block.clear();
    ObjectNode compact = (ObjectNode) JSON.readTree(bytes.toByteArray());
    compact.remove("@context");
    // The compact form of a single node stands for itself, that of none is empty.
    JsonNode nodes =
        compact.has("@graph") ? compact.get("@graph") : JSON.createArrayNode().add(compact);
    for (JsonNode node : nodes) {
      if (!node.isEmpty()) {
        out.writeRawValue('\n' + JSON.writeValueAsString(node));
      }
    }
  }

  /**
   * Ends the document, with a line feed.
   *
   * @throws IOException when it cannot be written
   */
  void end() throws IOException {
    writeBlock();
    out.writeRaw('\n');
    out.writeEndArray();
    out.writeEndObject();
    out.writeRaw('\n');
    out.close();
  }
}
