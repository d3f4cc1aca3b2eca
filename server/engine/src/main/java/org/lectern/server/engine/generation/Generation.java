package org.lectern.server.engine.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.lectern.ingest.store.DamagedFileException;
import org.lectern.ingest.store.FileDigest;
import org.lectern.ingest.store.FileSums;
import org.lectern.ingest.store.GenerationFiles;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.GenerationView;
import org.lectern.ontology.Iris;
import org.lectern.queries.Coverage;
import org.lectern.queries.function.Backing;
import org.lectern.server.engine.guard.EngineLock;

/** A published generation, opened for reading: its dataset and its text index together. */
public final class Generation implements AutoCloseable {
  static {
    JenaSystem.init();
    TextQuery.init();
    EngineLock.lockProcess();
  }

  private final GenerationFiles files;
  private final GenerationView view;
  private final Manifest manifest;
  private final RetiredKeys retired;
  private final DatasetGraph base;
  private final ReadOnlyTextIndex text;
  private final DatasetGraph dataset;
  private final Backing backing;
  private boolean quadsAreWhole;

  private Generation(
      GenerationFiles files,
      GenerationView view,
      Manifest manifest,
      RetiredKeys retired,
      DatasetGraph base,
      ReadOnlyTextIndex text,
      Backing backing) {
    this.files = files;
    this.view = view;
    this.manifest = manifest;
    this.retired = retired;
    this.base = base;
    this.text = text;
    Context context = base.getContext();
    context.set(TDB2.symUnionDefaultGraph, true);
    context.set(TextQuery.textIndex, text);
    EngineLock.lock(context);
    this.dataset = new ReadOnlyDataset(base);
    this.backing = backing;
  }

  /**
   * Opens a generation.
   *
   * @param files where it lies
   * @param views the directory for private views, so that other processes can open it as well
   * @return the open generation; to be closed
   * @throws IOException when a part of it is missing or cannot be read
   */
  public static Generation open(GenerationFiles files, Path views) throws IOException {
    Manifest manifest = Manifest.read(files);
    manifest.requireThatOf(files);
    if (manifest.hasSums() || Files.exists(files.sums())) {
      FileSums.require(files);
    }
    RetiredKeys retired = RetiredKeys.read(files);
    Coverage coverage = ReadCoverage.of(files, manifest);
    GenerationView view = GenerationView.open(files, views);
    ReadOnlyTextIndex text = null;
    try {
      text = new ReadOnlyTextIndex(view.text());
      DatasetGraph base = DatabaseMgr.connectDatasetGraph(view.tdb2().toString());
      Backing backing =
          new Backing(
              Optional.of(text.words(manifest.iris())), new KeptReleases(files, views), coverage);
      return new Generation(files, view, manifest, retired, base, text, backing);
    } catch (IOException | RuntimeException | InternalError e) {
      if (text != null) {
        text.close();
      }
      view.close();
      throw new IOException(
          "generation "
              + files.id()
              + " cannot be opened: is a file below "
              + files.directory()
              + " missing or damaged? Put it back from a copy, or serve another generation with"
              + " 'lectern rollback'",
          e);
    }
  }

  /** The id of the generation. */
  public GenerationId id() {
    return files.id();
  }

  /** What its manifest says. */
  public Manifest manifest() {
    return manifest;
  }

  /** The keys of its ledger that no entity has. */
  public RetiredKeys retiredKeys() {
    return retired;
  }

  /** How its data IRIs are minted. */
  public Iris iris() {
    return manifest.iris();
  }

  /** What canned queries may ask besides the dataset. */
  public Backing backing() {
    return backing;
  }

  /** The dataset: read-only, its default graph the union of the named graphs. */
  public DatasetGraph dataset() {
    return dataset;
  }

  /**
   * Gives the statements of all named graphs as sorted N-Quads.
   *
   * <p>Whoever copies the file does not see that a part of it is missing, so its SHA-256 is looked
   * at when it is first asked for.
   *
   * @return the file as it was published; empty when the generation was published without it
   * @throws IOException when it is another than was published, or cannot be read
   */
  public synchronized Optional<Path> quads() throws IOException {
    if (!Files.exists(view.quads())) {
      return Optional.empty();
    }
    if (!quadsAreWhole) {
      String published = manifest.json().path("sha256").asText();
      if (!published.isEmpty() && !published.equals(FileDigest.sha256(view.quads()))) {
        throw new DamagedFileException(files.quads(), "the statements that were published", null);
      }
      quadsAreWhole = true;
    }
    return Optional.of(view.quads());
  }

  /** The file of the report that the ingest wrote; it may be missing. */
  public Path report() {
    return files.report();
  }

  /**
   * Makes a directory for files that are needed for a while.
   *
   * @return a new directory, which goes when the generation is closed at the latest
   * @throws IOException when it cannot be made
   */
  public Path scratch() throws IOException {
    return view.scratch();
  }

  @Override
  public void close() {
    TDBInternal.expel(base, true);
    text.close();
    view.close();
  }
}
