package org.lectern.server.answers.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The places for expressions in expressions: operators, functions and aggregates. */
final class ExpressionPlaces {
  private final List<GrammarPlace> places = new ArrayList<>();

  private ExpressionPlaces() {
    operators();
    builtIns();
    functionCalls();
    aggregates();
  }

  static List<GrammarPlace> all() {
    return List.copyOf(new ExpressionPlaces().places);
  }

  private void operators() {
    for (String operator : List.of("||", "&&")) {
      add("left of a logical operator", "left of " + operator, "(@ " + operator + " true)");
      add("right of a logical operator", "right of " + operator, "(true " + operator + " @)");
      add(
          "between logical operators",
          "between " + operator,
          "(false || @ " + operator + " false)");
    }
    for (String operator : List.of("=", "!=", "<", ">", "<=", ">=")) {
      add("left of a comparison", "left of " + operator, "(@ " + operator + " 1)");
      add("right of a comparison", "right of " + operator, "(1 " + operator + " @)");
    }
    for (String operator : List.of("+", "-", "*", "/")) {
      add("left of arithmetic", "left of " + operator, "(@ " + operator + " 1)");
      add("right of arithmetic", "right of " + operator, "(1 " + operator + " @)");
    }
    add("after a signed number", "times a number with plus", "(1 +2 * @)");
    add("after a signed number", "divisor of a number with minus", "(1 -2 / @)");
    add("after a signed number", "further divisor of a number with plus", "(1 +2.0 * 3 / @)");
    for (String operator : List.of("IN", "NOT IN")) {
      add("left of a list", "left of " + operator, "(@ " + operator + " (1, 2))");
      add("left of an empty list", "left of empty " + operator, "(@ " + operator + " ())");
      add("only one of a list", "only one of " + operator, "(1 " + operator + " (@))");
      add("first of a list", "first of " + operator, "(1 " + operator + " (@, 2))");
      add("last of a list", "last of " + operator, "(1 " + operator + " (2, 3, @))");
    }
    add("sign", "not", "(! @)");
    add("sign", "unary plus", "(+ @)");
    add("sign", "unary minus", "(- @)");
    add("brackets", "brackets", "(@)");
    add("brackets", "double brackets", "((@))");
  }

  private void builtIns() {
    Stream.of(
            "STR LANG DATATYPE IRI URI BNODE ABS CEIL FLOOR ROUND STRLEN UCASE LCASE ENCODE_FOR_URI"
                .split(" "),
            "YEAR MONTH DAY HOURS MINUTES SECONDS TIMEZONE TZ MD5 SHA1 SHA256 SHA384 SHA512"
                .split(" "),
            "isIRI isURI isBLANK isLITERAL isNUMERIC".split(" "))
        .flatMap(Stream::of)
        .forEach(function -> arguments(function, 1));
    Stream.of(
            "LANGMATCHES CONTAINS STRSTARTS STRENDS STRBEFORE STRAFTER STRLANG STRDT sameTerm"
                .split(" "))
        .forEach(function -> arguments(function, 2));
    for (String function : List.of("SUBSTR", "REGEX")) {
      arguments(function, 2);
      arguments(function, 3);
    }
    arguments("IF", 3);
    arguments("REPLACE", 3);
    arguments("REPLACE", 4);
    for (String function : List.of("CONCAT", "COALESCE")) {
      arguments(function, 1);
      arguments(function, 3);
    }
  }

  private void arguments(String function, int count) {
    for (int at = 1; at <= count; at++) {
      String place = "argument " + at + " of " + count;
      String before = "\"x\", ".repeat(at - 1);
      String after = ", \"x\"".repeat(count - at);
      GrammarPlace argument =
          place(
              "built-in, " + place,
              function + ", " + place,
              function + "(" + before + "@" + after + ")",
              AggregateRule.PASSED);
      // Jena ends a query where the pattern of REGEX is no string.
      boolean runs = !function.equals("REGEX") || at == 1;
      places.add(runs ? argument : argument.notPermitted());
    }
  }

  private void functionCalls() {
    add("cast", "cast", "<http://www.w3.org/2001/XMLSchema#string>(@)");
    call("call, first argument", "<urn:ex:f>(@, 1)", AggregateRule.PASSED);
    call("call, last argument", "<urn:ex:f>(1, 2, @)", AggregateRule.PASSED);
    // Jena takes DISTINCT for the sign of an aggregate.
    call("call, DISTINCT", "<urn:ex:f>(DISTINCT @)", AggregateRule.MADE);
  }

  private void call(String name, String template, AggregateRule rule) {
    places.add(place(name, name, template, rule).notPermitted());
  }

  private void aggregates() {
    for (String aggregate :
        List.of("COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT")) {
      aggregate("aggregate", aggregate, aggregate + "(@)");
      aggregate("aggregate, DISTINCT", aggregate + " DISTINCT", aggregate + "(DISTINCT @)");
    }
    aggregate(
        "aggregate with separator",
        "GROUP_CONCAT with separator",
        "GROUP_CONCAT(@ ; SEPARATOR = \",\")");
    aggregate(
        "aggregate with separator",
        "GROUP_CONCAT DISTINCT with separator",
        "GROUP_CONCAT(DISTINCT @ ; SEPARATOR = \",\")");
  }

  private void add(String family, String name, String template) {
    places.add(place(family, name, template, AggregateRule.PASSED));
  }

  private void aggregate(String family, String name, String template) {
    places.add(place(family, name, template, AggregateRule.MADE));
  }

  private static GrammarPlace place(
      String family, String name, String template, AggregateRule rule) {
    return new GrammarPlace(
        family, name, GrammarSort.EXPRESSION, GrammarSort.EXPRESSION, template, rule, true);
  }
}
