package org.lectern.queries.format;

import java.io.OutputStream;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.lectern.queries.Answer;
import org.lectern.queries.Row;

/** Writes the columns of an answer in one of the standard formats of SPARQL results. */
final class SparqlResults implements AnswerWriter {
  private final Lang format;
  private final UnaryOperator<Node> change;

  SparqlResults(Lang format) {
    this(format, UnaryOperator.identity());
  }

  /** A writer that changes the terms on the way. */
  SparqlResults(Lang format, UnaryOperator<Node> change) {
    this.format = format;
    this.change = change;
  }

  @Override
  public void write(Answer answer, WriteSetting setting, OutputStream out) {
    List<Var> vars = answer.columns().stream().map(Var::alloc).toList();
    ResultsWriter.create()
        .lang(format)
        .write(
            out, RowSetStream.create(vars, answer.rows().stream().map(this::binding).iterator()));
  }

  private Binding binding(Row row) {
    BindingBuilder builder = BindingFactory.builder();
    row.values()
        .forEach((column, value) -> builder.add(Var.alloc(column), change.apply(value.term())));
    return builder.build();
  }
}
