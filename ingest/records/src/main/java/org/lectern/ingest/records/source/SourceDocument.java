package org.lectern.ingest.records.source;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file to be read, with its identity in the graph.
 *
 * @param key the source key, a slug; also the name of its graph
 * @param label how people call it
 * @param file where it lies
 * @param fileName its bare file name, as receipts show it
 * @param sha256 64 hexadecimal digits over its bytes
 * @param forcedFormat the reader to use whatever the content looks like, or empty
 */
public record SourceDocument(
    String key,
    String label,
    Path file,
    String fileName,
    String sha256,
    Optional<String> forcedFormat) {}
