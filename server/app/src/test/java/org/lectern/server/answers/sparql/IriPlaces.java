package org.lectern.server.answers.sparql;

import java.util.List;
import java.util.stream.Stream;

/** The places for IRIs in patterns and expressions. */
final class IriPlaces {
  private IriPlaces() {}

  static List<GrammarPlace> all() {
    return Stream.of(ofTriples(), ofPaths(), ofOtherPatterns(), ofExpressions())
        .flatMap(List::stream)
        .toList();
  }

  /** The places in triples, which a template has too. */
  static List<GrammarPlace> ofTriples() {
    return List.of(
        pattern("subject", "@ ?p~ ?o~"),
        pattern("predicate", "?s~ @ ?o~"),
        pattern("object", "?s~ ?p~ @"),
        pattern("second object", "?s~ ?p~ 1, @"),
        pattern("second predicate", "?s~ ?p~ 1 ; @ 2"),
        pattern("object of second predicate", "?s~ ?p~ 1 ; a @ ;"),
        pattern("predicate in second triple", "?s~ ?p~ ?o~ . ?o~ @ ?q~"),
        pattern("predicate between collections", "(?s~ 1) @ (?o~ 2)"),
        pattern("in a collection as subject", "(1 @) ?p~ ?o~"),
        pattern("in a collection as object", "?s~ ?p~ (@ 1)"),
        pattern("in a collection in a collection", "?s~ ?p~ (1 (@))"),
        pattern("predicate of a blank node as subject", "[ @ ?o~ ]"),
        pattern("predicate after a blank node", "[ ?p~ 1 ] @ ?o~"),
        pattern("predicate of a blank node as object", "?s~ ?p~ [ @ ?o~ ]"),
        pattern("object of a blank node", "?s~ ?p~ [ ?q~ @ ; ?r~ 1 ]"),
        pattern("predicate of a blank node in a collection", "?s~ ?p~ (1 [ @ ?o~ ])"),
        pattern("datatype", "?s~ ?p~ \"1\"^^@"),
        pattern("datatype in a collection", "?s~ ?p~ ('''1'''^^@ 2)"));
  }

  private static List<GrammarPlace> ofPaths() {
    return List.of(
        path("inverse", "^@"),
        path("first of a sequence", "@/<urn:ex:p>"),
        path("second of a sequence", "<urn:ex:p>/@"),
        path("inverse in a sequence", "<urn:ex:p>/^@"),
        path("first alternative", "@|<urn:ex:p>"),
        path("second alternative", "<urn:ex:p>|@"),
        path("repeated", "@*"),
        path("repeated at least once", "@+"),
        path("optional", "@?"),
        path("in brackets", "(@)"),
        path("in brackets, repeated", "(<urn:ex:p>/@)*"),
        path("inverse of brackets", "^(@|a)"),
        path("repeated in a sequence", "<urn:ex:p>/@+/a"),
        path("not", "!@"),
        path("not inverse", "!^@"),
        path("first of not", "!(@|a)"),
        path("second of not", "!(a|^@)"),
        pattern("path after a semicolon", "?s~ ?p~ 1 ; a/@ ?o~"),
        pattern("path of a blank node", "?s~ ?p~ [ @* ?o~ ]"),
        pattern("path from an IRI to an IRI", "<urn:ex:s> @+ <urn:ex:o>"),
        pattern("subject of a path", "@ <urn:ex:p>* ?o~"),
        pattern("object of a path", "?s~ <urn:ex:p>+ @"));
  }

  private static List<GrammarPlace> ofOtherPatterns() {
    return List.of(
        pattern("name of GRAPH", "GRAPH @ { ?s~ ?p~ ?o~ }"),
        pattern("name of GRAPH without a pattern", "GRAPH @ { }"),
        pattern("name of SERVICE", "SERVICE @ { ?s~ ?p~ ?o~ }").notPermitted(),
        pattern("VALUES", "VALUES ?v~ { @ }"),
        pattern("second of VALUES", "VALUES ?v~ { 1 @ UNDEF }"),
        pattern("VALUES of two variables", "VALUES (?v~ ?w~) { (1 2) (@ UNDEF) }"),
        pattern("VALUES before a predicate", "VALUES ?p~ { @ } ?s~ ?p~ ?o~"),
        pattern("VALUES before EXISTS", "VALUES ?p~ { @ } FILTER EXISTS { ?s~ ?p~ ?o~ }"),
        pattern("VALUES before GRAPH", "VALUES ?g~ { @ } GRAPH ?g~ { ?s~ ?p~ ?o~ }"),
        pattern("datatype in VALUES", "VALUES ?v~ { \"1\"^^@ }"));
  }

  private static List<GrammarPlace> ofExpressions() {
    return List.of(
        expression("call", "@(1)"),
        expression("call without arguments", "@()").notPermitted(),
        expression("call of several arguments", "@(1, ?a~, \"x\")").notPermitted(),
        // Jena takes DISTINCT for the sign of an aggregate.
        expression("call with DISTINCT", "@(DISTINCT 1)")
            .holding(GrammarSort.IRI, AggregateRule.MADE)
            .notPermitted(),
        expression("constant", "(@)"),
        expression("constant in a comparison", "(?a~ = @)"),
        expression("constant in a list", "(?a~ IN (1, @))"),
        expression("constant as an argument", "STR(@)"),
        expression("constant as one of the arguments", "COALESCE(?a~, @)"),
        expression("datatype in a comparison", "(?a~ = \"1\"^^@)"),
        expression("datatype of an argument", "STRLEN(\"1\"^^@)"),
        expression("argument of STRDT", "STRDT(\"1\", @)"));
  }

  private static GrammarPlace pattern(String name, String template) {
    return GrammarPlace.iri(name, GrammarSort.PATTERN, template);
  }

  private static GrammarPlace path(String name, String path) {
    return pattern("path, " + name, "?s~ " + path + " ?o~").of("path");
  }

  private static GrammarPlace expression(String name, String template) {
    return GrammarPlace.iri(name, GrammarSort.EXPRESSION, template);
  }
}
