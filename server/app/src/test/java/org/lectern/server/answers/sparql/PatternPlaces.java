package org.lectern.server.answers.sparql;

import java.util.List;

/** The places for patterns and expressions in a group graph pattern, sub-selects aside. */
final class PatternPlaces {
  private PatternPlaces() {}

  static List<GrammarPlace> all() {
    return List.of(
        pattern("group", "{ @ }"),
        pattern("groups in a group", "{ { { @ } } }"),
        pattern("after triples", "?a~ <urn:ex:p> ?b~ . @"),
        pattern("before triples", "@ . ?a~ <urn:ex:p> ?b~"),
        pattern("between triples", "?a~ <urn:ex:p> ?b~ . @ . ?b~ <urn:ex:q> ?c~"),
        pattern("OPTIONAL", "OPTIONAL { @ }"),
        pattern("OPTIONAL after triples", "?a~ <urn:ex:p> ?b~ OPTIONAL { ?b~ <urn:ex:q> 1 . @ }"),
        pattern("OPTIONAL beside FILTER", "OPTIONAL { @ . FILTER (?a~ = 1) }"),
        pattern("before OPTIONAL", "@ OPTIONAL { ?a~ <urn:ex:p> ?b~ }"),
        pattern("MINUS", "?a~ <urn:ex:p> ?b~ MINUS { @ }"),
        pattern("before MINUS", "@ MINUS { ?a~ <urn:ex:p> ?b~ }"),
        pattern("first of UNION", "{ @ } UNION { ?a~ <urn:ex:p> ?b~ }"),
        pattern("second of UNION", "{ ?a~ <urn:ex:p> ?b~ } UNION { @ }"),
        pattern("third of UNION", "{ } UNION { ?a~ <urn:ex:p> ?b~ } UNION { @ }"),
        pattern("GRAPH of a name", "GRAPH <urn:ex:g> { @ }"),
        pattern("GRAPH of a variable", "GRAPH ?g~ { @ }"),
        pattern("after VALUES", "VALUES ?v~ { 1 } @"),
        pattern("before VALUES", "@ VALUES (?v~ ?w~) { (1 UNDEF) }"),
        pattern("after BIND", "BIND (1 AS ?e~) @"),
        pattern("before BIND", "@ BIND (1 AS ?e~)"),
        pattern("after FILTER", "FILTER (true) @"),
        pattern("before FILTER", "@ FILTER (true)"),
        pattern("SERVICE", "SERVICE <http://127.0.0.1:PORT/outer> { @ }").notPermitted(),
        pattern("SERVICE SILENT", "SERVICE SILENT ?endpoint~ { @ }").notPermitted(),
        pattern("EXISTS", "EXISTS { @ }").giving(GrammarSort.EXPRESSION),
        pattern("NOT EXISTS", "NOT EXISTS { @ }").giving(GrammarSort.EXPRESSION),
        pattern("EXISTS after triples", "EXISTS { ?a~ ?b~ ?c~ . @ }")
            .giving(GrammarSort.EXPRESSION),
        expression("FILTER", "FILTER @"),
        expression("FILTER in brackets", "FILTER (@)"),
        expression("FILTER of OPTIONAL", "OPTIONAL { ?a~ <urn:ex:p> ?b~ FILTER @ }"),
        expression("FILTER of MINUS", "MINUS { ?a~ <urn:ex:p> ?b~ FILTER @ }"),
        expression("BIND", "BIND (@ AS ?e~)"),
        expression("BIND after triples", "?a~ <urn:ex:p> ?b~ . BIND (@ AS ?e~)"));
  }

  private static GrammarPlace pattern(String name, String template) {
    return GrammarPlace.pattern(name, template);
  }

  private static GrammarPlace expression(String name, String template) {
    return pattern(name, template).holding(GrammarSort.EXPRESSION, AggregateRule.BARRED);
  }
}
