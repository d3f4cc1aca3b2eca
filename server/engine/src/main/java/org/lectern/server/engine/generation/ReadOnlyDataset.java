package org.lectern.server.engine.generation;

import org.apache.jena.graph.Graph;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.GraphView;

/**
 * Shows a TDB2 dataset that nothing can change.
 *
 * <p>Its default graph is the union of the named graphs, as it is for queries. To abort a read
 * means no more than to end it: what an abort does beyond that belongs to writers.
 */
final class ReadOnlyDataset extends DatasetGraphReadOnly {
  ReadOnlyDataset(DatasetGraph base) {
    super(base);
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createUnionGraph(this);
  }

  @Override
  public void begin(ReadWrite mode) {
    if (mode == ReadWrite.WRITE) {
      throw new UnsupportedOperationException("read-only dataset");
    }
    super.begin(mode);
  }

  @Override
  public void begin(TxnType type) {
    if (type != TxnType.READ) {
      throw new UnsupportedOperationException("read-only dataset");
    }
    super.begin(type);
  }

  @Override
  public void abort() {
    end();
  }
}
