package org.lectern.server.dumps.diff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How differences are written. */
public enum DiffFormat {
  /** For people, by entity. */
  TEXT("text/plain;charset=utf-8"),
  /** By entity. */
  JSON("application/json"),
  /** Every statement, as a patch that turns the older generation into the newer. */
  RDFPATCH("application/rdf-patch");

  private final String mediaType;

  DiffFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Its media type, with parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** The word for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Finds a format by its word. */
  public static Optional<DiffFormat> find(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }
}
