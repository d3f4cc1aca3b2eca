package org.lectern.queries.describe;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;
import org.lectern.ontology.OntologyFiles;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Column;
import org.lectern.queries.ParameterType;

/**
 * Infers from the text of a query which kinds of entities its columns can hold: by the classes its
 * patterns name, else by the domains and ranges of the properties. Where these say nothing, any
 * kind is possible.
 */
public final class ColumnKinds {
  private static final Graph ONTOLOGY = OntologyFiles.ontology();
  private static final Set<Kind> ENTITIES =
      EnumSet.of(
          Kind.PAPER,
          Kind.PERSON,
          Kind.TALK,
          Kind.EVENT,
          Kind.SERIES,
          Kind.TOPIC,
          Kind.ORG,
          Kind.SOURCE);

  /** Properties of other vocabularies whose values are texts. */
  private static final Set<Node> TEXTS =
      Set.of(
          RDFS.label.asNode(),
          DCTerms.title.asNode(),
          DCTerms.abstract_.asNode(),
          FOAF.name.asNode(),
          SKOS.prefLabel.asNode(),
          SKOS.altLabel.asNode());

  /** Functions that make an IRI. */
  private static final Set<String> MAKING = Set.of("iri", "uri");

  /** Functions that give one of their arguments. */
  private static final Set<String> CHOOSING = Set.of("coalesce", "if");

  private final Map<Var, Set<Kind>> stated = new HashMap<>();
  private final Map<Var, Set<Kind>> implied = new HashMap<>();
  private final Set<Var> open = new HashSet<>();

  private ColumnKinds() {}

  /**
   * Infers the kinds that any column of an answer can hold.
   *
   * @param query the query
   * @return the kinds, empty when no column holds entities
   */
  public static Set<Kind> of(CannedQuery query) {
    ColumnKinds kinds = new ColumnKinds();
    OpWalker.walk(
        Algebra.compile(QueryFactory.create(query.text(), Syntax.syntaxSPARQL_11)),
        kinds.new Reading());
    Set<Kind> all = EnumSet.noneOf(Kind.class);
    for (Column column : query.columns()) {
      all.addAll(kinds.of(Var.alloc(column.name())));
    }
    return all;
  }

  private Set<Kind> of(Var column) {
    if (stated.containsKey(column)) {
      return stated.get(column);
    }
    if (implied.containsKey(column)) {
      return implied.get(column);
    }
    return open.contains(column) ? ENTITIES : Set.of();
  }

  private static Optional<Kind> kind(Node type) {
    return Arrays.stream(ParameterType.values())
        .filter(parameter -> parameter.entityClass().equals(Optional.of(type)))
        .findFirst()
        .flatMap(ParameterType::kind);
  }

  /** Notes what each pattern says of its variables. */
  private final class Reading extends OpVisitorBase {
    @Override
    public void visit(OpBGP pattern) {
      pattern
          .getPattern()
          .forEach(triple -> note(triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }

    @Override
    public void visit(OpPath path) {
      TriplePath triple = path.getTriplePath();
      Node predicate = triple.getPath() instanceof P_Link link ? link.getNode() : Node.ANY;
      note(triple.getSubject(), predicate, triple.getObject());
    }

    @Override
    public void visit(OpExtend extend) {
      extend.getVarExprList().forEachVarExpr(this::note);
    }

    @Override
    public void visit(OpAssign assign) {
      assign.getVarExprList().forEachVarExpr(this::note);
    }

    @Override
    public void visit(OpGroup group) {
      for (ExprAggregator aggregate : group.getAggregators()) {
        if (keepsTerms(aggregate.getAggregator())) {
          open.add(aggregate.getVar());
        }
      }
    }

    private void note(Var variable, Expr expression) {
      if (expression instanceof ExprVar other) {
        rename(other.asVar(), variable);
      } else if (givesTerms(expression)) {
        open.add(variable);
      }
    }

    private boolean givesTerms(Expr expression) {
      if (expression instanceof ExprVar variable) {
        return !of(variable.asVar()).isEmpty();
      }
      if (!(expression instanceof ExprFunction function)) {
        return false;
      }
      String name = function.getFunctionSymbol().getSymbol().toLowerCase(Locale.ROOT);
      return MAKING.contains(name)
          || CHOOSING.contains(name) && function.getArgs().stream().anyMatch(this::givesTerms);
    }

    private void rename(Var from, Var to) {
      if (open.contains(from)) {
        open.add(to);
      }
      if (stated.containsKey(from)) {
        stated.put(to, stated.get(from));
      }
      if (implied.containsKey(from)) {
        implied.put(to, implied.get(from));
      }
    }

    private boolean keepsTerms(Aggregator aggregator) {
      return Set.of("SAMPLE", "MIN", "MAX").contains(aggregator.getName())
          && aggregator.getExprList().getList().stream().anyMatch(this::givesTerms);
    }

    private void note(Node subject, Node predicate, Node object) {
      if (subject.isVariable()) {
        open.add(Var.alloc(subject));
        imply(subject, predicate, RDFS.domain.asNode());
      }
      if (!object.isVariable()) {
        if (subject.isVariable() && RDF.type.asNode().equals(predicate)) {
          Set<Kind> kinds =
              stated.computeIfAbsent(Var.alloc(subject), key -> EnumSet.noneOf(Kind.class));
          kind(object).ifPresent(kinds::add);
        }
        return;
      }
      if (predicate.isURI() && !isData(predicate)) {
        open.add(Var.alloc(object));
        imply(object, predicate, RDFS.range.asNode());
      } else if (!predicate.isURI()) {
        open.add(Var.alloc(object));
      }
    }

    private void imply(Node variable, Node predicate, Node direction) {
      if (predicate.isURI()) {
        ONTOLOGY
            .find(predicate, direction, Node.ANY)
            .forEachRemaining(
                triple -> {
                  Set<Kind> kinds =
                      implied.computeIfAbsent(
                          Var.alloc(variable), key -> EnumSet.noneOf(Kind.class));
                  kind(triple.getObject()).ifPresent(kinds::add);
                });
      }
    }

    private boolean isData(Node predicate) {
      return predicate.getURI().startsWith(Lec.NS)
          ? ONTOLOGY.contains(predicate, RDF.type.asNode(), OWL.DatatypeProperty.asNode())
          : TEXTS.contains(predicate);
    }
  }
}
