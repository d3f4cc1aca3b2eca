package org.lectern.server.answers.sparql;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** The graphs that FROM and FROM NAMED choose (SPARQL 1.1, 13.2), read by {@link LateIterator}s. */
final class ChosenGraphs extends DatasetGraphWrapper implements DatasetGraphWrapperView {
  private ChosenGraphs(DatasetGraph chosen) {
    super(chosen);
  }

  /**
   * Chooses graphs of a dataset.
   *
   * @param named the graphs
   * @param data where they are
   * @return a dataset of them alone; its default graph holds each statement once
   */
  static DatasetGraph of(DatasetDescription named, DatasetGraph data) {
    return new ChosenGraphs(DynamicDatasets.dynamicDataset(named, data, false));
  }

  @Override
  public Graph getDefaultGraph() {
    Graph union = super.getDefaultGraph();
    return new GraphBase() {
      @Override
      protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return WrappedIterator.create(new LateIterator<>(() -> union.find(pattern)));
      }
    };
  }

  @Override
  public Iterator<Quad> find(Node graph, Node s, Node p, Node o) {
    return new LateIterator<>(() -> super.find(graph, s, p, o));
  }

  @Override
  public Iterator<Quad> findNG(Node graph, Node s, Node p, Node o) {
    return new LateIterator<>(() -> super.findNG(graph, s, p, o));
  }
}
