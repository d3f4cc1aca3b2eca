package org.lectern.server.site.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.lectern.queries.cite.CitationFormat;

/** In which formats a thing is described or cited, with their suffixes and media types. */
enum EntityFormat {
  TURTLE("ttl", "text/turtle", RDFFormat.TURTLE_BLOCKS),
  NTRIPLES("nt", "application/n-triples", RDFFormat.NTRIPLES_UTF8),
  JSONLD("jsonld", "application/ld+json", RDFFormat.JSONLD_PRETTY),
  RDFXML("rdf", "application/rdf+xml", RDFFormat.RDFXML_PLAIN),
  TRIG("trig", "application/trig", RDFFormat.TRIG_BLOCKS),
  HTML("html", "text/html", null),
  BIBTEX(CitationFormat.BIBTEX),
  BIBLATEX(CitationFormat.BIBLATEX),
  CSL(CitationFormat.CSL),
  RIS(CitationFormat.RIS),
  ICALENDAR(CitationFormat.ICALENDAR);

  private final String suffix;
  private final String mediaType;
  private final RDFFormat rdf;
  private final CitationFormat citation;

  EntityFormat(String suffix, String mediaType, RDFFormat rdf) {
    this.suffix = suffix;
    this.mediaType = mediaType;
    this.rdf = rdf;
    this.citation = null;
  }

  EntityFormat(CitationFormat citation) {
    this.suffix = citation.suffix();
    this.mediaType = citation.mediaType();
    this.rdf = null;
    this.citation = citation;
  }

  String suffix() {
    return suffix;
  }

  String mediaType() {
    return mediaType;
  }

  /** The writer of RDF; a page and citations have none. */
  RDFFormat rdf() {
    return rdf;
  }

  /** The format of the citation, empty for RDF and pages. */
  Optional<CitationFormat> citation() {
    return Optional.ofNullable(citation);
  }

  /** All media types, the one for whoever takes anything first. */
  static List<String> mediaTypes() {
    return Arrays.stream(values()).map(EntityFormat::mediaType).toList();
  }

  static EntityFormat ofMediaType(String mediaType) {
    return Arrays.stream(values())
        .filter(format -> format.mediaType.equals(mediaType))
        .findFirst()
        .orElseThrow();
  }

  static Optional<EntityFormat> ofFileName(String name) {
    return Arrays.stream(values()).filter(format -> name.endsWith("." + format.suffix)).findFirst();
  }
}
