package org.lectern.ingest.store;

import java.nio.file.Path;

/**
 * Names the files of one generation.
 *
 * @param id the generation
 * @param directory its directory
 */
public record GenerationFiles(GenerationId id, Path directory) {
  /** The TDB2 database. */
  public Path tdb2() {
    return directory.resolve("tdb2");
  }

  /** The Lucene index. */
  public Path text() {
    return directory.resolve("text");
  }

  /** Counts, base IRI, sources and fingerprint, as JSON. */
  public Path manifest() {
    return directory.resolve("manifest.json");
  }

  /** A checksum for each other file, see {@link FileSums}. */
  public Path sums() {
    return directory.resolve("checksums.txt");
  }

  /** What the ingest saw, as JSON. */
  public Path report() {
    return directory.resolve("report.json");
  }

  /** The VoID description, as Turtle. */
  public Path voidFile() {
    return directory.resolve("void.ttl");
  }

  /**
   * All statements but those of the run graph, as canonical N-Quads sorted by their bytes; their
   * digest is in the manifest.
   */
  public Path quads() {
    return quads(directory);
  }

  /**
   * Gives the place of the sorted N-Quads of a generation that may have no id yet.
   *
   * @param directory its directory
   */
  public static Path quads(Path directory) {
    return directory.resolve("quads.nq");
  }

  /** The published keys, one a line, sorted. */
  public Path ledger() {
    return directory.resolve("ledger.tsv");
  }
}
