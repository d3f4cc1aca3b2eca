package org.lectern.ingest.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;

/**
 * Adds quads to the indexes of a TDB2 database in batches, each index in its own order.
 *
 * <p>Neighbours then go to the same page of a tree, which takes about half the time of adding quad
 * by quad. To be used inside a write transaction, on distinct quads.
 */
final class IndexBatch {
  private static final int SIZE = 200_000;
  private static final int QUAD = 4;

  private final NodeTable nodes;
  private final TupleIndex[] indexes;
  private List<Tuple<NodeId>> batch = new ArrayList<>();

  IndexBatch(DatasetGraphTDB database) {
    NodeTupleTable quads = database.getQuadTable().getNodeTupleTable();
    nodes = quads.getNodeTable();
    indexes = quads.getTupleTable().getIndexes();
  }

  /** Takes a quad. */
  void add(Quad quad) {
    batch.add(
        TupleFactory.create4(
            nodes.getAllocateNodeId(quad.getGraph()),
            nodes.getAllocateNodeId(quad.getSubject()),
            nodes.getAllocateNodeId(quad.getPredicate()),
            nodes.getAllocateNodeId(quad.getObject())));
    if (batch.size() == SIZE) {
      flush();
    }
  }

  /** Brings all quads taken so far to the indexes. */
  void flush() {
    for (TupleIndex index : indexes) {
      batch.sort(order(index.getMapping()));
      index.addAll(batch);
    }
    batch = new ArrayList<>();
  }

  private static Comparator<Tuple<NodeId>> order(TupleMap mapping) {
    return (a, b) -> {
      int result = 0;
      for (int slot = 0; slot < QUAD && result == 0; slot++) {
        result = NodeId.compare(mapping.mapSlot(slot, a), mapping.mapSlot(slot, b));
      }
      return result;
    };
  }
}
