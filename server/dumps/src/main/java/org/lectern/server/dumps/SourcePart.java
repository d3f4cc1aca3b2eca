package org.lectern.server.dumps;

import java.io.IOException;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.lectern.server.engine.generation.Lease;

/**
 * What one source says: its graph.
 *
 * @param graph the IRI of the graph
 */
record SourcePart(Node graph) implements SortedStatements.Selection {
  @Override
  public void select(Lease lease, SortedStatements.QuadSink sink) throws IOException {
    Iterator<Quad> quads = lease.dataset().find(graph, Node.ANY, Node.ANY, Node.ANY);
    while (quads.hasNext()) {
      sink.add(quads.next());
    }
  }
}
