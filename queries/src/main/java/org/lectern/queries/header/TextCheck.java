package org.lectern.queries.header;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.lectern.ontology.Iris;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Column;
import org.lectern.queries.Parameter;
import org.lectern.queries.ParameterType;
import org.lectern.queries.bind.LiteralValues;

/** Checks that the SPARQL of a file keeps what its header promises. */
final class TextCheck {
  private final String file;
  private final CannedQuery query;
  private final HeaderFields fields;

  TextCheck(String file, CannedQuery query, HeaderFields fields) {
    this.file = file;
    this.query = query;
    this.fields = fields;
  }

  /**
   * Runs all checks.
   *
   * @throws QueryFileException at the first one that fails
   */
  void check() {
    Query parsed = parse();
    checkForm(parsed);
    checkVariables(parsed);
    checkFunctions(parsed);
    List<ElementData> blocks = blocks(parsed);
    for (Parameter parameter : query.parameters()) {
      if (!parameter.isRunnerOwn()) {
        checkBlocks(parameter, blocks);
      }
    }
  }

  private Query parse() {
    try {
      return QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      throw new QueryFileException(
          file,
          new Place(Math.max(1, e.getLine()), Math.max(1, e.getColumn())),
          "not SPARQL 1.1: " + e.getMessage().lines().findFirst().orElse("no reason given"));
    }
  }

  private void checkForm(Query parsed) {
    if (!parsed.isSelectType() || parsed.isQueryResultStar()) {
      throw fault("expected a SELECT that names its variables");
    }
    if (parsed.hasDatasetDescription()) {
      throw fault("expected no FROM: a canned query asks the default graph");
    }
    if (parsed.hasLimit() || parsed.hasOffset()) {
      throw fault("expected no LIMIT and no OFFSET at the end: the runner sets the limit");
    }
    if (parsed.getOrderBy() == null) {
      throw fault("expected an ORDER BY that ends in a unique key");
    }
  }

  private void checkVariables(Query parsed) {
    List<String> selected = parsed.getResultVars();
    Set<String> used = new HashSet<>(query.receipts());
    query.columns().stream().map(Column::name).forEach(used::add);
    for (String name : used) {
      if (!selected.contains(name)) {
        throw fields.fault(
            fields.place(query.receipts().contains(name) ? "receipts" : "columns"),
            "the query does not select ?" + name);
      }
    }
    for (String name : selected) {
      if (!used.contains(name)) {
        throw fields.fault(
            fields.place("columns"),
            "the query selects ?" + name + ", which is neither a column nor a receipt");
      }
    }
  }

  private void checkFunctions(Query parsed) {
    boolean calls = OwnFunctionCalls.in(parsed);
    if (calls && !query.ownFunctions()) {
      throw fault(
          "expected 'engine: lectern' in the header of a query that calls lecfn: functions");
    }
    if (!calls && query.ownFunctions()) {
      throw fields.fault(
          fields.place("engine"),
          "expected no 'engine': the text calls no lecfn: function and runs in any tool");
    }
  }

  private void checkBlocks(Parameter parameter, List<ElementData> blocks) {
    Var var = Var.alloc(parameter.name());
    List<ElementData> own = blocks.stream().filter(block -> block.getVars().contains(var)).toList();
    if (own.isEmpty() || own.stream().anyMatch(block -> block.getVars().size() != 1)) {
      throw fields.fault(
          fields.place("parameters", parameter.name()),
          "expected a block VALUES ?"
              + parameter.name()
              + " { … } of that one variable in the text, where the runner puts the values");
    }
    for (ElementData block : own) {
      checkValues(parameter, block.getRows().stream().map(row -> row.get(var)).toList());
    }
  }

  /** The text must run with the values that a run without optional values has. */
  private void checkValues(Parameter parameter, List<Node> terms) {
    Optional<String> shown = parameter.required() ? parameter.example() : parameter.defaultValue();
    if (shown.isEmpty()) {
      if (terms.size() != 1 || terms.get(0) != null) {
        throw wrongValue(parameter, "{ UNDEF }, for it is optional without default");
      }
      return;
    }
    if (terms.isEmpty() || terms.contains(null)) {
      throw wrongValue(parameter, "its " + (parameter.required() ? "example" : "default"));
    }
    if (parameter.type() == ParameterType.IRI) {
      if (!terms.stream().allMatch(Node::isURI)) {
        throw wrongValue(parameter, "an IRI");
      }
      return;
    }
    if (parameter.type().isEntity()) {
      if (!terms.stream().allMatch(term -> isExample(parameter, term))) {
        throw wrongValue(
            parameter,
            "an IRI like "
                + parameter.entityTypes().stream()
                    .map(type -> Iris.DEFAULT.of(type.kind().orElseThrow(), "<key>").getURI())
                    .collect(Collectors.joining(" or ")));
      }
      return;
    }
    Optional<Node> literal = LiteralValues.term(parameter, shown.get());
    if (literal.isEmpty() || !terms.equals(List.of(literal.get()))) {
      throw wrongValue(parameter, "its value from the header, " + shown.get());
    }
  }

  private static boolean isExample(Parameter parameter, Node term) {
    return term.isURI()
        && Iris.DEFAULT
            .parse(term.getURI())
            .flatMap(name -> ParameterType.ofKind(name.kind()))
            .filter(parameter.entityTypes()::contains)
            .isPresent();
  }

  private QueryFileException wrongValue(Parameter parameter, String expected) {
    return fields.fault(
        fields.place("parameters", parameter.name()),
        "expected the block VALUES ?" + parameter.name() + " of the text to hold " + expected);
  }

  private List<ElementData> blocks(Query parsed) {
    List<ElementData> blocks = new ArrayList<>();
    collect(parsed, blocks);
    return blocks;
  }

  private void collect(Query part, List<ElementData> blocks) {
    if (part.hasValues()) {
      throw fault("expected VALUES within the braces, found it behind them");
    }
    ElementWalker.walk(
        part.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementData block) {
            blocks.add(block);
          }

          @Override
          public void visit(ElementSubQuery inner) {
            collect(inner.getQuery(), blocks);
          }

          @Override
          public void visit(ElementService service) {
            throw fault("expected no SERVICE: a canned query asks this store alone");
          }
        });
  }

  /** The first line below the header stands for the text as a whole. */
  private QueryFileException fault(String message) {
    long headerLines =
        query.text().lines().takeWhile(line -> line.startsWith(HeaderYaml.MARK)).count();
    return new QueryFileException(file, new Place((int) headerLines + 1, 1), message);
  }
}
