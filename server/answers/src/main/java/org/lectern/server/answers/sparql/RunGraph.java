package org.lectern.server.answers.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.core.DatasetGraph;
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

  /**
   * Shows the run graph as one of the named graphs, for queries that choose graphs by value or by
   * FROM.
   *
   * @param data the dataset of a generation
   * @param iris how its graph is named
   * @return a dataset that runs without {@link #redirect}
   */
  static DatasetGraph among(DatasetGraph data, Iris iris) {
    return WithGraph.apart(data, iris.graph(NamedGraphs.RUN), data.getGraph(Quad.defaultGraphIRI));
  }

  /**
   * Says whether a text is the name of the run graph.
   *
   * @param text an IRI, or what a query compares with one
   * @param iris how graphs are named
   * @return whether they are the same
   */
  static boolean isNamedBy(String text, Iris iris) {
    return text.equals(iris.graph(NamedGraphs.RUN).getURI());
  }

  @Override
  public Op transform(OpGraph graph, Op inside) {
    return name.equals(graph.getNode())
        ? new OpGraph(Quad.defaultGraphIRI, inside)
        : super.transform(graph, inside);
  }
}
