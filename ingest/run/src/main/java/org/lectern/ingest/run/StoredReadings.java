package org.lectern.ingest.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.StoreLayout;

/** Reads the documents of a store's current generation again, out of the cache where it can. */
public final class StoredReadings {
  private StoredReadings() {}

  /**
   * Reads them.
   *
   * @param store the store
   * @return what the readers find, by source key; empty when nothing was published
   * @throws IOException when a document of the store cannot be read
   */
  public static List<SourceReading> of(StoreLayout store) throws IOException {
    Optional<GenerationId> current = store.readCurrent();
    List<SourceReading> readings = new ArrayList<>();
    if (current.isEmpty()) {
      return readings;
    }
    KeptDocuments documents = new KeptDocuments(store.documents());
    DocumentReading reading = DocumentReading.cached(new RecordCache(store.records()));
    for (StoredSource source : StoredSource.of(store.generation(current.get()))) {
      readings.add(reading.read(documents.document(source)));
    }
    return readings;
  }
}
