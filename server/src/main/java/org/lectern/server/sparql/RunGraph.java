package org.lectern.server.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.lectern.ontology.Iris;
import org.lectern.ontology.NamedGraphs;

/**
 * Lets queries reach the run graph by its name.
 *
 * <p>It is stored as the real default graph of the database, which the union leaves out and which
 * Jena knows under a name of its own.
 */
final class RunGraph {
  private RunGraph() {}

  /**
   * Points {@code GRAPH <…/graph/run>} at where the run graph is stored.
   *
   * @param query any query
   * @param iris how its graph is named
   * @return the query itself when it does not name the run graph, else a copy
   */
  static Query redirect(Query query, Iris iris) {
    Node run = iris.graph(NamedGraphs.RUN);
    if (!query.serialize().contains(NamedGraphs.RUN)) {
      return query;
    }
    ElementTransform redirection =
        new ElementTransformCopyBase() {
          @Override
          public Element transform(ElementNamedGraph element, Node name, Element inside) {
            return run.equals(name)
                ? new ElementNamedGraph(Quad.defaultGraphIRI, inside)
                : super.transform(element, name, inside);
          }
        };
    return QueryTransformOps.transform(
        query, redirection, new ExprTransformApplyElementTransform(redirection));
  }
}
