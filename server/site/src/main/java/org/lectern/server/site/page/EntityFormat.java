package org.lectern.server.site.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.queries.cite.CitationFormat;
import org.lectern.queries.format.RdfFormat;
import org.lectern.server.web.Negotiation;

/** In which formats a thing is described or cited, with their suffixes and media types. */
enum EntityFormat {
  TURTLE(RdfFormat.TURTLE),
  NTRIPLES(RdfFormat.NTRIPLES),
  JSONLD(RdfFormat.JSONLD),
  RDFXML(RdfFormat.RDFXML),
  TRIG(RdfFormat.TRIG),
  HTML("html", Negotiation.HTML, null, null),
  BIBTEX(CitationFormat.BIBTEX),
  BIBLATEX(CitationFormat.BIBLATEX),
  CSL(CitationFormat.CSL),
  RIS(CitationFormat.RIS),
  ICALENDAR(CitationFormat.ICALENDAR);

  private final String suffix;
  private final String mediaType;
  private final RdfFormat rdf;
  private final CitationFormat citation;

  EntityFormat(RdfFormat rdf) {
    this(rdf.suffix(), rdf.mediaType(), rdf, null);
  }

  EntityFormat(CitationFormat citation) {
    this(citation.suffix(), citation.mediaType(), null, citation);
  }

  EntityFormat(String suffix, String mediaType, RdfFormat rdf, CitationFormat citation) {
    this.suffix = suffix;
    this.mediaType = mediaType;
    this.rdf = rdf;
    this.citation = citation;
  }

  String suffix() {
    return suffix;
  }

  String mediaType() {
    return mediaType;
  }

  /** The format of RDF; a page and citations have none. */
  RdfFormat rdf() {
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
