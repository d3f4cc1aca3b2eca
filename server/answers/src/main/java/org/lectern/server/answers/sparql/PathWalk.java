package org.lectern.server.answers.sparql;

import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathVisitorByType;
import org.lectern.server.web.HttpError;

/** Leads a {@link QueryWalk} to the properties of a path. */
final class PathWalk extends PathVisitorByType {
  private static final int DEEP = 256;

  private final QueryWalk walk;
  private int depth;

  PathWalk(QueryWalk walk) {
    this.walk = walk;
  }

  /** Walks through a path or a part of one. */
  void path(Path path) {
    if (depth >= DEEP) {
      throw new HttpError(
              400, "A property path of the query is longer or deeper than " + DEEP + " steps.")
          .about("query");
    }
    depth++;
    path.visit(this);
    depth--;
  }

  @Override
  public void visitNegPS(P_NegPropSet path) {
    path.getNodes().stream().map(P_Path0::getNode).forEach(walk::node);
  }

  @Override
  public void visit0(P_Path0 path) {
    walk.node(path.getNode());
  }

  @Override
  public void visit1(P_Path1 path) {
    path(path.getSubPath());
  }

  @Override
  public void visit2(P_Path2 path) {
    path(path.getLeft());
    path(path.getRight());
  }
}
