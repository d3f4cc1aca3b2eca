package org.lectern.server.site.vocabulary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.VOID;
import org.lectern.ontology.Prefixes;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.web.Etag;
import org.lectern.server.web.Negotiation;
import org.lectern.server.web.Reply;
import org.lectern.server.web.work.BoundedWork;
import org.lectern.server.web.work.StoreResource;

/**
 * Answers {@code /ontology/terms.json}: the classes and properties that a generation uses, as its
 * VoID description counts them, the most used first, for completion in editors.
 */
public final class TermsResource extends StoreResource {

  private final GenerationHolder generations;

  /** Makes the resource; reading may take so long. */
  public TermsResource(GenerationHolder generations, BoundedWork work, long timeoutMillis) {
    super(generations, work, timeoutMillis);
    this.generations = generations;
  }

  @Override
  protected Reply answer(HttpServletRequest request, Lease lease) {
    String tag = Etag.of(lease.id(), "terms");
    Reply reply =
        Etag.matches(request, tag) ? Reply.notModified() : Reply.of(Negotiation.JSON, json(lease));
    return reply.with("ETag", tag).with("Cache-Control", "no-cache");
  }

  private String json(Lease lease) {
    Graph description = description(generations.store().generation(lease.id()).voidFile());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode prefixes = json.putObject("prefixes");
    new TreeMap<>(Prefixes.of(lease.iris())).forEach(prefixes::put);
    json.put("base", lease.iris().base());
    fill(
        json.putArray("classes"),
        counted(description, VOID._class.asNode(), VOID.entities.asNode()));
    fill(
        json.putArray("properties"),
        counted(description, VOID.property.asNode(), VOID.triples.asNode()));
    return json.toString();
  }

  /** A generation without the file, such as one of an early version, offers no terms. */
  private static Graph description(Path file) {
    return Files.exists(file)
        ? RDFParser.source(file).lang(Lang.TURTLE).toGraph()
        : GraphFactory.createDefaultGraph();
  }

  /** The terms with their counts, the most used first. */
  private static List<Map.Entry<String, Long>> counted(Graph description, Node role, Node count) {
    return description
        .find(Node.ANY, role, Node.ANY)
        .mapWith(
            triple ->
                Map.entry(
                    triple.getObject().getURI(), count(description, triple.getSubject(), count)))
        .toList()
        .stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }

  private static long count(Graph description, Node partition, Node property) {
    return description
        .find(partition, property, Node.ANY)
        .mapWith(triple -> ((Number) triple.getObject().getLiteralValue()).longValue())
        .toList()
        .stream()
        .findFirst()
        .orElse(0L);
  }

  private static void fill(ArrayNode array, List<Map.Entry<String, Long>> terms) {
    terms.forEach(term -> array.addObject().put("iri", term.getKey()).put("uses", term.getValue()));
  }
}
