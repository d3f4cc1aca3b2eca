package org.lectern.ingest.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.ingest.store.StoreLayout;

/**
 * What one run of the ingest shall do.
 *
 * @param store where to publish
 * @param catalogue {@code sources.yaml}
 * @param documents the documents to add or replace; empty for those of the catalogue
 * @param removed keys of sources to withdraw
 * @param format the format to force on the documents, or empty
 * @param strict whether warnings and unaccounted lines refuse a document
 * @param skipBad whether the rest is published when a document is refused
 * @param keepUsers whether documents that a user put in the place of shipped ones stay, as {@code
 *     up} wants
 * @param keep how many generations stay
 */
public record IngestRequest(
    StoreLayout store,
    Path catalogue,
    List<Path> documents,
    Set<String> removed,
    Optional<String> format,
    boolean strict,
    boolean skipBad,
    boolean keepUsers,
    int keep) {
  /** Copies the collections. */
  public IngestRequest {
    documents = List.copyOf(documents);
    removed = Set.copyOf(removed);
  }
}
