package org.lectern.ingest.store.check;

import java.util.List;

/**
 * Holds all that a check against the shapes found.
 *
 * @param findings what was found, sorted: the worst first, then by node
 */
public record ValidationReport(List<Finding> findings) {
  /** Sorts and keeps the findings; one that was found twice is kept once. */
  public ValidationReport {
    findings = findings.stream().sorted().distinct().toList();
  }

  /** Tells whether the generation may be published: warnings do not hold it up. */
  public boolean conforms() {
    return violations().isEmpty();
  }

  /** The findings that refuse the generation. */
  public List<Finding> violations() {
    return findings.stream().filter(f -> f.severity() == Severity.VIOLATION).toList();
  }
}
