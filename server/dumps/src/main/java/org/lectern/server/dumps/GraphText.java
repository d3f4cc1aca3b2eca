package org.lectern.server.dumps;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.lectern.queries.format.RdfFormat;
import org.lectern.server.dumps.rio.RioOutput;

/** Writes a small graph without blank nodes as Turtle, the same bytes for the same triples. */
final class GraphText {
  private GraphText() {}

  /**
   * Writes it.
   *
   * @param graph the graph
   * @param prefixes namespaces by prefix
   * @return the Turtle text in UTF-8
   * @throws IOException never in practice
   */
  static byte[] turtle(Graph graph, Map<String, String> prefixes) throws IOException {
    Map<Node, List<Quad>> bySubject =
        graph.find().toList().stream()
            .sorted(RdfFormat.ORDER)
            .map(triple -> Quad.create(Quad.defaultGraphNodeGenerated, triple))
            .collect(
                Collectors.groupingBy(Quad::getSubject, LinkedHashMap::new, Collectors.toList()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RioOutput output = RioOutput.begin(RdfFormat.TURTLE, prefixes, out);
    for (List<Quad> group : bySubject.values()) {
      for (Quad quad : SubjectOrder.forReading(group)) {
        output.write(quad);
      }
    }
    output.end();
    return out.toByteArray();
  }
}
