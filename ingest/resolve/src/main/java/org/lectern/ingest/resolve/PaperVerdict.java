package org.lectern.ingest.resolve;

import java.util.List;
import org.lectern.ingest.resolve.model.LinkStrength;
import org.lectern.ingest.resolve.model.Reason;

/**
 * What the rules say of two records of papers.
 *
 * @param outcome {@code SAME}, {@code DIFFERENT} or, where they do not resemble each other, {@code
 *     UNRELATED}
 * @param reason why
 */
record PaperVerdict(Kind outcome, Reason reason) {
  /** What two records are to each other. */
  enum Kind {
    SAME,
    DIFFERENT,
    UNRELATED
  }

  static PaperVerdict same(
      String reason, List<String> features, double score, LinkStrength strength) {
    return new PaperVerdict(Kind.SAME, new Reason(reason, features, score, strength));
  }

  static PaperVerdict different(String reason, List<String> features, double score) {
    return new PaperVerdict(
        Kind.DIFFERENT, new Reason(reason, features, score, LinkStrength.VERIFIED));
  }

  static PaperVerdict unrelated() {
    return new PaperVerdict(Kind.UNRELATED, Reason.of("", 0, LinkStrength.PROBABLE));
  }

  boolean is(Kind kind) {
    return outcome == kind;
  }

  /** Says whether it rests on so little that one record may fit two papers that are not one. */
  boolean weak() {
    return outcome == Kind.SAME && reason.strength() == LinkStrength.PROBABLE;
  }
}
