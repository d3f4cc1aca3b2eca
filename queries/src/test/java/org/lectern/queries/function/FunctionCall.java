package org.lectern.queries.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.lectern.ontology.Iris;

/** Runs queries that call our functions, and shows rows as lists of short texts. */
final class FunctionCall {
  private final DatasetGraph data;
  private final Backing backing;
  private final RunNotes notes = new RunNotes();

  FunctionCall(DatasetGraph data, Backing backing) {
    this.data = data;
    this.backing = backing;
  }

  /** Runs a query; data IRIs are shown without base, free variables as a dash. */
  List<List<String>> run(String text) {
    QueryExecBuilder builder =
        QueryExec.dataset(data)
            .query(
                QueryFactory.create(
                    "PREFIX lecfn: <"
                        + LecFn.NS
                        + "> PREFIX : <"
                        + Iris.DEFAULT_BASE
                        + "> "
                        + text));
    new OwnFunctions(Iris.DEFAULT, backing, notes).install(builder);
    List<List<String>> rows = new ArrayList<>();
    try (QueryExec exec = builder.build()) {
      RowSet found = exec.select();
      List<Var> vars = found.getResultVars();
      found.forEachRemaining(
          row ->
              rows.add(
                  vars.stream()
                      .map(
                          var ->
                              Optional.ofNullable(row.get(var))
                                  .map(
                                      term ->
                                          term.isURI()
                                              ? term.getURI().replace(Iris.DEFAULT_BASE, "")
                                              : term.getLiteralLexicalForm())
                                  .orElse("-"))
                      .toList()));
    }
    return rows;
  }

  /** What the functions said besides. */
  List<String> notes() {
    return notes.all();
  }
}
