package org.lectern.server.engine.guard;

/**
 * A text that a regular expression reads, which ends the reading when the query is to stop.
 *
 * <p>All that can make {@link java.util.regex} take long reads characters, apart from counted
 * repetitions of nothing, which {@link GuardedPattern} bounds.
 */
final class GuardedText implements CharSequence {
  private static final int LOOK = 1 << 12;

  private final String text;
  private final QueryBudget budget;
  private int reads;

  GuardedText(String text, QueryBudget budget) {
    this.text = text;
    this.budget = budget;
  }

  @Override
  public char charAt(int index) {
    if (++reads % LOOK == 0) {
      budget.proceed();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
