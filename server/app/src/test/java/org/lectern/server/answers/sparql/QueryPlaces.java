package org.lectern.server.answers.sparql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The places of the other query forms, and the places for IRIs outside of the pattern. */
final class QueryPlaces {
  private static final String TRIPLES = "{ ?k~ ?b~ ?c~ }";

  private final List<GrammarPlace> places = new ArrayList<>();

  private QueryPlaces() {
    patterns();
    modifiers();
    datasets();
    described();
    templates();
  }

  static List<GrammarPlace> all() {
    return List.copyOf(new QueryPlaces().places);
  }

  private void patterns() {
    pattern("CONSTRUCT", "CONSTRUCT " + TRIPLES + " WHERE { @ }");
    pattern("CONSTRUCT of nothing", "CONSTRUCT { } { @ }");
    pattern("CONSTRUCT before VALUES", "CONSTRUCT { } WHERE { @ } VALUES ?v~ { 1 }");
    pattern("DESCRIBE of all", "DESCRIBE * WHERE { ?k~ ?b~ ?c~ . @ }");
    pattern("DESCRIBE of a variable", "DESCRIBE ?k~ WHERE { @ }");
    pattern("DESCRIBE of an IRI", "DESCRIBE <urn:ex:a> { @ }");
    pattern("ASK", "ASK { @ }");
    pattern("ASK with WHERE", "ASK WHERE { @ } LIMIT 1");
  }

  /** Adds the solution modifiers. Jena takes no groups in CONSTRUCT, and no aggregates. */
  private void modifiers() {
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("CONSTRUCT", "CONSTRUCT " + TRIPLES + " WHERE " + TRIPLES);
    forms.put("CONSTRUCT WHERE", "CONSTRUCT WHERE " + TRIPLES);
    forms.put("DESCRIBE", "DESCRIBE <urn:ex:a> WHERE " + TRIPLES);
    forms.put("DESCRIBE without WHERE", "DESCRIBE <urn:ex:a>");
    forms.put("ASK", "ASK " + TRIPLES);
    forms.forEach(
        (form, text) ->
            SolutionModifier.all().stream()
                .filter(modifier -> !form.startsWith("CONSTRUCT") || !modifier.hasGroupBy())
                .map(modifier -> form.startsWith("CONSTRUCT") ? modifier.ungrouped() : modifier)
                .forEach(
                    modifier ->
                        places.add(
                            modifier
                                .place(form, text + modifier.text())
                                .giving(GrammarSort.QUERY)
                                .of(modifier.name()))));
  }

  private void datasets() {
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("SELECT", "SELECT *");
    forms.put("CONSTRUCT", "CONSTRUCT " + TRIPLES);
    forms.put("CONSTRUCT WHERE", "CONSTRUCT");
    forms.put("DESCRIBE", "DESCRIBE ?k~");
    forms.put("ASK", "ASK");
    forms.forEach(
        (form, text) -> {
          iri(form + ", FROM", text + " FROM @ WHERE " + TRIPLES);
          iri(form + ", FROM NAMED", text + " FROM NAMED @ WHERE " + TRIPLES);
          iri(
              form + ", last of FROM",
              text + " FROM <urn:ex:g> FROM NAMED <urn:ex:h> FROM @ WHERE " + TRIPLES);
          if (!form.equals("SELECT")) {
            iri(form + ", VALUES after", text + " WHERE " + TRIPLES + " VALUES ?k~ { 1 @ }");
          }
        });
    iri("DESCRIBE without WHERE, FROM", "DESCRIBE <urn:ex:a> FROM @");
  }

  private void described() {
    iri("DESCRIBE", "DESCRIBE @");
    iri("DESCRIBE with WHERE", "DESCRIBE @ WHERE { }");
    iri("DESCRIBE, second", "DESCRIBE <urn:ex:a> @");
    iri("DESCRIBE beside a variable", "DESCRIBE ?k~ @ WHERE " + TRIPLES);
    iri("DESCRIBE without WHERE, VALUES after", "DESCRIBE ?k~ VALUES ?k~ { @ }");
  }

  private void templates() {
    for (GrammarPlace place : IriPlaces.ofTriples()) {
      String triples = place.template();
      iri("template, " + place.name(), "CONSTRUCT { " + triples + " } WHERE " + TRIPLES);
      iri("CONSTRUCT WHERE, " + place.name(), "CONSTRUCT WHERE { " + triples + " }");
    }
  }

  private void pattern(String name, String template) {
    places.add(GrammarPlace.pattern(name, template).giving(GrammarSort.QUERY));
  }

  private void iri(String name, String template) {
    places.add(GrammarPlace.iri(name, GrammarSort.QUERY, template));
  }
}
