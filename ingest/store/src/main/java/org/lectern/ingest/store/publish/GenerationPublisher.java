package org.lectern.ingest.store.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.lectern.ingest.store.GenerationFiles;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.StorageFault;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.ingest.store.WholeFile;
import org.lectern.ingest.store.publish.Publication.Outcome;
import org.lectern.ontology.OntologyFiles;

/**
 * Publishes generations: each is built beside the served one and takes its place in one step, when
 * it is complete and its shapes hold.
 */
public final class GenerationPublisher {
  private final StoreLayout layout;
  private final OldGenerations oldGenerations;
  private final Supplier<Graph> axioms;
  private final Supplier<Graph> shapes;
  private final DiskGuard diskGuard;
  private final Leftovers leftovers;

  /**
   * Publishes with the ontology and the shapes of this project.
   *
   * @param layout the store, whose directory is made when absent
   * @param keep how many generations stay in all, the served one included; at least 1
   */
  public GenerationPublisher(StoreLayout layout, int keep) {
    this(layout, keep, GenerationPublisher::ownAxioms, OntologyFiles::shapes);
  }

  /**
   * Publishes with a given ontology and given shapes, which are asked for when they are needed.
   *
   * @param layout the store, whose directory is made when absent
   * @param keep how many generations stay in all, the served one included; at least 1
   * @param axioms states the sub-classes and sub-properties
   * @param shapes states what must hold
   */
  public GenerationPublisher(
      StoreLayout layout, int keep, Supplier<Graph> axioms, Supplier<Graph> shapes) {
    this(layout, keep, axioms, shapes, DiskSpace.REAL);
  }

  GenerationPublisher(
      StoreLayout layout,
      int keep,
      Supplier<Graph> axioms,
      Supplier<Graph> shapes,
      DiskSpace disk) {
    this.layout = layout;
    this.oldGenerations = new OldGenerations(layout, keep);
    this.axioms = axioms;
    this.shapes = shapes;
    this.diskGuard = new DiskGuard(layout, disk);
    this.leftovers = new Leftovers(layout);
  }

  /**
   * Publishes a generation, unless the served one is the same already.
   *
   * <p>Takes the {@link IngestLock} unless this process holds it. Whatever goes wrong, and whenever
   * the process is killed, the served generation stays as it is.
   *
   * @param content what the generation is made of
   * @param progress hears of the steps
   * @return whether something was published, and the id that is served now
   * @throws RefusedGenerationException when a statement may not be stored or the shapes do not hold
   * @throws IOException when the store is locked, its {@code CURRENT} is lost, or the disk fails or
   *     has too little room
   */
  @SuppressWarnings("try") // the lock is held, not used
  public Publication publish(GenerationContent content, ProgressListener progress)
      throws IOException, RefusedGenerationException {
    try (IngestLock lock = IngestLock.isHeldHere(layout) ? null : IngestLock.acquire(layout)) {
      leftovers.sweep();
      Optional<GenerationId> current = layout.readCurrent();
      Optional<GenerationId> whole = current.filter(this::isWhole);
      if (whole.isPresent()) {
        if (isMadeFrom(whole.get(), content.fingerprint())) {
          return unchanged(whole.get());
        }
        diskGuard.check(whole.get());
      }
      return build(content, progress, current, whole);
    }
  }

  private Publication build(
      GenerationContent content,
      ProgressListener progress,
      Optional<GenerationId> current,
      Optional<GenerationId> whole)
      throws IOException, RefusedGenerationException {
    int number = leftovers.nextNumber();
    try (GenerationBuild build =
        new GenerationBuild(leftovers.building(number), number, content, shapes.get(), progress)) {
      build.write(axioms.get());
      if (whole.isPresent() && build.isSameAs(layout.generation(whole.get()))) {
        Confirmation.write(layout, whole.get(), content.fingerprint());
        return unchanged(whole.get());
      }
      build.complete(current);
      publish(build.files(), progress);
      return new Publication(Outcome.PUBLISHED, build.id());
    } catch (StatementRefused e) {
      throw new RefusedGenerationException(e.getMessage());
    } catch (Throwable e) {
      // Not only exceptions: a write to a mapped file on a full disk is an InternalError.
      if (StorageFault.isFullDisk(e)) {
        throw diskGuard.explain(e);
      }
      if (e instanceof UncheckedIOException wrapped) {
        throw wrapped.getCause();
      }
      throw e;
    }
  }

  /** A run that was killed after publishing may have left old generations. */
  private Publication unchanged(GenerationId current) throws IOException {
    if (RollbackMark.read(layout).isEmpty()) {
      removeOld(current);
    }
    return new Publication(Outcome.UNCHANGED, current);
  }

  private void publish(GenerationFiles built, ProgressListener progress) throws IOException {
    progress.step("publish", 0, -1);
    Path directory = layout.generation(built.id()).directory();
    if (layout.list().isEmpty()) {
      // A generation without CURRENT is a lost store, unless this file says otherwise.
      WholeFile.writeDurably(layout.firstPublication(), built.id() + "\n");
    }
    Files.move(built.directory(), directory, StandardCopyOption.ATOMIC_MOVE);
    WholeFile.syncDirectory(layout.generations());
    progress.step("point", 0, -1);
    WholeFile.writeDurably(layout.current(), built.id() + "\n");
    Files.deleteIfExists(layout.firstPublication());
    Files.deleteIfExists(layout.rollbackMark());
    progress.step("sweep", 0, -1);
    removeOld(built.id());
  }

  private void removeOld(GenerationId current) {
    try {
      oldGenerations.remove(current);
    } catch (IOException e) {
      // The current generation is served all the same; what stays is removed by the next run.
    }
  }

  private boolean isMadeFrom(GenerationId id, String fingerprint) throws IOException {
    return Manifest.fingerprint(layout.generation(id)).filter(fingerprint::equals).isPresent()
        || Confirmation.read(layout, id).filter(fingerprint::equals).isPresent();
  }

  /** A generation that is damaged is made anew: nothing else would mend it. */
  private boolean isWhole(GenerationId id) {
    GenerationFiles files = layout.generation(id);
    try {
      Manifest.requireWhole(files);
      return Files.isDirectory(files.tdb2()) && Files.isDirectory(files.text());
    } catch (IOException e) {
      return false;
    }
  }

  private static Graph ownAxioms() {
    Graph axioms = OntologyFiles.ontology();
    GraphUtil.addInto(axioms, OntologyFiles.alignments());
    return axioms;
  }
}
