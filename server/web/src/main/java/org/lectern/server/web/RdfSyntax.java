package org.lectern.server.web;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.util.NodeCmp;

/** Lists the syntaxes in which small whole graphs are given, with suffixes and media types. */
public enum RdfSyntax {
  TURTLE("ttl", "text/turtle", RDFFormat.TURTLE_BLOCKS),
  NTRIPLES("nt", "application/n-triples", RDFFormat.NTRIPLES_UTF8),
  JSONLD("jsonld", "application/ld+json", RDFFormat.JSONLD_PRETTY),
  RDFXML("rdf", "application/rdf+xml", RDFFormat.RDFXML_PLAIN);

  private static final Comparator<Triple> ORDER =
      Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

  private final String suffix;
  private final String mediaType;
  private final RDFFormat format;

  RdfSyntax(String suffix, String mediaType, RDFFormat format) {
    this.suffix = suffix;
    this.mediaType = mediaType;
    this.format = format;
  }

  /** The suffix of file names and paths. */
  public String suffix() {
    return suffix;
  }

  /** The media type. */
  public String mediaType() {
    return mediaType;
  }

  /** All media types, the one for whoever takes anything first. */
  public static List<String> mediaTypes() {
    return Arrays.stream(values()).map(RdfSyntax::mediaType).toList();
  }

  /** Finds the syntax of a media type. */
  public static Optional<RdfSyntax> ofMediaType(String type) {
    return Arrays.stream(values()).filter(syntax -> syntax.mediaType.equals(type)).findFirst();
  }

  /** Finds the syntax of a suffix. */
  public static Optional<RdfSyntax> ofSuffix(String suffix) {
    return Arrays.stream(values()).filter(syntax -> syntax.suffix.equals(suffix)).findFirst();
  }

  /** Writes a graph, in sorted order where the syntax has one. */
  public byte[] write(Graph graph) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (StreamRDFWriter.registered(format)) {
      StreamRDF stream = StreamRDFWriter.getWriterStream(bytes, format);
      stream.start();
      if (this != NTRIPLES) {
        new TreeMap<>(graph.getPrefixMapping().getNsPrefixMap()).forEach(stream::prefix);
      }
      graph.find().toList().stream().sorted(ORDER).forEach(stream::triple);
      stream.finish();
    } else {
      RDFWriter.source(graph).format(format).output(bytes);
    }
    return bytes.toByteArray();
  }
}
