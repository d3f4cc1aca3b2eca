package org.lectern.server.engine.guard;

import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.ExprEvalException;

/**
 * Translates regular expressions of XPath, which SPARQL uses, into those of Java where the same
 * characters mean something else (XQuery 1.0 and XPath 2.0 Functions and Operators, section 7.6.1;
 * XML Schema, part 2, appendix F).
 *
 * <p>Translated are the classes of several characters, which are Unicode's there, subtraction of
 * classes, the ends of lines, and the flag x. What XPath does not have, such as {@code \b} and
 * {@code (?=a)}, stays what it is in Java.
 */
final class XPathRegex {
  private static final String NAME_START =
      ":A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF"
          + "\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF"
          + "\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\uD800\\uDC00-\\uDB7F\\uDFFF";
  private static final String NAME = NAME_START + "\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040";
  private static final String WHITE = " \\t\\n\\r";

  private final String source;
  private final boolean lines;
  private final boolean spaced;
  private final StringBuilder java = new StringBuilder();
  private int at;

  private XPathRegex(String source, String flags) {
    this.source = source;
    this.lines = flags.contains("m");
    this.spaced = flags.contains("x");
  }

  /**
   * Translates a regular expression.
   *
   * @param source the expression as XPath has it
   * @param flags any of s, m, i, x and q
   * @return the expression that means the same in Java with {@link #flags}
   * @throws ExprEvalException when it is none
   */
  static String translate(String source, String flags) {
    return flags.contains("q") ? source : new XPathRegex(source, flags).translate();
  }

  /**
   * Gives the flags of Java.
   *
   * @param flags any of s, m, i, x and q
   * @return a mask for {@link Pattern#compile(String, int)}
   */
  static int flags(String flags) {
    // The only end of a line is U+000A.
    int mask = Pattern.UNIX_LINES;
    mask |= flags.contains("s") ? Pattern.DOTALL : 0;
    mask |= flags.contains("m") ? Pattern.MULTILINE : 0;
    mask |= flags.contains("i") ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
    mask |= flags.contains("q") ? Pattern.LITERAL : 0;
    return mask;
  }

  private String translate() {
    while (at < source.length()) {
      char next = source.charAt(at);
      if (next == '\\') {
        String members = several();
        java.append(members == null ? escape() : "[" + members + "]");
      } else if (next == '[') {
        java.append(characterClass());
      } else {
        at++;
        if (next == '$' && !lines) {
          // That of Java also stands before a last end of line.
          java.append("\\z");
        } else if (!spaced || " \t\n\r".indexOf(next) < 0) {
          java.append(next);
        }
      }
    }
    return java.toString();
  }

  /** Takes an escape of one character, as it is. */
  private String escape() {
    int end = Math.min(source.length(), at + 2);
    // A property, and its name.
    if (source.startsWith("p{", at + 1) || source.startsWith("P{", at + 1)) {
      end = source.indexOf('}', at) + 1;
      if (end == 0) {
        throw malformed("} is missing");
      }
    }
    String escape = source.substring(at, end);
    at = end;
    // Blocks are In… in Java, where Is… are scripts and categories.
    return escape.replaceFirst("^(\\\\[pP]\\{)Is(?=.)", "$1In");
  }

  /** Takes an escape that stands for several characters, and gives them, or takes nothing. */
  private String several() {
    char letter = at + 1 < source.length() ? source.charAt(at + 1) : ' ';
    String members =
        switch (letter) {
          case 'd' -> "\\p{Nd}";
          case 'D' -> "\\P{Nd}";
          case 'w' -> "\\p{L}\\p{M}\\p{N}\\p{S}";
          case 'W' -> "\\p{P}\\p{Z}\\p{C}";
          case 's' -> WHITE;
          case 'S' -> "^" + WHITE;
          case 'i' -> NAME_START;
          case 'I' -> "^" + NAME_START;
          case 'c' -> NAME;
          case 'C' -> "^" + NAME;
          default -> null;
        };
    at += members == null ? 0 : 2;
    return members;
  }

  /** Takes a class with what is subtracted from it. */
  private String characterClass() {
    at++;
    boolean not = source.startsWith("^", at);
    at += not ? 1 : 0;
    StringBuilder members = new StringBuilder();
    String subtracted = null;
    boolean afterSeveral = false;
    while (subtracted == null && !source.startsWith("]", at)) {
      if (at >= source.length()) {
        throw malformed("] is missing");
      }
      char next = source.charAt(at);
      String several = next == '\\' ? several() : null;
      if (several != null) {
        // A negated one is a class within the class, which Java joins.
        members.append(several.startsWith("^") ? "[" + several + "]" : several);
      } else if (next == '\\') {
        members.append(escape());
      } else if (next == '-' && source.startsWith("[", at + 1)) {
        at++;
        subtracted = characterClass();
      } else if (next == '[') {
        throw malformed("[ within a class has to be escaped");
      } else {
        // Two of & intersect in Java, and what follows several characters begins no range.
        members.append(next == '&' || next == '-' && afterSeveral ? "\\" : "").append(next);
        at++;
      }
      afterSeveral = several != null;
    }
    if (!source.startsWith("]", at)) {
      throw malformed("] is missing after what is subtracted");
    }
    at++;
    if (members.isEmpty()) {
      throw malformed("a class is empty");
    }
    String all = (not ? "[^" : "[") + members + "]";
    return subtracted == null ? all : "[" + all + "&&[^" + subtracted + "]]";
  }

  private ExprEvalException malformed(String why) {
    return new ExprEvalException("a regular expression is malformed: " + source + ": " + why);
  }
}
