package org.lectern.ingest.store.publish;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;

/** Refuses quads of the graphs that the publisher fills itself. */
final class OwnGraphs extends StreamRDFWrapper {
  private final Set<Node> own;

  OwnGraphs(StreamRDF out, Set<Node> own) {
    super(out);
    this.own = own;
  }

  @Override
  public void quad(Quad quad) {
    if (own.contains(quad.getGraph())) {
      throw new StatementRefused(
          "nothing was published: the graph "
              + quad.getGraph()
              + " is filled in publishing; write the statement to another graph: "
              + quad.asTriple());
    }
    super.quad(quad);
  }
}
