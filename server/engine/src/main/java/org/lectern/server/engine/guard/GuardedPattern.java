package org.lectern.server.engine.guard;

import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.apache.jena.sparql.expr.ExprEvalException;

/** A regular expression of a query, compiled; matching it ends when the query is to stop. */
final class GuardedPattern {
  private static final Pattern REPETITION = Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

  /** How often the counted repetitions of a pattern may repeat, one within the other. */
  private static final long MOST_REPETITIONS = 100_000;

  private static final int LONGEST = 10_000;

  private final String source;
  private final String flags;
  private final Pattern pattern;
  private final QueryBudget budget;

  private GuardedPattern(String source, String flags, Pattern pattern, QueryBudget budget) {
    this.source = source;
    this.flags = flags;
    this.pattern = pattern;
    this.budget = budget;
  }

  /**
   * Compiles a pattern.
   *
   * @param source the pattern
   * @param flags its flags, empty for none
   * @param budget the budget of the query
   * @return the compiled pattern
   * @throws ExprEvalException when the pattern or a flag is not understood
   * @throws BoundExceededException when the pattern is too long or repeats too often
   */
  static GuardedPattern compile(String source, String flags, QueryBudget budget) {
    if (source.length() > LONGEST) {
      throw budget.exceed(
          "A regular expression of the query is longer than " + LONGEST + " characters.");
    }
    if (!StringUtils.containsOnly(flags, "smixq")) {
      throw new ExprEvalException("expected flags among s, m, i, x and q");
    }
    String java = bounded(budget, () -> XPathRegex.translate(source, flags));
    if (!flags.contains("q")) {
      checkRepetitions(java, budget);
    }
    Pattern pattern = bounded(budget, () -> compile(java, XPathRegex.flags(flags)));
    return new GuardedPattern(source, flags, pattern, budget);
  }

  private static Pattern compile(String java, int flags) {
    try {
      return Pattern.compile(java, flags);
    } catch (IllegalArgumentException e) {
      throw new ExprEvalException("a regular expression is malformed: " + java, e);
    }
  }

  /** The product of all counts is what nested ones come to at most. */
  private static void checkRepetitions(String source, QueryBudget budget) {
    long product = 1;
    for (Matcher counts = REPETITION.matcher(source); counts.find(); ) {
      String count =
          counts.group(2) == null || counts.group(2).isEmpty() ? counts.group(1) : counts.group(2);
      long times = count.length() > 9 ? MOST_REPETITIONS + 1 : Long.parseLong(count);
      product *= Math.max(1, times);
      if (product > MOST_REPETITIONS) {
        throw budget.exceed(
            "The counted repetitions of a regular expression of the query come to more than "
                + MOST_REPETITIONS
                + ". Use smaller counts.");
      }
    }
  }

  /** Whether this is what a pattern and its flags compile to. */
  boolean isOf(String otherSource, String otherFlags) {
    return source.equals(otherSource) && flags.equals(otherFlags);
  }

  /** Whether the pattern is found in a text. */
  boolean isIn(String text) {
    return bounded(budget, () -> matcher(text).find());
  }

  /**
   * Replaces what the pattern finds.
   *
   * @param text where to look
   * @param replacement what to put there, with {@code $1} for groups unless the flag q makes all of
   *     it literal
   * @return the text with the replacements
   * @throws ExprEvalException when the replacement is malformed, or the pattern matches the empty
   *     text
   */
  String replace(String text, String replacement) {
    return bounded(
        budget,
        () -> {
          if (pattern.matcher("").find()) {
            throw new ExprEvalException("expected a pattern that does not match nothing");
          }
          Matcher found = matcher(text);
          StringBuilder replaced = new StringBuilder();
          while (found.find()) {
            found.appendReplacement(replaced, "");
            if (flags.contains("q")) {
              replaced.append(replacement);
            } else {
              Replacement.append(replacement, found, replaced);
            }
            budget.checkLength(replaced.length());
          }
          found.appendTail(replaced);
          return replaced.toString();
        });
  }

  private Matcher matcher(String text) {
    return pattern.matcher(new GuardedText(text, budget));
  }

  /** Alternatives and groups are followed by recursion, one call a character. */
  private static <T> T bounded(QueryBudget budget, Supplier<T> matching) {
    try {
      return matching.get();
    } catch (StackOverflowError e) {
      throw budget.exceed(
          "A regular expression of the query needs too many steps within steps for a text. Write"
              + " it without repeated groups.");
    }
  }
}
