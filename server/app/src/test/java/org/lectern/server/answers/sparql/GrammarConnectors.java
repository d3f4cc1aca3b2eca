package org.lectern.server.answers.sparql;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings a part of a query into places that hold another sort, through a place between them. Which
 * of several ways is taken goes round with a number, so that each is taken often.
 */
final class GrammarConnectors {
  private final Map<String, GrammarPlace> places;

  GrammarConnectors(List<GrammarPlace> places) {
    this.places =
        places.stream().collect(Collectors.toMap(GrammarPlace::name, Function.identity()));
  }

  /** Whether there is a way from a part of that sort to the place. */
  static boolean canReach(GrammarSort sort, GrammarPlace place) {
    return place.holds() != GrammarSort.IRI || sort == GrammarSort.IRI;
  }

  /**
   * Whether Jena takes the part in the place. Its parser refuses sub-selects in the argument of an
   * aggregate, and unnamed variables in what is projected over groups.
   */
  static boolean canTake(GrammarPlace place, GrammarFragment part) {
    if (place.rule() == AggregateRule.MADE) {
      return !part.aggregated() && !part.text().contains("SELECT");
    }
    return !place.template().contains(GrammarPlace.VARIABLES)
        || !((part.aggregated() && !part.aggregate())
            || part.positions().contains("blank node")
            || part.positions().contains("collection"));
  }

  /** Puts a part into a place, with what has to stand between them. */
  GrammarFragment put(GrammarFragment part, GrammarPlace place, int turn) {
    return fit(part, place.holds(), place.rule().takesAggregates(), turn).in(place);
  }

  /** Makes a whole query of a part. */
  GrammarFragment complete(GrammarFragment part, int turn) {
    return part.sort() == GrammarSort.QUERY
        ? part
        : fit(part, GrammarSort.PATTERN, false, turn).in(place("SELECT, all"));
  }

  private GrammarFragment fit(
      GrammarFragment part, GrammarSort sort, boolean aggregates, int turn) {
    if (part.sort() == sort && (aggregates || !part.aggregate())) {
      return part;
    }
    return fit(part.in(between(part, sort, turn)), sort, aggregates, turn);
  }

  private GrammarPlace between(GrammarFragment part, GrammarSort sort, int turn) {
    if (part.aggregate()) {
      return place("sub-select, projection");
    }
    return switch (part.sort()) {
      case PATTERN -> either(turn, "EXISTS", "NOT EXISTS");
      case EXPRESSION -> either(turn, "FILTER", "BIND", "FILTER in brackets");
      case IRI ->
          sort == GrammarSort.PATTERN
              ? either(turn, "predicate", "path, repeated", "object", "datatype", "VALUES")
              : either(
                  turn, "call", "call", "constant in a comparison", "datatype in a comparison");
      case QUERY -> throw new IllegalArgumentException("A query cannot stand in a query.");
    };
  }

  private GrammarPlace either(int turn, String... names) {
    return place(names[Math.floorMod(turn, names.length)]);
  }

  private GrammarPlace place(String name) {
    return places.get(name);
  }
}
