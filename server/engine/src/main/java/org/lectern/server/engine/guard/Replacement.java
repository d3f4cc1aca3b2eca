package org.lectern.server.engine.guard;

import java.util.regex.MatchResult;
import org.apache.jena.sparql.expr.ExprEvalException;

/**
 * The text that {@code REPLACE} puts in the place of a match (XQuery 1.0 and XPath 2.0 Functions
 * and Operators, section 7.6.3).
 */
final class Replacement {
  private Replacement() {}

  /**
   * Adds a replacement to a text.
   *
   * @param replacement with {@code $1} for what the first group matched, nothing when there is no
   *     such group, {@code \$} and {@code \\} for themselves
   * @param match what is replaced
   * @param text where it is added
   * @throws ExprEvalException when the replacement is malformed
   */
  static void append(String replacement, MatchResult match, StringBuilder text) {
    int at = 0;
    while (at < replacement.length()) {
      char next = replacement.charAt(at++);
      if (next == '\\') {
        if (at == replacement.length() || "\\$".indexOf(replacement.charAt(at)) < 0) {
          throw new ExprEvalException("expected \\\\ or \\$ in a replacement: " + replacement);
        }
        text.append(replacement.charAt(at++));
      } else if (next == '$') {
        int group = digit(replacement, at++);
        if (group < 0) {
          throw new ExprEvalException("expected a digit after $ in a replacement: " + replacement);
        }
        // Further digits belong to the number as long as there are so many groups.
        for (int more = digit(replacement, at);
            more >= 0 && 10 * group + more <= match.groupCount();
            more = digit(replacement, at)) {
          group = 10 * group + more;
          at++;
        }
        String matched = group <= match.groupCount() ? match.group(group) : null;
        text.append(matched == null ? "" : matched);
      } else {
        text.append(next);
      }
    }
  }

  private static int digit(String text, int at) {
    char digit = at < text.length() ? text.charAt(at) : ' ';
    return digit >= '0' && digit <= '9' ? digit - '0' : -1;
  }
}
