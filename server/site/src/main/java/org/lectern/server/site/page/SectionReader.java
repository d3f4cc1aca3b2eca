package org.lectern.server.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.lectern.server.engine.generation.Lease;

/** Runs the queries behind the tables of a page. */
final class SectionReader {
  /** How many rows a table shows. */
  static final int MOST_ROWS = 50;

  private static final Var PART = Var.alloc("part");
  private static final int MOST_COUNTED = 10_000;

  private final Lease lease;
  private final Cells cells;

  SectionReader(Lease lease, Cells cells) {
    this.lease = lease;
    this.cells = cells;
  }

  /**
   * Makes a table.
   *
   * @param query its query
   * @param thing what the page is about
   * @return the table, or empty when it has no rows
   */
  Optional<EntityPage.Section> read(SectionQuery query, Node thing) {
    List<Var> variables;
    List<EntityPage.Row> rows = new ArrayList<>();
    int count = 0;
    try (QueryExec exec =
        QueryExecDatasetBuilder.create()
            .dataset(lease.dataset())
            .query(
                QueryFactory.create(
                    SectionQuery.PREFIXES + query.text() + " LIMIT " + MOST_COUNTED))
            .substitution(Var.alloc("this"), thing)
            .build()) {
      RowSet solutions = exec.select();
      variables = new ArrayList<>(solutions.getResultVars());
      variables.remove(PART);
      while (solutions.hasNext()) {
        Binding row = solutions.next();
        if (count++ < MOST_ROWS) {
          rows.add(
              new EntityPage.Row(
                  anchor(row.get(PART)),
                  variables.stream().map(variable -> cells.of(row.get(variable))).toList()));
        }
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(section(query, thing, variables, rows, count));
  }

  /** Leaves out columns without any value, or with the texts of a column before them. */
  private static EntityPage.Section section(
      SectionQuery query, Node thing, List<Var> variables, List<EntityPage.Row> rows, int count) {
    List<Integer> filled = new ArrayList<>();
    for (int column = 0; column < variables.size(); column++) {
      int at = column;
      boolean told =
          filled.stream()
              .anyMatch(
                  before ->
                      rows.stream()
                          .allMatch(
                              row ->
                                  row.cells()
                                      .get(at)
                                      .text()
                                      .equals(row.cells().get(before).text())));
      if (!told && rows.stream().anyMatch(row -> !row.cells().get(at).text().isEmpty())) {
        filled.add(at);
      }
    }
    return new EntityPage.Section(
        query.heading(),
        filled.stream().map(at -> heading(variables.get(at))).toList(),
        rows.stream()
            .map(
                row ->
                    new EntityPage.Row(
                        row.anchor(), filled.stream().map(row.cells()::get).toList()))
            .toList(),
        count,
        query.all(thing.getURI()));
  }

  /** The fragment of a part's IRI. */
  private static Optional<String> anchor(Node part) {
    return Optional.ofNullable(part)
        .filter(Node::isURI)
        .map(Node::getURI)
        .filter(iri -> iri.indexOf('#') >= 0)
        .map(iri -> iri.substring(iri.indexOf('#') + 1));
  }

  private static String heading(Var variable) {
    String words = variable.getVarName().replaceAll("([a-z])([A-Z])", "$1 $2");
    return words.substring(0, 1).toUpperCase(Locale.ROOT)
        + words.substring(1).toLowerCase(Locale.ROOT);
  }
}
