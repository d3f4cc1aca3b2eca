package org.lectern.server.answers.sparql;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.lectern.server.engine.guard.EngineLock;

/**
 * A dataset with one more named graph, whose triples may be in the default graph too.
 *
 * <p>It is joined statement by statement, outside the database, so it is made only for queries that
 * ask for the graph. Subjects of the graph are in no other.
 */
final class WithGraph extends DatasetGraphBaseFind {
  private final DatasetGraph base;
  private final Node name;
  private final Graph added;
  private final boolean joinsUnion;
  private final Context context;

  private WithGraph(DatasetGraph base, Node name, Graph added, boolean joinsUnion) {
    this.base = base;
    this.name = name;
    this.added = added;
    this.joinsUnion = joinsUnion;
    this.context = EngineLock.around(base.getContext());
  }

  /**
   * Adds a graph that is part of the union.
   *
   * @param base a dataset inside a read transaction, its default graph a union
   * @param name the name of the graph
   * @param added the graph
   * @return the dataset with the graph
   */
  static DatasetGraph within(DatasetGraph base, Node name, Graph added) {
    return new WithGraph(base, name, added, true);
  }

  /**
   * Adds a graph that the union leaves out.
   *
   * @param base a dataset inside a read transaction, its default graph a union
   * @param name the name of the graph
   * @param added the graph
   * @return the dataset with the graph
   */
  static DatasetGraph apart(DatasetGraph base, Node name, Graph added) {
    return new WithGraph(base, name, added, false);
  }

  @Override
  public Context getContext() {
    return context;
  }

  @Override
  public Graph getDefaultGraph() {
    Graph union = base.getDefaultGraph();
    if (!joinsUnion) {
      return union;
    }
    return new GraphBase() {
      @Override
      protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return union.find(pattern).andThen(added.find(pattern));
      }
    };
  }

  @Override
  public Graph getGraph(Node graph) {
    return name.equals(graph) ? added : base.getGraph(graph);
  }

  @Override
  public boolean containsGraph(Node graph) {
    return name.equals(graph) || base.containsGraph(graph);
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return new LateIterator<>(() -> Iter.concat(base.listGraphNodes(), List.of(name).iterator()));
  }

  @Override
  protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
    return Iter.map(
        getDefaultGraph().find(s, p, o), triple -> new Quad(Quad.defaultGraphIRI, triple));
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(Node graph, Node s, Node p, Node o) {
    return name.equals(graph) ? quads(s, p, o) : base.findNG(graph, s, p, o);
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
    return new LateIterator<>(() -> Iter.concat(base.findNG(Node.ANY, s, p, o), quads(s, p, o)));
  }

  private Iterator<Quad> quads(Node s, Node p, Node o) {
    return Iter.map(added.find(s, p, o), triple -> new Quad(name, triple));
  }

  @Override
  public PrefixMap prefixes() {
    return base.prefixes();
  }

  @Override
  public void addGraph(Node graph, Graph triples) {
    throw readOnly();
  }

  @Override
  public void removeGraph(Node graph) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("read-only dataset");
  }

  @Override
  public void close() {
    // The dataset below belongs to a lease.
  }

  @Override
  public boolean supportsTransactions() {
    return true;
  }

  @Override
  public void begin(TxnType type) {
    base.begin(type);
  }

  @Override
  public boolean promote(Promote mode) {
    return false;
  }

  @Override
  public void commit() {
    base.commit();
  }

  @Override
  public void abort() {
    base.abort();
  }

  @Override
  public void end() {
    base.end();
  }

  @Override
  public ReadWrite transactionMode() {
    return base.transactionMode();
  }

  @Override
  public TxnType transactionType() {
    return base.transactionType();
  }

  @Override
  public boolean isInTransaction() {
    return base.isInTransaction();
  }
}
