package org.lectern.ingest.records;

import org.lectern.text.PlainText;

/**
 * Something in a document that a person should look at.
 *
 * @param line line number, from 1
 * @param column character in the line, from 1
 * @param severity how bad it is
 * @param message what was expected or seen, and what was done about it
 */
public record Problem(int line, int column, Severity severity, String message) {
  /** How bad a problem is. */
  public enum Severity {
    /** The document cannot be used. */
    ERROR,
    /** Something was read by a rule that may be wrong, or was left out. */
    WARNING
  }

  /** Makes one line of the message, which may quote what is no text. */
  public Problem {
    message = PlainText.line(message);
  }

  /** Makes a warning about a whole line. */
  public static Problem warning(int line, String message) {
    return new Problem(line, 1, Severity.WARNING, message);
  }

  /** Makes an error about a whole line. */
  public static Problem error(int line, String message) {
    return new Problem(line, 1, Severity.ERROR, message);
  }

  /**
   * Formats the problem the way editors jump to.
   *
   * @param file the bare file name
   * @return {@code file:line:column: severity: message}
   */
  public String format(String file) {
    return file
        + ":"
        + line
        + ":"
        + column
        + ": "
        + severity.name().toLowerCase(java.util.Locale.ROOT)
        + ": "
        + message;
  }
}
