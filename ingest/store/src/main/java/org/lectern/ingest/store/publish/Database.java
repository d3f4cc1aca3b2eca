package org.lectern.ingest.store.publish;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.params.StoreParamsBuilder;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Holds the TDB2 database of the generation that is being built.
 *
 * <p>It is written in one transaction, which is never aborted: an aborted write can damage a TDB2
 * 5.6.0 database for good. When writing fails the whole directory is thrown away.
 */
final class Database implements AutoCloseable {
  /**
   * Four indexes of quads instead of six: queries go to the union, which needs the last three, and
   * GRAPH patterns with a known property or object are answered from those as well. The database
   * remembers this choice.
   */
  private static final StoreParams PARAMETERS =
      StoreParamsBuilder.create("lectern")
          .quadIndexes(new String[] {"GSPO", "SPOG", "POSG", "OSPG"})
          .build();

  /** The ids of more quads would take over 600 MB; those are added one by one. */
  private static final long MOST_PACKED = 10_000_000;

  private final Path directory;
  private DatasetGraph dataset;

  /**
   * Makes a new database.
   *
   * @param directory its directory, empty or absent
   * @throws IOException when the directory cannot be made
   */
  Database(Path directory) throws IOException {
    this.directory = Files.createDirectories(directory);
    this.dataset = open(directory);
  }

  private static DatasetGraph open(Path directory) {
    return DatabaseConnection.connectCreate(Location.create(directory), PARAMETERS)
        .getDatasetGraph();
  }

  /**
   * Loads everything.
   *
   * @param quads the statements of the named graphs
   * @param run those of the run graph, which go to the default graph so that the union of the named
   *     graphs leaves them out
   * @param each sees each quad in order
   */
  void load(SortedQuads quads, List<Triple> run, Consumer<Quad> each) {
    if (quads.count() <= MOST_PACKED) {
      PackedIndexes packed = new PackedIndexes(TDBInternal.getDatasetGraphTDB(dataset));
      write(quads, run, packed::add, each);
      packed.pack();
      // The open database does not know the trees that were built under it.
      TDBInternal.expel(dataset, true);
      dataset = open(directory);
    } else {
      write(quads, run, dataset::add, each);
    }
  }

  private void write(
      SortedQuads quads, List<Triple> run, Consumer<Quad> index, Consumer<Quad> each) {
    dataset.begin(TxnType.WRITE);
    quads.read(
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            index.accept(quad);
            each.accept(quad);
          }
        });
    run.forEach(triple -> dataset.add(Quad.create(Quad.defaultGraphIRI, triple)));
    dataset.commit();
    dataset.end();
  }

  /**
   * Reads the union of the named graphs in one transaction.
   *
   * @param reader what to do with the union
   * @return what the reader gives
   */
  <T> T readUnion(Function<Graph, T> reader) {
    dataset.begin(TxnType.READ);
    try {
      return reader.apply(dataset.getUnionGraph());
    } finally {
      dataset.end();
    }
  }

  /** Closes the database, brings its journal to the files, and removes its lock files. */
  @Override
  public void close() throws IOException {
    TDBInternal.expel(dataset, true);
    removeLocks(directory);
  }

  private static void removeLocks(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      for (Path entry : entries) {
        if (Files.isDirectory(entry)) {
          removeLocks(entry);
        } else if (entry.endsWith("tdb.lock")) {
          Files.delete(entry);
        }
      }
    }
  }
}
