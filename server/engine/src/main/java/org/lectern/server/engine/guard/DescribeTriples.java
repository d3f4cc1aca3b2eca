package org.lectern.server.engine.guard;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.describe.DescribeHandler;
import org.apache.jena.sparql.util.Context;

/**
 * Describes a thing by the statements about it in the default graph, and blank nodes in them
 * likewise; ends when the query is to stop or has described enough.
 */
final class DescribeTriples implements DescribeHandler {
  private Graph described;
  private DatasetGraph data;
  private QueryBudget budget;

  @Override
  public void start(Model result, Context context) {
    described = result.getGraph();
    data = context.get(ARQConstants.sysCurrentDataset);
    QueryBudget given = context.get(QueryBudget.SYMBOL);
    budget = given == null ? new QueryBudget(0) : given;
  }

  @Override
  public void describe(Resource thing) {
    describe(thing.asNode());
  }

  private void describe(Node thing) {
    budget.proceed();
    Iterator<Triple> statements = data.getDefaultGraph().find(thing, Node.ANY, Node.ANY);
    while (statements.hasNext()) {
      Triple statement = statements.next();
      Node object = statement.getObject();
      boolean known = object.isBlank() && described.contains(object, Node.ANY, Node.ANY);
      described.add(statement);
      budget.checkTriples(described.size());
      if (object.isBlank() && !known) {
        describe(object);
      }
    }
  }

  @Override
  public void finish() {
    // Everything is in the graph already.
  }
}
