package org.lectern.ingest.store.publish;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Keeps the few statements of the run graph. */
final class RunTriples extends StreamRDFBase {
  private final Node runGraph;
  private final List<Triple> triples = new ArrayList<>();

  RunTriples(Node runGraph) {
    this.runGraph = runGraph;
  }

  @Override
  public void triple(Triple triple) {
    quad(Quad.create(runGraph, triple));
  }

  @Override
  public void quad(Quad quad) {
    if (!quad.getGraph().equals(runGraph)) {
      throw new StatementRefused(
          "nothing was published: expected a statement of the graph "
              + runGraph
              + ", found one of "
              + quad.getGraph());
    }
    StorableTerms.check(quad);
    triples.add(quad.asTriple());
  }

  /** What was written. */
  List<Triple> triples() {
    return triples;
  }
}
