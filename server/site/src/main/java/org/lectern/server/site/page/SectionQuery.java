package org.lectern.server.site.page;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.lectern.ontology.Kind;
import org.lectern.server.web.Links;

/**
 * A query whose solutions are one table of a page; {@code ?this} is the thing the page is about.
 *
 * @param heading the heading of the table
 * @param text the query, without prefixes and LIMIT; its variable {@code part} is the part of the
 *     thing that a row is about, which is not shown but makes the row its anchor
 */
record SectionQuery(String heading, String text) {
  static final String PREFIXES =
      """
      PREFIX lec: <https://w3id.org/lectern/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;

  private static final Map<Kind, List<SectionQuery>> BY_KIND =
      Map.of(
          Kind.PAPER,
          List.of(
              new SectionQuery(
                  "Authors",
                  """
                  SELECT ?position ?person ?printed ?affiliation ?part WHERE {
                    ?this lec:authorship ?part .
                    ?part lec:position ?position .
                    OPTIONAL { ?part lec:person ?person }
                    OPTIONAL { ?part lec:printedName ?printed }
                    OPTIONAL { ?part lec:printedAffiliation ?affiliation }
                  } ORDER BY ?position
                  """)),
          Kind.TALK,
          List.of(
              new SectionQuery(
                  "Speakers",
                  """
                  SELECT ?person ?role ?printed ?affiliation ?organization ?part WHERE {
                    ?this lec:appearance|lec:collaborator ?part .
                    ?part lec:printedName ?printed .
                    OPTIONAL { ?part lec:person ?person }
                    OPTIONAL { ?part lec:role ?role }
                    OPTIONAL { ?part lec:position ?position }
                    OPTIONAL { ?part lec:printedAffiliation ?affiliation }
                    OPTIONAL { ?part lec:organization ?organization }
                  } ORDER BY DESC(?role) ?position ?printed
                  """)),
          Kind.ORG,
          List.of(
              new SectionQuery(
                  "People",
                  """
                  SELECT DISTINCT ?person ?affiliation ?work WHERE {
                    ?link lec:organization ?this ; lec:person ?person .
                    OPTIONAL { ?link lec:printedAffiliation ?affiliation }
                    OPTIONAL { ?work lec:appearance|lec:authorship ?link }
                  } ORDER BY ?person ?work
                  """)),
          Kind.SOURCE,
          List.of(
              new SectionQuery(
                  "Records",
                  """
                  SELECT ?record ?firstLine ?lastLine WHERE {
                    ?record lec:source ?this ; lec:firstLine ?firstLine .
                    OPTIONAL { ?record lec:lastLine ?lastLine }
                  } ORDER BY ?firstLine ?record
                  """)),
          Kind.RECORD,
          List.of(
              new SectionQuery(
                  "Printed there",
                  """
                  SELECT ?role ?position ?printed ?part WHERE {
                    ?this lec:mention ?part .
                    ?part lec:printedName ?printed .
                    OPTIONAL { ?part lec:role ?role }
                    OPTIONAL { ?part lec:position ?position }
                  } ORDER BY (?role != "title") ?role ?position ?printed
                  """),
              new SectionQuery(
                  "Evidence for",
                  """
                  SELECT DISTINCT ?entity WHERE {
                    ?entity lec:record ?this .
                    FILTER(!CONTAINS(STR(?entity), "#") && !CONTAINS(STR(?entity), "/decision/"))
                  } ORDER BY ?entity
                  """)));

  /**
   * Says where all rows of this table are found.
   *
   * @param iri what the page is about
   * @return the name and the address of the query in SPARQL
   */
  EntityPage.Cell all(String iri) {
    String query =
        PREFIXES
            + text.replaceAll("\\?this\\b", Matcher.quoteReplacement("<" + iri + ">")).strip()
            + "\n";
    return new EntityPage.Cell("SPARQL", "/sparql?query=" + Links.encode(query));
  }

  /** The tables on the pages of a kind of things. */
  static List<SectionQuery> of(Kind kind) {
    return BY_KIND.getOrDefault(kind, List.of());
  }
}
