package org.lectern.queries;

import org.apache.jena.sparql.path.P_Mod;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.Path;

/** Recognises paths that repeat a step any number of times. */
final class UnboundedPath {
  private UnboundedPath() {}

  /** Says whether a path, or a part of it, has no bound. */
  static boolean in(Path path) {
    if (path instanceof P_ZeroOrMore1
        || path instanceof P_ZeroOrMoreN
        || path instanceof P_OneOrMore1
        || path instanceof P_OneOrMoreN) {
      return true;
    }
    if (path instanceof P_Mod repeated && repeated.getMax() < 0) {
      return true;
    }
    if (path instanceof P_Path1 one) {
      return in(one.getSubPath());
    }
    return path instanceof P_Path2 two && (in(two.getLeft()) || in(two.getRight()));
  }
}
