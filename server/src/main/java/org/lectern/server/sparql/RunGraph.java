package org.lectern.server.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.lectern.ontology.Iris;
import org.lectern.ontology.NamedGraphs;

/**
 * Lets queries reach the run graph by its name.
 *
 * <p>It is stored as the real default graph of the database, which the union leaves out and which
 * Jena knows under a name of its own.
 */
final class RunGraph extends TransformCopy {
  private final Node name;

  private RunGraph(Node name) {
    this.name = name;
  }

  /**
   * Points {@code GRAPH <…/graph/run>} at where the run graph is stored.
   *
   * @param op the algebra form of a query
   * @param iris how its graph is named
   * @return the form with the graph renamed, within EXISTS, too
   */
  static Op redirect(Op op, Iris iris) {
    return Transformer.transform(
        new RunGraph(iris.graph(NamedGraphs.RUN)), new ExprTransformCopy(), op);
  }

  @Override
  public Op transform(OpGraph graph, Op inside) {
    return name.equals(graph.getNode())
        ? new OpGraph(Quad.defaultGraphIRI, inside)
        : super.transform(graph, inside);
  }
}
