package org.lectern.queries.header;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.lectern.queries.function.LecFn;

/** Looks for calls of our property functions in a query. */
final class OwnFunctionCalls {
  private OwnFunctionCalls() {}

  /** Says whether a query, its subqueries included, calls one. */
  static boolean in(Query query) {
    AtomicBoolean found = new AtomicBoolean();
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementPathBlock block) {
            block.patternElts().forEachRemaining(pattern -> note(pattern, found));
          }

          @Override
          public void visit(ElementSubQuery inner) {
            if (in(inner.getQuery())) {
              found.set(true);
            }
          }
        });
    return found.get();
  }

  private static void note(TriplePath pattern, AtomicBoolean found) {
    Node predicate = pattern.getPredicate();
    if (predicate != null && predicate.isURI() && predicate.getURI().startsWith(LecFn.NS)) {
      found.set(true);
    }
  }
}
