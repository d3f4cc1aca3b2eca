package org.lectern.ingest.store.publish;

import java.util.List;
import org.lectern.ingest.store.check.ValidationReport;

/** Says why a generation may not be published; its message is made for people. */
public class RefusedGenerationException extends Exception {
  private static final int SHOWN = 10;

  private final transient ValidationReport report;

  /**
   * Refuses a generation whose statements cannot be stored.
   *
   * @param message what is wrong and what to do about it
   */
  public RefusedGenerationException(String message) {
    super(message);
    this.report = new ValidationReport(List.of());
  }

  /**
   * Refuses a generation that breaks the shapes.
   *
   * @param report what the check found
   */
  public RefusedGenerationException(ValidationReport report) {
    super(describe(report));
    this.report = report;
  }

  /** What the check against the shapes found; empty when it was refused before that. */
  public ValidationReport report() {
    return report;
  }

  private static String describe(ValidationReport report) {
    int all = report.violations().size();
    StringBuilder text =
        new StringBuilder("nothing was published: the graph breaks its shapes at ");
    text.append(all).append(all == 1 ? " place" : " places");
    report.violations().stream().limit(SHOWN).forEach(f -> text.append("\n  ").append(f));
    if (all > SHOWN) {
      text.append("\n  and ").append(all - SHOWN).append(" more");
    }
    return text.toString();
  }
}
