package org.lectern.ingest.readers.rdf;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.lectern.ingest.records.source.SourceLine;

/** The syntaxes of RDF that are read. */
enum RdfSyntax {
  TURTLE("Turtle", RDFFormat.TURTLE, "ttl", "n3"),
  TRIG("TriG", RDFFormat.TRIG, "trig"),
  NTRIPLES("N-Triples", RDFFormat.NTRIPLES, "nt"),
  NQUADS("N-Quads", RDFFormat.NQUADS, "nq"),
  RDFXML("RDF/XML", RDFFormat.RDFXML, "rdf", "owl"),
  JSONLD("JSON-LD", RDFFormat.JSONLD, "jsonld");

  /** How a document of XML begins; an IRI in angle brackets has a slash behind its colon. */
  private static final Pattern XML = Pattern.compile("<[?!]|<[\\w-]+(?::[\\w-]+)?(?:[\\s/>]|$)");

  private final String label;
  private final RDFFormat rio;
  private final List<String> extensions;

  RdfSyntax(String label, RDFFormat rio, String... extensions) {
    this.label = label;
    this.rio = rio;
    this.extensions = List.of(extensions);
  }

  /** Its name for people. */
  String label() {
    return label;
  }

  RDFFormat rio() {
    return rio;
  }

  /** Whether each line is a statement, so that a bad one can be left out. */
  boolean isLineByLine() {
    return this == NTRIPLES || this == NQUADS;
  }

  /** Whether statements stand in brackets, which are read one within the other. */
  boolean hasBrackets() {
    return this == TURTLE || this == TRIG;
  }

  /**
   * Tells the syntax of a document by its name, else, or where it begins like another, by how it
   * begins.
   *
   * @param fileName the bare file name
   * @param sample its first lines
   * @return the syntax, or empty when it looks like none
   */
  static Optional<RdfSyntax> of(String fileName, List<SourceLine> sample) {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    List<String> lines =
        sample.stream().map(SourceLine::stripped).filter(line -> !line.isEmpty()).toList();
    Optional<RdfSyntax> named =
        Arrays.stream(values()).filter(s -> s.extensions.contains(extension)).findFirst();
    return named
        .filter(syntax -> lines.isEmpty() || syntax.mayBegin(lines.get(0)))
        .or(() -> ofContent(extension, lines))
        .or(() -> named);
  }

  private boolean mayBegin(String line) {
    return switch (this) {
      case RDFXML -> XML.matcher(line).lookingAt();
      case JSONLD -> line.startsWith("{") || line.startsWith("[");
      default -> !XML.matcher(line).lookingAt();
    };
  }

  private static Optional<RdfSyntax> ofContent(String extension, List<String> lines) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    if (lines.stream().anyMatch(line -> line.contains("<rdf:RDF"))) {
      return Optional.of(RDFXML);
    }
    String first = lines.get(0);
    if ((extension.equals("json") || first.startsWith("{") || first.startsWith("["))
        && lines.stream().anyMatch(line -> line.contains("\"@context\""))) {
      return Optional.of(JSONLD);
    }
    return first.matches("(?i)@(prefix|base)\\s.*\\.|prefix\\s+\\S*:\\s+<.*>")
        ? Optional.of(TURTLE)
        : Optional.empty();
  }
}
