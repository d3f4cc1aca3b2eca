package org.lectern.server.sparql;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitor;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.lectern.ontology.Iris;

/** Walks a query in its algebra form and notes what in it matters to the server. */
final class QueryCensus extends OpVisitorBase {
  private static final Set<String> CHANGING = Set.of("now", "rand", "uuid", "struuid", "bnode");

  private static final Pattern IRI = Pattern.compile("<([^>]*)>");

  private final Iris iris;
  private boolean asksServices;
  private boolean asksForCatalogue;
  private boolean namesJava;
  private boolean repeatable = true;

  private final ExprVisitor expressions =
      new ExprVisitorBase() {
        @Override
        public void visit(ExprFunction0 function) {
          note(function);
        }

        @Override
        public void visit(ExprFunction1 function) {
          note(function);
        }

        @Override
        public void visit(ExprFunction2 function) {
          note(function);
        }

        @Override
        public void visit(ExprFunction3 function) {
          note(function);
        }

        @Override
        public void visit(ExprFunctionN function) {
          note(function);
        }

        @Override
        public void visit(NodeValue value) {
          note(value.asNode());
        }
      };

  QueryCensus(Iris iris) {
    this.iris = iris;
  }

  /** The visitor for expressions. */
  ExprVisitor expressions() {
    return expressions;
  }

  /** Whether there is a SERVICE anywhere. */
  boolean asksServices() {
    return asksServices;
  }

  /** Whether an IRI begins with {@code java:}. */
  boolean namesJava() {
    return namesJava;
  }

  /** Whether an IRI asks for the description of the canned queries. */
  boolean asksForCatalogue() {
    return asksForCatalogue;
  }

  /** Whether no function gives another value each time. */
  boolean isRepeatable() {
    return repeatable;
  }

  @Override
  public void visit(OpService service) {
    asksServices = true;
  }

  @Override
  public void visit(OpBGP pattern) {
    note(pattern.getPattern());
  }

  @Override
  public void visit(OpGraph graph) {
    note(graph.getNode());
  }

  @Override
  public void visit(OpTable table) {
    table
        .getTable()
        .rows()
        .forEachRemaining(row -> row.vars().forEachRemaining(var -> note(row.get(var))));
  }

  @Override
  public void visit(OpQuadPattern pattern) {
    note(pattern.getBasicPattern());
  }

  @Override
  public void visit(OpTriple pattern) {
    note(pattern.getTriple());
  }

  @Override
  public void visit(OpPath pattern) {
    TriplePath path = pattern.getTriplePath();
    note(path.getSubject());
    note(path.getObject());
    if (path.getPath() != null) {
      Matcher iris = IRI.matcher(path.getPath().toString());
      while (iris.find()) {
        noteIri(iris.group(1));
      }
    }
  }

  @Override
  public void visit(OpPropFunc call) {
    note(call.getProperty());
  }

  private void note(BasicPattern pattern) {
    pattern.forEach(this::note);
  }

  private void note(Triple triple) {
    note(triple.getSubject());
    note(triple.getPredicate());
    note(triple.getObject());
  }

  private void note(Node node) {
    if (node != null && node.isURI()) {
      noteIri(node.getURI());
    }
  }

  private void note(ExprFunction function) {
    if (function.getFunctionIRI() != null) {
      noteIri(function.getFunctionIRI());
    }
    String name = function.getFunctionSymbol().getSymbol().toLowerCase(Locale.ROOT);
    if (CHANGING.contains(name)) {
      repeatable = false;
    }
  }

  /** Notes an IRI that stands outside the pattern. */
  void noteIri(String iri) {
    if (iri.regionMatches(true, 0, "java:", 0, 5)) {
      namesJava = true;
    }
    if (CatalogueSight.isAskedBy(iri, iris)) {
      asksForCatalogue = true;
    }
  }
}
