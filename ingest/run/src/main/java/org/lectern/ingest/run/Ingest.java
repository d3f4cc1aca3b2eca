package org.lectern.ingest.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.UnreadableSourceException;
import org.lectern.ingest.resolve.identity.IdentityConstraints;
import org.lectern.ingest.resolve.keys.Ledger;
import org.lectern.ingest.run.sources.SourceCatalogue;
import org.lectern.ingest.run.sources.SourceEntry;
import org.lectern.ingest.store.DamagedFileException;
import org.lectern.ingest.store.FileDigest;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.LedgerFile;
import org.lectern.ingest.store.publish.GenerationPublisher;
import org.lectern.ingest.store.publish.IngestLock;
import org.lectern.ingest.store.publish.Manifest;
import org.lectern.ingest.store.publish.ProgressListener;
import org.lectern.ingest.store.publish.Publication;
import org.lectern.ingest.store.publish.RefusedGenerationException;
import org.lectern.ontology.LedgerEntry;

/** Runs the ingest: read, resolve, map, check, load, publish. */
public final class Ingest {
  private final IngestRequest request;
  private final ProgressListener progress;
  private final KeptDocuments documents;
  private final DocumentReading reading;

  /**
   * Prepares a run.
   *
   * @param request what to do
   * @param progress hears of the steps
   */
  public Ingest(IngestRequest request, ProgressListener progress) {
    this.request = request;
    this.progress = progress;
    this.documents = new KeptDocuments(request.store().documents());
    this.reading = DocumentReading.cached(new RecordCache(request.store().records()));
  }

  /**
   * Runs it.
   *
   * @return what was published, or that nothing had changed
   * @throws RefusedSourcesException when a document was refused; nothing is published
   * @throws RefusedGenerationException when the graph breaks its shapes; nothing is published
   * @throws IOException when a file cannot be read or written, or the store is locked
   */
  @SuppressWarnings("try") // the lock is held, not used
  public IngestOutcome run()
      throws IOException, RefusedSourcesException, RefusedGenerationException {
    try (IngestLock lock = IngestLock.acquire(request.store())) {
      IngestOutcome outcome = runLocked();
      new UnusedDocuments(request.store()).remove();
      return outcome;
    }
  }

  private IngestOutcome runLocked()
      throws IOException, RefusedSourcesException, RefusedGenerationException {
    SourceCatalogue catalogue = SourceCatalogue.read(request.catalogue());
    // One that is not there is named only where no generation is kept at all.
    Optional<GenerationId> current =
        request
            .store()
            .readCurrent()
            .filter(id -> Files.isDirectory(request.store().generation(id).directory()));
    Optional<OwnDump> dump =
        request.documents().size() == 1
            ? OwnDump.of(request.documents().get(0), catalogue.iris())
            : Optional.empty();
    if (dump.isPresent()) {
      return restore(dump.get(), catalogue, current);
    }
    Map<String, StoredSource> stored = new TreeMap<>();
    if (current.isPresent()) {
      if (isRestored(current.get())) {
        throw new IOException(
            request.store().root()
                + " was restored from a dump, whose documents are not here; ingest into another"
                + " store with --store DIR");
      }
      for (StoredSource source : StoredSource.of(request.store().generation(current.get()))) {
        stored.put(source.key(), source);
      }
    }
    for (String key : request.removed()) {
      if (stored.remove(key) == null) {
        throw new IOException(
            "no source '"
                + key
                + "' in the store; there are "
                + String.join(", ", stored.keySet()));
      }
    }
    List<RefusedSource> refused = new ArrayList<>();
    Map<String, SourceDocument> added = added(catalogue, stored, refused);
    Map<String, SourceReading> readings = new TreeMap<>();
    read(added, stored, readings, refused);
    if (!refused.isEmpty() && !request.skipBad()) {
      throw new RefusedSourcesException(refused);
    }
    while (true) {
      if (readings.isEmpty()) {
        if (!refused.isEmpty()) {
          throw new RefusedSourcesException(refused);
        }
        throw new IOException("nothing to publish: there is no source left");
      }
      try {
        return publish(catalogue, readings, added, stored, current, refused);
      } catch (IdentityConstraints.ContradictionException e) {
        // That is said by curators, with its place, and by no document.
        throw e;
      } catch (RefusedGenerationException | RuntimeException | StackOverflowError e) {
        if (!leaveOut(catalogue, readings, refused)) {
          throw e;
        }
      }
    }
  }

  /** Finds whose fault it was that nothing could be published; false when it was nobody's. */
  private boolean leaveOut(
      SourceCatalogue catalogue, Map<String, SourceReading> readings, List<RefusedSource> refused)
      throws IOException, RefusedSourcesException {
    Map<String, RefusedSource> culprits = new TreeMap<>();
    Trial trial = new Trial(catalogue);
    for (Map.Entry<String, SourceReading> reading : readings.entrySet()) {
      trial
          .culprits(List.of(reading.getValue()))
          .forEach(culprit -> culprits.put(reading.getKey(), culprit));
    }
    if (culprits.isEmpty()) {
      return false;
    }
    refused.addAll(culprits.values());
    readings.keySet().removeAll(culprits.keySet());
    if (!request.skipBad()) {
      throw new RefusedSourcesException(refused);
    }
    return true;
  }

  private boolean isRestored(GenerationId id) throws IOException {
    return Manifest.require(request.store().generation(id)).has(RestoredContent.RESTORED);
  }

