package org.lectern.queries.function;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;

/** The terms of one side of a property function call. */
record Arguments(List<Node> terms) {
  static Arguments of(PropFuncArg argument) {
    return new Arguments(argument.isList() ? argument.getArgList() : List.of(argument.getArg()));
  }

  /**
   * Checks how many terms a side of a call has.
   *
   * @throws QueryBuildException when there are fewer or more
   */
  static void check(PropFuncArg argument, int fewest, int most, String form) {
    int size = of(argument).terms.size();
    if (size < fewest || size > most) {
      throw new QueryBuildException("expected " + form);
    }
  }

  /** The IRI at a place, or empty when there is none or it has no value. */
  Optional<Node> iri(int place) {
    return at(place).filter(Node::isURI);
  }

  /** The text of the literal at a place. */
  Optional<String> text(int place) {
    return at(place).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
  }

  /** The whole number at a place. */
  Optional<Integer> number(int place) {
    return text(place).filter(text -> text.matches("[0-9]{1,9}")).map(Integer::valueOf);
  }

  private Optional<Node> at(int place) {
    return place < terms.size() ? Optional.of(terms.get(place)) : Optional.empty();
  }

  /**
   * Binds these terms to rows, one term a cell; where a term has a value already, only rows with
   * that value stay.
   *
   * @param rows the rows, closed with the result where they can be; an empty cell leaves its
   *     variable free
   */
  QueryIterator bind(
      Iterator<List<Optional<Node>>> rows, Binding parent, ExecutionContext context) {
    return QueryIterPlainWrapper.create(
        Iter.map(
            Iter.filter(Iter.map(rows, row -> bind(row, parent)), Optional::isPresent),
            Optional::get),
        context);
  }

  private Optional<Binding> bind(List<Optional<Node>> row, Binding parent) {
    BindingBuilder builder = Binding.builder(parent);
    for (int i = 0; i < terms.size(); i++) {
      Node term = terms.get(i);
      Optional<Node> cell = row.get(i);
      if (cell.isEmpty()) {
        continue;
      }
      Node known = Var.isVar(term) ? builder.get(Var.alloc(term)) : term;
      if (known == null) {
        builder.add(Var.alloc(term), cell.get());
      } else if (!known.sameValueAs(cell.get())) {
        return Optional.empty();
      }
    }
    return Optional.of(builder.build());
  }
}
