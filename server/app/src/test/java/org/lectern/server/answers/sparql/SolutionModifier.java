package org.lectern.server.answers.sparql;

import java.util.List;

/**
 * A solution modifier with a place for an expression.
 *
 * @param name the place
 * @param text the modifier; the pattern before it binds {@code ?k~}
 * @param rule how it goes with aggregates
 * @param grouping whether it groups, so that no plain variable can be projected
 */
record SolutionModifier(String name, String text, AggregateRule rule, boolean grouping) {
  static List<SolutionModifier> all() {
    return List.of(
        group("GROUP BY", " GROUP BY @"),
        group("GROUP BY in brackets", " GROUP BY (@)"),
        group("GROUP BY with AS", " GROUP BY (@ AS ?e~)"),
        group("second of GROUP BY", " GROUP BY ?k~ (@)"),
        group("GROUP BY before other modifiers", " GROUP BY @ HAVING (true) ORDER BY ?n~ LIMIT 1"),
        overGroups("HAVING", " HAVING @"),
        overGroups("HAVING in brackets", " HAVING (@)"),
        overGroups("HAVING after GROUP BY", " GROUP BY ?k~ HAVING (@)"),
        overGroups("first of HAVING", " HAVING (@) (true)"),
        overGroups("second of HAVING", " HAVING (true) @"),
        overGroups("ORDER BY over groups", " GROUP BY ?k~ ORDER BY @"),
        overGroups("ORDER BY DESC over groups", " GROUP BY ?k~ HAVING (true) ORDER BY DESC(@)"),
        overGroups("ORDER BY over one group", " HAVING (true) ORDER BY ASC(@)"),
        order("ORDER BY", " ORDER BY @"),
        order("ORDER BY in brackets", " ORDER BY (@)"),
        order("ORDER BY ASC", " ORDER BY ASC(@)"),
        order("ORDER BY DESC", " ORDER BY DESC(@)"),
        order("second of ORDER BY", " ORDER BY ?k~ DESC(@)"),
        order("first of ORDER BY", " ORDER BY @ ASC(?k~)"),
        order("ORDER BY before LIMIT", " ORDER BY @ LIMIT 2 OFFSET 1"));
  }

  SolutionModifier ungrouped() {
    return new SolutionModifier(name, text, AggregateRule.BARRED, false);
  }

  boolean hasGroupBy() {
    return text.contains("GROUP BY");
  }

  /** Makes the place of the whole query or sub-select that it ends. */
  GrammarPlace place(String form, String whole) {
    return GrammarPlace.pattern(form + ", " + name, whole).holding(GrammarSort.EXPRESSION, rule);
  }

  private static SolutionModifier group(String name, String text) {
    return new SolutionModifier(name, text, AggregateRule.BARRED, true);
  }

  private static SolutionModifier overGroups(String name, String text) {
    return new SolutionModifier(name, text, AggregateRule.ENDED, true);
  }

  private static SolutionModifier order(String name, String text) {
    return new SolutionModifier(name, text, AggregateRule.BARRED, false);
  }
}
