package org.lectern.server.dumps;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
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
    List<Triple> triples = new ArrayList<>(graph.find().toList());
    triples.sort(RdfFormat.ORDER);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RioOutput output = RioOutput.begin(RdfFormat.TURTLE, prefixes, out);
    QuadGroups groups = new QuadGroups(output);
    for (Triple triple : triples) {
      groups.add(Quad.create(Quad.defaultGraphNodeGenerated, triple));
    }
    groups.end();
    output.end();
    return out.toByteArray();
  }

  /** Hands the statements of one subject on in the order for reading. */
  private static final class QuadGroups {
    private final RioOutput output;
    private List<Quad> group = new ArrayList<>();

    QuadGroups(RioOutput output) {
      this.output = output;
    }

    void add(Quad quad) throws IOException {
      if (!group.isEmpty() && !group.get(0).getSubject().equals(quad.getSubject())) {
        end();
      }
      group.add(quad);
    }

    void end() throws IOException {
      for (Quad quad : SubjectOrder.forReading(group)) {
        output.write(quad);
      }
      group = new ArrayList<>();
    }
  }
}
