package org.lectern.queries;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpLateral;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;
import org.apache.jena.sparql.util.VarUtils;
import org.apache.jena.vocabulary.RDF;

/**
 * Finds what is known to be slow in a query, in its algebra after optimisation and in the order in
 * which its patterns are run.
 */
final class CostLint {
  /** Stands for the value of a variable that is bound when a pattern begins. */
  private static final Node KNOWN = NodeFactory.createURI("urn:ex:known");

  private final List<String> findings = new ArrayList<>();

  /** Variables that have one value for the whole run, as a parameter has. */
  private final Set<Var> constants = new HashSet<>();

  private CostLint() {}

  /**
   * Checks a query.
   *
   * @param query a SELECT
   * @param groupsAreBudgeted whether the query says itself what sorting all its groups may cost
   * @return what is slow, one sentence each; empty when nothing is
   */
  static List<String> findings(Query query, boolean groupsAreBudgeted) {
    CostLint lint = new CostLint();
    Op plan = Algebra.optimize(Algebra.compile(query));
    lint.collectConstants(plan);
    lint.run(plan, Set.of());
    if (!groupsAreBudgeted) {
      lint.sorts(plan);
    }
    return lint.findings;
  }

  /** Walks a part with the variables that are bound when it is run; gives those bound after it. */
  private Set<Var> run(Op op, Set<Var> bound) {
    if (op instanceof OpBGP pattern) {
      return pattern(pattern.getPattern(), bound);
    }
    if (op instanceof OpTriple triple) {
      return pattern(BasicPattern.wrap(List.of(triple.getTriple())), bound);
    }
    if (op instanceof OpPath path) {
      return path(path, bound);
    }
    if (op instanceof OpTable table) {
      return table.getTable().size() == 1 ? bound : together(bound, boundIn(table));
    }
    if (op instanceof OpSequence sequence) {
      Set<Var> now = bound;
      for (Op element : sequence.getElements()) {
        now = run(element, now);
      }
      return now;
    }
    if (op instanceof OpConditional || op instanceof OpLateral) {
      Op2 both = (Op2) op;
      return run(both.getRight(), run(both.getLeft(), bound));
    }
    if (op instanceof OpUnion union) {
      Set<Var> after = run(union.getLeft(), bound);
      after.retainAll(run(union.getRight(), bound));
      return after;
    }
    if (op instanceof Op2 join) {
      // The sides are run by themselves, and their rows are matched.
      Set<Var> left = run(join.getLeft(), bound);
      Set<Var> right = run(join.getRight(), Set.of());
      if (areLoose(left, right)) {
        findings.add("two parts that share no variable are joined: " + names(right));
      }
      return together(left, right);
    }
    if (op instanceof Op1 one) {
      run(one.getSubOp(), bound);
      return together(bound, visible(op));
    }
    if (op instanceof OpN many) {
      many.getElements().forEach(element -> run(element, bound));
    }
    return together(bound, visible(op));
  }

  private Set<Var> pattern(BasicPattern pattern, Set<Var> bound) {
    Set<Var> now = new HashSet<>(bound);
    BasicPattern known = new BasicPattern();
    pattern.forEach(triple -> known.add(substitute(triple, bound)));
    BasicPattern ordered = ReorderLib.fixed().reorderIndexes(known).reorder(pattern);
    for (Triple triple : ordered) {
      Set<Var> own = new HashSet<>();
      VarUtils.addVarsFromTriple(own, triple);
      if (areLoose(now, own)) {
        findings.add("a pattern shares no variable with those run before it: " + triple);
      }
      now.addAll(own);
    }
    return now;
  }

  private Triple substitute(Triple triple, Set<Var> bound) {
    return Triple.create(
        known(triple.getSubject(), bound),
        known(triple.getPredicate(), bound),
        known(triple.getObject(), bound));
  }

  private Node known(Node node, Set<Var> bound) {
    boolean known =
        Var.isVar(node) && (bound.contains(Var.alloc(node)) || constants.contains(Var.alloc(node)));
    return known ? KNOWN : node;
  }

  private Set<Var> path(OpPath op, Set<Var> bound) {
    if (UnboundedPath.in(op.getTriplePath().getPath())) {
      findings.add("a path has no bound: " + op.getTriplePath());
    }
    Set<Var> own = visible(op);
    if (areLoose(bound, own)) {
      findings.add("a path shares no variable with what is run before it: " + op.getTriplePath());
    }
    return together(bound, own);
  }

