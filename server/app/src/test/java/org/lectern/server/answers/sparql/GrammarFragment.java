package org.lectern.server.answers.sparql;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A part of a query that grows from the inside to the outside.
 *
 * @param sort what it is
 * @param text its text
 * @param aggregate whether it is an expression with an aggregate
 * @param aggregated whether an aggregate stands anywhere in it
 * @param level how many places it stands in
 * @param positions these places, from the outermost to the innermost
 */
record GrammarFragment(
    GrammarSort sort,
    String text,
    boolean aggregate,
    boolean aggregated,
    int level,
    String positions) {
  private static final Pattern VARIABLE = Pattern.compile("\\?\\w+");

  static GrammarFragment of(QueryElement element) {
    return new GrammarFragment(element.sort(), element.text(), false, false, 0, "");
  }

  GrammarFragment in(GrammarPlace place) {
    if (sort != place.holds() || (aggregate && !place.rule().takesAggregates())) {
      throw new IllegalArgumentException(text + " cannot stand in " + place.name());
    }
    String around =
        place
            .template()
            .replace(GrammarPlace.LEVEL, Integer.toString(level))
            .replace(GrammarPlace.VARIABLES, variables());
    return new GrammarFragment(
        place.gives(),
        around.replace(GrammarPlace.HOLE, text),
        place.rule().givesAggregate(aggregate),
        aggregated || place.rule() == AggregateRule.MADE,
        level + 1,
        positions.isEmpty() ? place.name() : place.name() + " -> " + positions);
  }

  private String variables() {
    return VARIABLE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
