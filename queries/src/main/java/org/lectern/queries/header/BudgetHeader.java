package org.lectern.queries.header;

import java.util.Optional;
import java.util.Set;
import org.lectern.queries.Budget;

/** Reads a header's {@code budget}. */
final class BudgetHeader {
  private static final String FIELD = "budget";
  private static final String ROWS = "rows";
  private static final String MILLIS = "ms";

  private BudgetHeader() {}

  /**
   * Reads the budget.
   *
   * @param fields the fields of the header
   * @return the budget, with defaults for what the header does not say
   * @throws QueryFileException when a number is none, or above the default
   */
  static Budget read(HeaderFields fields) {
    Optional<HeaderFields> budget = fields.mapping(FIELD, Set.of(ROWS, MILLIS));
    return budget.isEmpty()
        ? Budget.DEFAULT
        : new Budget(
            number(budget.get(), ROWS, Budget.DEFAULT.rows()),
            number(budget.get(), MILLIS, (int) Budget.DEFAULT.millis()));
  }

  private static int number(HeaderFields budget, String name, int most) {
    Optional<String> text = budget.optionalText(name);
    if (text.isEmpty()) {
      return most;
    }
    boolean fits = text.get().matches("[1-9][0-9]{0,8}") && Integer.parseInt(text.get()) <= most;
    if (!fits) {
      throw budget.fault(
          budget.place(name),
          "expected a whole number from 1 to " + most + ", found '" + text.get() + "'");
    }
    return Integer.parseInt(text.get());
  }
}
