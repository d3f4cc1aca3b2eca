package org.lectern.ingest.run;

import java.util.List;
import org.lectern.ingest.store.publish.Publication;

/**
 * What a run came to.
 *
 * @param publication what is served now, and whether it is new
 * @param readings the sources it is made of
 * @param refused documents that were left out
 */
public record IngestOutcome(
    Publication publication, List<SourceReading> readings, List<RefusedSource> refused) {}
