package org.lectern.server.site.page;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdEmbed;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.RDF;
import org.lectern.ontology.Prefixes;

/**
 * Writes the description of a thing as one JSON-LD tree: the thing is the root, its parts lie
 * within it, and what leads to it stands under {@code @reverse}.
 *
 * <p>The frame is made for each thing from its own description, so that no statement falls out of
 * the tree. See the <a href="https://www.w3.org/TR/json-ld11-framing/">framing of JSON-LD 1.1</a>.
 */
final class FramedJsonLd {
  private static final JsonWriterFactory WRITERS =
      Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

  private FramedJsonLd() {}

  /**
   * Writes a description.
   *
   * @param thing the root of the tree
   * @param graph what is said of it, with prefixes
   * @return the document in UTF-8
   */
  static byte[] write(Node thing, Graph graph) {
    ByteArrayOutputStream flat = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(RDFFormat.JSONLD_PLAIN).output(flat);
    JsonLdOptions options = new JsonLdOptions();
    options.setOrdered(true);
    options.setOmitGraph(true);
    options.setEmbed(JsonLdEmbed.ONCE);
    options.setDocumentLoader(
        (address, how) -> {
          throw new IllegalStateException("no document is fetched to write another");
        });
    try {
      JsonObject framed =
          JsonLd.frame(
                  JsonDocument.of(new ByteArrayInputStream(flat.toByteArray())),
                  JsonDocument.of(frame(thing, graph)))
              .options(options)
              .get();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      WRITERS.createWriter(bytes).writeObject(framed);
      bytes.write('\n');
      return bytes.toByteArray();
    } catch (JsonLdError e) {
      throw new IllegalStateException("a description cannot be framed", e);
    }
  }

  private static JsonObject frame(Node thing, Graph graph) {
    JsonObjectBuilder context = Json.createObjectBuilder();
    Prefixes.inOrder(graph).forEach(context::add);
    TreeSet<String> inward = new TreeSet<>();
    graph
        .find(Node.ANY, Node.ANY, thing)
        .filterDrop(triple -> triple.getPredicate().equals(RDF.type.asNode()))
        .filterDrop(triple -> triple.getSubject().equals(thing))
        .forEach(triple -> inward.add(triple.getPredicate().getURI()));
    JsonObjectBuilder reverse = Json.createObjectBuilder();
    inward.forEach(property -> reverse.add(property, Json.createObjectBuilder()));
    JsonObjectBuilder frame =
        Json.createObjectBuilder().add("@context", context).add("@id", thing.getURI());
    return (inward.isEmpty() ? frame : frame.add("@reverse", reverse)).build();
  }
}
