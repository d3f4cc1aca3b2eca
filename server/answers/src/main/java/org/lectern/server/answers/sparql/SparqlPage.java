package org.lectern.server.answers.sparql;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.lectern.ontology.Iris;
import org.lectern.server.web.Links;

/**
 * What the page with the query form shows.
 *
 * @param query the text in the form
 * @param columns the variables, empty when there is nothing in rows
 * @param rows the values, one list a row
 * @param text a result that is not in rows, empty when there is none
 * @param answered whether there is a result at all
 */
public record SparqlPage(
    String query, List<String> columns, List<List<Cell>> rows, String text, boolean answered) {
  /** The query that stands in the form at first. */
  static final String EXAMPLE =
      """
      PREFIX lec: <https://w3id.org/lectern/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

      SELECT ?person ?name ?topic
      WHERE {
        ?person lec:worksOn ?subject ;
                rdfs:label ?name .
        ?subject rdfs:label ?topic .
      }
      ORDER BY ?topic ?name ?person
      LIMIT 50
      """;

  /**
   * One value.
   *
   * @param text what is shown
   * @param href where it leads, empty when nowhere
   */
  public record Cell(String text, String href) {}

  static SparqlPage of(String query, SparqlResult result, Iris iris) {
    if (result instanceof SparqlResult.Solutions solutions) {
      List<List<Cell>> rows =
          solutions.rows().stream().map(row -> cells(row, solutions.variables(), iris)).toList();
      return new SparqlPage(
          query, solutions.variables().stream().map(Var::getVarName).toList(), rows, "", true);
    }
    if (result instanceof SparqlResult.Truth truth) {
      return new SparqlPage(query, List.of(), List.of(), truth.value() ? "Yes" : "No", true);
    }
    if (result instanceof SparqlResult.Triples triples) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ResultBody.write(bytes, triples.graph(), RDFFormat.TURTLE_PRETTY);
      return new SparqlPage(
          query, List.of(), List.of(), bytes.toString(StandardCharsets.UTF_8), true);
    }
    return new SparqlPage(query, List.of(), List.of(), "", false);
  }

  private static List<Cell> cells(Binding row, List<Var> variables, Iris iris) {
    return variables.stream().map(variable -> cell(row.get(variable), iris)).toList();
  }

  private static Cell cell(Node value, Iris iris) {
    if (value == null) {
      return new Cell("", "");
    }
    if (value.isURI()) {
      return new Cell(value.getURI(), Links.to(value.getURI(), iris).orElse(""));
    }
    return value.isLiteral()
        ? new Cell(value.getLiteralLexicalForm(), "")
        : new Cell("_:" + value.getBlankNodeLabel(), "");
  }
}
