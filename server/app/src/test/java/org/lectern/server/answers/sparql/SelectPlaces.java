package org.lectern.server.answers.sparql;

import java.util.ArrayList;
import java.util.List;

/** The places of SELECT, as a query and as a sub-select. */
final class SelectPlaces {
  private static final String TRIPLES = " WHERE { ?k~ ?b~ ?c~ }";

  private final List<GrammarPlace> places = new ArrayList<>();
  private final String kind;
  private final GrammarSort gives;
  private final String before;
  private final String after;

  private SelectPlaces(String kind, GrammarSort gives, String before, String after) {
    this.kind = kind;
    this.gives = gives;
    this.before = before;
    this.after = after;
    patterns();
    projections();
    modifiers();
    values();
  }

  /** The places of SELECT as a query. */
  static List<GrammarPlace> ofQueries() {
    return new SelectPlaces("SELECT", GrammarSort.QUERY, "", "").places;
  }

  /** The places of SELECT in a pattern. */
  static List<GrammarPlace> ofSubselects() {
    return new SelectPlaces("sub-select", GrammarSort.PATTERN, "{ ", " }").places;
  }

  private void patterns() {
    pattern("all", "SELECT * WHERE { @ }");
    pattern("without WHERE", "SELECT ?k~ { @ }");
    pattern("DISTINCT", "SELECT DISTINCT * WHERE { @ }");
    pattern("REDUCED", "SELECT REDUCED ?k~ WHERE { ?k~ ?b~ ?c~ . @ }");
    pattern("before LIMIT", "SELECT * WHERE { @ } LIMIT 1 OFFSET 1");
    pattern("before ORDER BY", "SELECT * WHERE { ?k~ ?b~ ?c~ . @ } ORDER BY ?k~");
    pattern("before GROUP BY", "SELECT ?k~ WHERE { @ } GROUP BY ?k~");
    pattern("before HAVING", "SELECT (1 AS ?n~) WHERE { @ } HAVING (true)");
    pattern("before VALUES", "SELECT * WHERE { @ } VALUES ?v~ { 1 }");
    pattern("of only a sub-select", "SELECT * WHERE { SELECT * WHERE { @ } }");
  }

  private void projections() {
    expression("projection", "SELECT (@ AS ?e~) WHERE { }", AggregateRule.ENDED);
    expression("second projection", "SELECT (1 AS ?d~) (@ AS ?e~) { }", AggregateRule.ENDED);
    expression(
        "projection beside a variable", "SELECT ?k~ (@ AS ?e~)" + TRIPLES, AggregateRule.BARRED);
    expression("DISTINCT projection", "SELECT DISTINCT (@ AS ?e~)" + TRIPLES, AggregateRule.ENDED);
    expression("REDUCED projection", "SELECT REDUCED (@ AS ?e~)" + TRIPLES, AggregateRule.ENDED);
    expression(
        "projection that orders",
        "SELECT (@ AS ?e~)" + TRIPLES + " ORDER BY DESC(?e~)",
        AggregateRule.ENDED);
    expression(
        "projection over groups",
        "SELECT ?k~ (@ AS ?e~)" + TRIPLES + " GROUP BY ?k~ " + GrammarPlace.VARIABLES,
        AggregateRule.ENDED);
  }

  private void modifiers() {
    for (SolutionModifier modifier : SolutionModifier.all()) {
      String projection = modifier.grouping() ? "(1 AS ?n~)" : "?k~";
      String text = "SELECT " + projection + TRIPLES + modifier.text();
      places.add(modifier.place(kind, before + text + after).giving(gives));
    }
  }

  private void values() {
    iri("VALUES after", "SELECT *" + TRIPLES + " VALUES ?k~ { @ }");
    iri("VALUES of two variables after", "SELECT *" + TRIPLES + " VALUES (?k~ ?v~) { (UNDEF @) }");
    iri("datatype in VALUES after", "SELECT *" + TRIPLES + " VALUES ?k~ { \"1\"^^@ }");
  }

  private void pattern(String name, String template) {
    places.add(GrammarPlace.pattern(kind + ", " + name, before + template + after).giving(gives));
  }

  private void expression(String name, String template, AggregateRule rule) {
    places.add(
        GrammarPlace.pattern(kind + ", " + name, before + template + after)
            .giving(gives)
            .holding(GrammarSort.EXPRESSION, rule));
  }

  private void iri(String name, String template) {
    places.add(GrammarPlace.iri(kind + ", " + name, gives, before + template + after));
  }
}
