package org.lectern.ingest.readers.rdf;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.vocabulary.RDF;

/** Finds the classes that a mapping asks for, wherever in its query. */
final class MappedClasses extends ElementVisitorBase {
  private final Set<Node> classes = new HashSet<>();

  private MappedClasses() {}

  /**
   * Finds them.
   *
   * @param queries the mappings
   * @return IRIs; those of other things that stand in a VALUES as well
   */
  static Set<Node> of(Iterable<Query> queries) {
    MappedClasses found = new MappedClasses();
    queries.forEach(query -> found.collect(query.getQueryPattern()));
    return Set.copyOf(found.classes);
  }

  private void collect(Element element) {
    ElementWalker.walk(element, this);
  }

  @Override
  public void visit(ElementPathBlock block) {
    for (TriplePath triple : block.getPattern()) {
      if (RDF.Nodes.type.equals(triple.getPredicate()) && triple.getObject().isURI()) {
        classes.add(triple.getObject());
      }
    }
  }

  @Override
  public void visit(ElementData data) {
    data.getRows().forEach(row -> data.getVars().stream().map(row::get).forEach(node -> add(node)));
  }

  private void add(Node node) {
    if (node != null && node.isURI()) {
      classes.add(node);
    }
  }

  @Override
  public void visit(ElementSubQuery query) {
    collect(query.getQuery().getQueryPattern());
  }

  @Override
  public void visit(ElementFilter filter) {
    Walker.walk(
        filter.getExpr(),
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionOp exists) {
            collect(exists.getElement());
          }
        });
  }
}
