package org.lectern.ingest.run;

import java.util.List;
import java.util.Set;
import org.lectern.ingest.store.publish.Publication;

/**
 * What a run came to.
 *
 * @param publication what is served now, and whether it is new
 * @param readings the sources it is made of
 * @param added the keys of those that this run was given
 * @param refused documents that were left out
 */
public record IngestOutcome(
    Publication publication,
    List<SourceReading> readings,
    Set<String> added,
    List<RefusedSource> refused) {
  /** Gives what a person should look at in the documents of this run, a line each. */
  public List<String> remarks() {
    return readings.stream()
        .filter(reading -> added.contains(reading.source().document().key()))
        .flatMap(reading -> DocumentReading.remarks(reading).stream())
        .toList();
  }
}
