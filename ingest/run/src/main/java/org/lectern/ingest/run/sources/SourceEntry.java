package org.lectern.ingest.run.sources;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code data/sources.yaml} says of one source.
 *
 * @param key the source key
 * @param label how people call it
 * @param file the file that ships
 * @param digests the SHA-256 of its forms: shipped and full
 * @param format the reader to force, or empty
 * @param links the table of its lost link addresses, or empty
 * @param mentions the table of topics that its left-out prose mentions, or empty
 * @param acronyms the table of acronyms that its left-out prose defines, or empty
 * @param licence what is said of the licence of its facts, or empty
 * @param event the curated facts of the event the document is about, or empty
 * @param line the line of the entry, from 1
 */
public record SourceEntry(
    String key,
    String label,
    Path file,
    List<String> digests,
    Optional<String> format,
    Optional<Path> links,
    Optional<Path> mentions,
    Optional<Path> acronyms,
    Optional<String> licence,
    Optional<YamlNode> event,
    int line) {
  /** Copies the list. */
  public SourceEntry {
    digests = List.copyOf(digests);
  }
}
