package org.lectern.ingest.store.check;

import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;

/** Says how bad it is that a node breaks a shape; the worst comes first. */
public enum Severity {
  /** Refuses the generation. */
  VIOLATION,
  /** Is reported. */
  WARNING,
  /** Is reported. */
  INFO;

  /**
   * Finds the severity of a SHACL term; terms of our own making count as violations.
   *
   * @param term {@code sh:Violation}, {@code sh:Warning} or {@code sh:Info}
   * @return the severity
   */
  static Severity of(Node term) {
    if (SHACL.Warning.equals(term)) {
      return WARNING;
    }
    return SHACL.Info.equals(term) ? INFO : VIOLATION;
  }
}
