package org.lectern.server.dumps;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.server.web.HttpError;

/** The formats of dumps. Those without graphs hold the union of all graphs but the run's. */
public enum DumpFormat {
  TURTLE("ttl", "text/turtle", false),
  TRIG("trig", "application/trig", true),
  NTRIPLES("nt", "application/n-triples", false),
  NQUADS("nq", "application/n-quads", true),
  /** One JSON-LD document a line, each about one subject; for parts one document with a context. */
  JSONLD("jsonld", "application/ld+json", true),
  RDFXML("rdf", "application/rdf+xml", false),
  BINARY("brf", "application/x-binary-rdf", true);

  private final String extension;
  private final String mediaType;
  private final boolean graphs;

  DumpFormat(String extension, String mediaType, boolean graphs) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.graphs = graphs;
  }

  /** The word for {@code format=} and {@code --format}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How file names end, without the dot. */
  public String extension() {
    return extension;
  }

  /** The media type of a part, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** The value of Content-Type for a part. */
  public String contentType() {
    return DumpTarget.withCharset(mediaType);
  }

  /** Whether the names of the graphs are written. */
  public boolean hasGraphs() {
    return graphs;
  }

  /** All words, parted by blanks. */
  public static String words() {
    return Arrays.stream(values()).map(DumpFormat::word).collect(Collectors.joining(" "));
  }

  /**
   * Finds a format.
   *
   * @param word its word
   * @return the format, or empty
   */
  public static Optional<DumpFormat> find(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /**
   * Finds a format that must exist.
   *
   * @param word its word
   * @return the format
   * @throws HttpError 400 naming the formats there are
   */
  public static DumpFormat ofWord(String word) {
    return find(word)
        .orElseThrow(
            () ->
                new HttpError(400, "Format '" + word + "' is not one of: " + words() + ".")
                    .about("format"));
  }
}
