package org.lectern.server.answers.sparql;

import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAntiJoin;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementDataset;
import org.apache.jena.sparql.syntax.ElementExists;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementLateral;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementNotExists;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSemiJoin;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementUnfold;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.ElementVisitor;
import org.lectern.server.web.HttpError;

/** Leads a {@link QueryWalk} into the parts of one pattern. */
final class ElementWalk implements ElementVisitor {
  private final QueryWalk walk;

  ElementWalk(QueryWalk walk) {
    this.walk = walk;
  }

  @Override
  public void visit(ElementTriplesBlock block) {
    block
        .patternElts()
        .forEachRemaining(
            triple -> {
              walk.node(triple.getSubject());
              walk.node(triple.getPredicate());
              walk.node(triple.getObject());
            });
  }

  @Override
  public void visit(ElementPathBlock block) {
    block.patternElts().forEachRemaining(this::triple);
  }

  private void triple(TriplePath triple) {
    walk.node(triple.getSubject());
    walk.node(triple.getPredicate());
    walk.node(triple.getObject());
    Path path = triple.getPath();
    if (path != null) {
      new PathWalk(walk).path(path);
    }
  }

  @Override
  public void visit(ElementFilter filter) {
    walk.expression(filter.getExpr());
  }

  @Override
  public void visit(ElementBind bind) {
    walk.expression(bind.getExpr());
  }

  @Override
  public void visit(ElementData values) {
    walk.rows(values.getRows());
  }

  @Override
  public void visit(ElementUnion union) {
    union.getElements().forEach(walk::element);
  }

  @Override
  public void visit(ElementOptional optional) {
    walk.element(optional.getOptionalElement());
  }

  @Override
  public void visit(ElementGroup group) {
    group.getElements().forEach(this::part);
  }

  /** The parts of a group lie as deep as the group itself; a group in a group lies deeper. */
  private void part(Element element) {
    if (element instanceof ElementGroup) {
      walk.element(element);
    } else {
      element.visit(this);
    }
  }

  @Override
  public void visit(ElementNamedGraph graph) {
    walk.graph(graph.getGraphNameNode());
    walk.element(graph.getElement());
  }

  @Override
  public void visit(ElementMinus minus) {
    walk.element(minus.getMinusElement());
  }

  @Override
  public void visit(ElementService service) {
    walk.service();
    walk.node(service.getServiceNode());
    walk.element(service.getElement());
  }

  @Override
  public void visit(ElementSubQuery inner) {
    walk.query(inner.getQuery());
  }

  @Override
  public void visit(ElementAssign element) {
    throw unknown();
  }

  @Override
  public void visit(ElementUnfold element) {
    throw unknown();
  }

  @Override
  public void visit(ElementLateral element) {
    throw unknown();
  }

  @Override
  public void visit(ElementSemiJoin element) {
    throw unknown();
  }

  @Override
  public void visit(ElementAntiJoin element) {
    throw unknown();
  }

  @Override
  public void visit(ElementDataset element) {
    throw unknown();
  }

  @Override
  public void visit(ElementExists element) {
    throw unknown();
  }

  @Override
  public void visit(ElementNotExists element) {
    throw unknown();
  }

  /** What the parser of SPARQL 1.1 never makes. */
  private static HttpError unknown() {
    return new HttpError(400, "The query has a pattern that is not of SPARQL 1.1.").about("query");
  }
}
