package org.lectern.server.engine.guard;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpModifier;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;

/**
 * A dataset of which Jena asks each {@code GRAPH} of a query in one graph after the other (SPARQL
 * 1.1, 18.6).
 *
 * <p>The engine of TDB2 asks for statements of any graph instead, which is the same, and much
 * faster, as long as each solution rests on a statement of the graph. {@code GRAPH ?g {FILTER NOT
 * EXISTS {…}}} rests on none, and has no graph then; {@code GRAPH ?g {}} took along what other
 * patterns had found.
 */
public final class GraphByGraph extends DatasetGraphWrapper implements DatasetGraphWrapperView {
  private GraphByGraph(DatasetGraph data) {
    super(data, EngineLock.around(data.getContext()));
  }

  /**
   * Gives the dataset that a query is to be asked of.
   *
   * @param op the query in algebra, not yet optimized
   * @param data the database, inside a read transaction
   * @return the database itself where that gives the same
   */
  public static DatasetGraph of(Op op, DatasetGraph data) {
    Scopes scopes = new Scopes();
    Transformer.transform(scopes, new ExprTransformCopy(), op);
    return scopes.oneByOne ? new GraphByGraph(data) : data;
  }

  /** Looks at each GRAPH, those within EXISTS, too. */
  private static final class Scopes extends TransformCopy {
    private boolean oneByOne;

    @Override
    public Op transform(OpGraph graph, Op inside) {
      oneByOne |=
          !restsOnStatement(inside) || graph.getNode().isVariable() && !isOfEachStatement(inside);
      return super.transform(graph, inside);
    }
  }

  /** Whether a pattern has no solution in a graph that holds nothing. */
  private static boolean restsOnStatement(Op op) {
    if (op instanceof OpBGP pattern) {
      return !pattern.getPattern().isEmpty();
    }
    if (op instanceof OpPath path) {
      return takesStep(path.getTriplePath().getPath());
    }
    if (op instanceof OpJoin join) {
      return restsOnStatement(join.getLeft()) || restsOnStatement(join.getRight());
    }
    if (op instanceof OpUnion union) {
      return restsOnStatement(union.getLeft()) && restsOnStatement(union.getRight());
    }
    if (op instanceof OpLeftJoin || op instanceof OpMinus) {
      return restsOnStatement(((Op2) op).getLeft());
    }
    if (op instanceof OpGroup group) {
      return !group.getGroupVars().isEmpty() && restsOnStatement(group.getSubOp());
    }
    return (op instanceof OpFilter || op instanceof OpExtend || op instanceof OpModifier)
        && restsOnStatement(((Op1) op).getSubOp());
  }

  private static boolean takesStep(Path path) {
    if (path instanceof P_Alt either) {
      return takesStep(either.getLeft()) && takesStep(either.getRight());
    }
    if (path instanceof P_Seq both) {
      return takesStep(both.getLeft()) || takesStep(both.getRight());
    }
    return path instanceof P_Path0
        || path instanceof P_NegPropSet
        || (path instanceof P_Inverse
                || path instanceof P_OneOrMore1
                || path instanceof P_OneOrMoreN)
            && takesStep(((P_Path1) path).getSubPath());
  }

  /**
   * Whether the solutions of all graphs together are those of each graph, with the graph of their
   * statements.
   */
  private static boolean isOfEachStatement(Op op) {
    if (op instanceof OpBGP || op instanceof OpPath || op instanceof OpTable) {
      return true;
    }
    if (op instanceof OpLeftJoin join) {
      return restsOnStatement(join.getLeft())
          && isOfEachStatement(join.getLeft())
          && isOfEachStatement(join.getRight());
    }
    if (op instanceof OpJoin || op instanceof OpUnion) {
      Op2 two = (Op2) op;
      return isOfEachStatement(two.getLeft()) && isOfEachStatement(two.getRight());
    }
    return (op instanceof OpFilter || op instanceof OpExtend)
        && isOfEachStatement(((Op1) op).getSubOp());
  }
}