  /** Publishes the statements of one of our own dumps as they are. */
  private IngestOutcome restore(
      OwnDump dump, SourceCatalogue catalogue, Optional<GenerationId> current)
      throws IOException, RefusedGenerationException {
    if (current.isPresent() && !isRestored(current.get())) {
      throw new IOException(
          dump.file().getFileName()
              + ": error: expected an empty store to restore a dump into, found one with sources;"
              + " name another with --store DIR");
    }
    RestoredContent content =
        new RestoredContent(dump, catalogue.iris(), FileDigest.sha256(dump.file()));
    Publication publication =
        new GenerationPublisher(request.store(), request.keep()).publish(content, progress);
    return new IngestOutcome(publication, List.of(), Set.of(), List.of());
  }

  /** Lists the documents that this run puts into the store; what is no document is refused. */
  private Map<String, SourceDocument> added(
      SourceCatalogue catalogue, Map<String, StoredSource> stored, List<RefusedSource> refused) {
    Map<String, SourceDocument> added = new LinkedHashMap<>();
    if (!request.removed().isEmpty()) {
      return added;
    }
    List<Path> paths =
        request.documents().isEmpty()
            ? catalogue.entries().stream().map(SourceEntry::file).toList()
            // Of two with one key the same one is taken, in whatever order they are named.
            : request.documents().stream().sorted().toList();
    for (Path path : paths) {
      try {
        SourceDocument document = catalogue.document(path, request.format());
        StoredSource old = stored.get(document.key());
        if (request.keepUsers() && old != null && !old.shipped()) {
          continue;
        }
        SourceDocument twin = added.putIfAbsent(document.key(), document);
        if (twin != null && !sameFile(twin.file(), path)) {
          throw UnreadableSourceException.twin(document, twin);
        }
      } catch (IOException e) {
        refused.add(DocumentReading.refusal(path.toString(), e));
      }
    }
    return added;
  }

  private void read(
      Map<String, SourceDocument> added,
      Map<String, StoredSource> stored,
      Map<String, SourceReading> readings,
      List<RefusedSource> refused)
      throws IOException {
    int done = 0;
    for (SourceDocument document : added.values()) {
      progress.step("read", done++, added.size());
      read(document, readings, refused);
    }
    for (StoredSource source : stored.values()) {
      if (!added.containsKey(source.key())) {
        read(documents.document(source), readings, refused);
      }
    }
    // A refused replacement leaves what was there before, so that nothing is lost.
    for (SourceDocument document : added.values()) {
      StoredSource old = stored.get(document.key());
      if (!readings.containsKey(document.key()) && old != null && request.skipBad()) {
        read(documents.document(old), readings, refused);
      }
    }
  }

  private void read(
      SourceDocument document, Map<String, SourceReading> readings, List<RefusedSource> refused)
      throws IOException {
    try {
      SourceReading result = reading.read(document);
      List<String> objections = DocumentReading.objections(result, request.strict());
      if (objections.isEmpty()) {
        readings.put(document.key(), result);
      } else {
        refused.add(new RefusedSource(document.fileName(), objections));
      }
    } catch (IOException e) {
      refused.add(DocumentReading.refusal(document, e));
    }
  }

  private IngestOutcome publish(
      SourceCatalogue catalogue,
      Map<String, SourceReading> readings,
      Map<String, SourceDocument> added,
      Map<String, StoredSource> stored,
      Optional<GenerationId> current,
      List<RefusedSource> refused)
      throws IOException, RefusedGenerationException {
    List<StoredSource> sources = new ArrayList<>();
    for (SourceReading result : readings.values()) {
      SourceDocument document = result.source().document();
      StoredSource old = stored.get(document.key());
      boolean shipped =
          added.get(document.key()) == document
              ? catalogue.entries().stream()
                  .anyMatch(entry -> sameFile(entry.file(), document.file()))
              : old != null && old.shipped();
      sources.add(
          new StoredSource(
              document.key(),
              document.label(),
              document.fileName(),
              document.sha256(),
              result.source().reader(),
              request.format().filter(f -> added.containsKey(document.key())),
              shipped,
              catalogue
                  .entryOf(document.fileName(), document.sha256())
                  .flatMap(SourceEntry::licence)));
    }
    Path curation = request.catalogue().toAbsolutePath().getParent();
    Ledger ledger = new Ledger();
    if (current.isPresent()) {
      List<LedgerEntry> entries = new ArrayList<>();
      LedgerFile.read(Manifest.ledger(request.store().generation(current.get())), entries::add);
      ledger = new Ledger(entries);
      // Keys of generations that were rolled back were published as well.
      for (GenerationId id : request.store().list()) {
        if (id.compareTo(current.get()) > 0) {
          ledger.remember(salvage(request.store().generation(id).ledger()));
        }
      }
    }
    IngestContent content =
        new IngestContent(
            catalogue.iris(),
            Fingerprint.of(catalogue.iris(), sources, curation),
            sources,
            List.copyOf(readings.values()),
            CurationData.read(catalogue, readings.keySet()),
            ledger,
            refused,
            Clock.systemUTC());
    List<Path> kept = new ArrayList<>();
    boolean published = false;
    try {
      for (SourceReading result : readings.values()) {
        documents.keep(result.source().document()).ifPresent(kept::add);
      }
      Publication publication =
          new GenerationPublisher(request.store(), request.keep()).publish(content, progress);
      published = true;
      reading.keep();
      return new IngestOutcome(
          publication, List.copyOf(readings.values()), Set.copyOf(added.keySet()), refused);
    } finally {
      if (!published) {
        // What was refused leaves nothing behind.
        for (Path file : kept) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static boolean sameFile(Path a, Path b) {
    return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
  }

  /** Refusing a generation for its ledger after it was rolled back would leave no way on. */
  private static Ledger salvage(Path file) throws IOException {
    List<LedgerEntry> entries = new ArrayList<>();
    try {
      LedgerFile.read(file, entries::add);
    } catch (DamagedFileException e) {
      // What stands before the fault is known all the same.
    }
    return new Ledger(entries);
  }
}