  /** Looks for sorts over groups of everything there is, of which nothing is left out before. */
  private void sorts(Op op) {
    if (op instanceof OpOrder || op instanceof OpTopN) {
      groups(((Op1) op).getSubOp(), false);
    }
    children(op).forEach(this::sorts);
  }

  private void groups(Op op, boolean limited) {
    if (op instanceof OpGroup group) {
      boolean everything =
          !group.getGroupVars().isEmpty() && !isRestricted(group.getSubOp()) && !limited;
      if (everything) {
        findings.add(
            "all groups of "
                + group.getGroupVars().getVars()
                + " are sorted: leave some out by a threshold, or state a budget");
      }
      return;
    }
    boolean leavesOut = limited || op instanceof OpSlice || op instanceof OpTopN || isThreshold(op);
    children(op).forEach(child -> groups(child, leavesOut));
  }

  /** A filter on a number that a group was counted to. */
  private static boolean isThreshold(Op op) {
    return op instanceof OpFilter filter
        && filter.getExprs().getVarsMentioned().stream()
            .anyMatch(var -> countedIn(filter.getSubOp(), var));
  }

  private static boolean countedIn(Op op, Var var) {
    if (op instanceof OpGroup group) {
      return !group.getGroupVars().contains(var);
    }
    return visible(op).contains(var)
        && children(op).anyMatch(child -> hasGroup(child) && countedIn(child, var));
  }

  private static boolean hasGroup(Op op) {
    return op instanceof OpGroup || children(op).anyMatch(CostLint::hasGroup);
  }

  /** Whether a part is about given things: values, or terms other than properties and classes. */
  private static boolean isRestricted(Op op) {
    if (op instanceof OpTable table) {
      return !boundIn(table).isEmpty();
    }
    if (op instanceof OpBGP bgp) {
      return bgp.getPattern().getList().stream().anyMatch(CostLint::namesThing);
    }
    if (op instanceof OpTriple triple) {
      return namesThing(triple.getTriple());
    }
    return children(op).anyMatch(CostLint::isRestricted);
  }

  private static boolean namesThing(Triple triple) {
    return triple.getSubject().isURI()
        || triple.getObject().isURI() && !triple.getPredicate().equals(RDF.type.asNode());
  }

  private static Stream<Op> children(Op op) {
    if (op instanceof Op1 one) {
      return Stream.of(one.getSubOp());
    }
    if (op instanceof Op2 two) {
      return Stream.of(two.getLeft(), two.getRight());
    }
    return op instanceof OpN many ? many.getElements().stream() : Stream.empty();
  }

  private void collectConstants(Op op) {
    if (op instanceof OpTable table && table.getTable().size() == 1) {
      constants.addAll(boundIn(table));
    }
    if (hasOneRow(op)) {
      constants.addAll(visible(op));
    }
    children(op).forEach(this::collectConstants);
  }

  /** Whether a part counts everything together, so that a join with it repeats nothing. */
  private static boolean hasOneRow(Op op) {
    if (op instanceof OpGroup group) {
      return group.getGroupVars().isEmpty();
    }
    return (op instanceof OpExtend || op instanceof OpProject)
        && children(op).allMatch(CostLint::hasOneRow);
  }

  /** The variables that have a value in each row of a table. */
  private static Set<Var> boundIn(OpTable table) {
    Set<Var> vars = new HashSet<>(table.getTable().getVars());
    table.getTable().rows().forEachRemaining(row -> vars.removeIf(var -> !row.contains(var)));
    return vars;
  }

  private static Set<Var> visible(Op op) {
    return new HashSet<>(OpVars.visibleVars(op));
  }

  /** Whether each row of what was run would be put beside each row of what comes next. */
  private boolean areLoose(Set<Var> run, Set<Var> next) {
    return !constants.containsAll(run)
        && !constants.containsAll(next)
        && next.stream().noneMatch(run::contains);
  }

  private static Set<Var> together(Set<Var> some, Set<Var> others) {
    Set<Var> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  private static String names(Set<Var> vars) {
    return String.join(" ", vars.stream().map(Var::toString).sorted().toList());
  }
}
