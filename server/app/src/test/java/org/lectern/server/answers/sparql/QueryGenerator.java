package org.lectern.server.answers.sparql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts elements into the places of the grammar, one element in each query. */
final class QueryGenerator {
  /** How many queries there are of each depth from three on. */
  private static final int PER_DEPTH = 400;

  private static final int MAX_DEPTH = 6;

  /** Which share of the elements is tried alone through a place of another sort. */
  private static final int SHARE = 4;

  private static final long SEED = 20_130_321;

  private final List<QueryElement> elements;
  private final List<GrammarPlace> places;
  private final List<GrammarPlace> inner;
  private final GrammarConnectors connectors;
  private final Map<String, ForbiddenQuery> queries = new LinkedHashMap<>();
  private final String port;

  QueryGenerator(List<QueryElement> elements, Predicate<GrammarPlace> allowed, int canaryPort) {
    this.elements = elements;
    this.port = Integer.toString(canaryPort);
    List<GrammarPlace> all = allPlaces();
    this.places = all.stream().filter(allowed).toList();
    this.inner = places.stream().filter(place -> place.gives() != GrammarSort.QUERY).toList();
    this.connectors = new GrammarConnectors(all);
  }

  /** All places of the grammar. */
  static List<GrammarPlace> allPlaces() {
    return Stream.of(
            SelectPlaces.ofQueries(),
            QueryPlaces.all(),
            PatternPlaces.all(),
            SelectPlaces.ofSubselects(),
            ExpressionPlaces.all(),
            IriPlaces.all())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Puts each element into each place that holds its sort, and one in {@value #SHARE} of the others
   * into each place.
   */
  QueryGenerator alone() {
    int turn = 0;
    for (GrammarPlace place : places) {
      for (QueryElement element : elements) {
        if (GrammarConnectors.canReach(element.sort(), place)) {
          turn++;
          if (element.sort() == place.holds() || turn % SHARE == 0) {
            add(element, List.of(place), turn);
          }
        }
      }
    }
    return this;
  }

  /**
   * Puts each place into each other place and into itself. Of the places of one family, which
   * differ in a keyword only, and of the elements, each has its turn.
   */
  QueryGenerator pairs() {
    List<List<GrammarPlace>> outerFamilies = families(places);
    List<List<GrammarPlace>> innerFamilies = families(inner);
    int turn = 0;
    for (List<GrammarPlace> outers : outerFamilies) {
      if (outers.get(0).holds() == GrammarSort.IRI) {
        continue;
      }
      for (List<GrammarPlace> inners : innerFamilies) {
        turn++;
        GrammarPlace outer = outers.get(turn % outers.size());
        GrammarPlace within = inners.get(turn % inners.size());
        add(elementFor(within, turn), List.of(within, outer), turn);
      }
    }
    return this;
  }

  /** Puts places into places to a greater depth, the same in each run. */
  QueryGenerator deep() {
    Random random = new Random(SEED);
    for (int depth = 3; depth <= MAX_DEPTH; depth++) {
      for (int n = 0; n < PER_DEPTH; n++) {
        List<GrammarPlace> chain = new ArrayList<>();
        chain.add(any(inner, random));
        while (chain.size() < depth) {
          GrammarPlace outer = any(chain.size() == depth - 1 ? places : inner, random);
          if (outer.holds() != GrammarSort.IRI) {
            chain.add(outer);
          }
        }
        int turn = random.nextInt(1 << 16);
        add(elementFor(chain.get(0), turn), chain, turn);
      }
    }
    return this;
  }

  Stream<ForbiddenQuery> stream() {
    return queries.values().stream();
  }

  private void add(QueryElement element, List<GrammarPlace> chain, int turn) {
    GrammarFragment part = GrammarFragment.of(element);
    for (GrammarPlace place : chain) {
      if (!GrammarConnectors.canTake(place, part)) {
        return;
      }
      part = connectors.put(part, place, turn);
    }
    GrammarFragment whole = connectors.complete(part, turn);
    String text = (element.prologue() + whole.text()).replace(QueryElement.PORT, port);
    queries.putIfAbsent(text, new ForbiddenQuery(text, element.name(), whole.positions()));
  }

  private QueryElement elementFor(GrammarPlace place, int turn) {
    List<QueryElement> able =
        elements.stream()
            .filter(element -> GrammarConnectors.canReach(element.sort(), place))
            .toList();
    return able.get(turn % able.size());
  }

  private static List<List<GrammarPlace>> families(List<GrammarPlace> places) {
    return List.copyOf(
        places.stream()
            .collect(
                Collectors.groupingBy(
                    GrammarPlace::family, LinkedHashMap::new, Collectors.toList()))
            .values());
  }

  private static GrammarPlace any(List<GrammarPlace> places, Random random) {
    return places.get(random.nextInt(places.size()));
  }
}
