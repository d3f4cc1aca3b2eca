package org.lectern.server.engine.guard;

import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;

/** Says what stands in patterns that are asked of statements, below filters, too. */
final class StatementPatterns {
  private StatementPatterns() {}

  /** Whether a part of a query is such a pattern, or filters one. */
  static boolean isOne(Op op) {
    return op instanceof OpBGP
        || op instanceof OpQuadPattern
        || op instanceof OpFilter filter && isOne(filter.getSubOp());
  }

  /** The predicates of a pattern, none of another part. */
  static Stream<Node> predicates(Op op) {
    return triples(op).map(Triple::getPredicate);
  }

  /** The objects of a pattern, none of another part. */
  static Stream<Node> objects(Op op) {
    return triples(op).map(Triple::getObject);
  }

  private static Stream<Triple> triples(Op op) {
    if (op instanceof OpBGP pattern) {
      return pattern.getPattern().getList().stream();
    }
    if (op instanceof OpQuadPattern pattern) {
      return pattern.getBasicPattern().getList().stream();
    }
    return op instanceof OpFilter filter ? triples(filter.getSubOp()) : Stream.empty();
  }
}
