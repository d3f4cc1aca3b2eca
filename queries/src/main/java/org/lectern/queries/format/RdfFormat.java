package org.lectern.queries.format;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.lectern.ontology.Prefixes;

/** Lists the syntaxes of RDF that are written, each with its suffix and media type. */
public enum RdfFormat {
  /** Turtle. */
  TURTLE("ttl", "text/turtle", RDFFormat.TURTLE_BLOCKS, false),
  /** TriG. */
  TRIG("trig", "application/trig", null, true),
  /** N-Triples. */
  NTRIPLES("nt", "application/n-triples", RDFFormat.NTRIPLES_UTF8, false),
  /** N-Quads. */
  NQUADS("nq", "application/n-quads", null, true),
  /** JSON-LD. */
  JSONLD("jsonld", "application/ld+json", RDFFormat.JSONLD_PRETTY, true),
  /** RDF/XML. */
  RDFXML("rdf", "application/rdf+xml", RDFFormat.RDFXML_PLAIN, false),
  /** RDF4J's binary format. */
  BINARY("brf", "application/x-binary-rdf", null, true);

  /** The formats of small graphs, the one for whoever takes anything first. */
  public static final List<RdfFormat> OF_GRAPHS = List.of(TURTLE, NTRIPLES, JSONLD, RDFXML);

  /** The order in which triples are written: by subject, predicate and object. */
  public static final Comparator<Triple> ORDER =
      Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

  private final String suffix;
  private final String mediaType;
  private final RDFFormat jena;
  private final boolean graphs;

  RdfFormat(String suffix, String mediaType, RDFFormat jena, boolean graphs) {
    this.suffix = suffix;
    this.mediaType = mediaType;
    this.jena = jena;
    this.graphs = graphs;
  }

  /** Gives the word that chooses this format, as in {@code ?format=turtle}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Gives the end of file names and paths, without the dot. */
  public String suffix() {
    return suffix;
  }

  /** Gives the media type without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** Says whether the names of graphs can be written so. */
  public boolean hasGraphs() {
    return graphs;
  }

  /** Finds the format of a word. */
  public static Optional<RdfFormat> ofWord(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /** Lists the media types of small graphs, the one for whoever takes anything first. */
  public static List<String> mediaTypes() {
    return OF_GRAPHS.stream().map(RdfFormat::mediaType).toList();
  }

  /** Finds the format of small graphs that has a media type. */
  public static Optional<RdfFormat> ofMediaType(String type) {
    return OF_GRAPHS.stream().filter(format -> format.mediaType.equals(type)).findFirst();
  }

  /** Finds the format of small graphs that has a suffix. */
  public static Optional<RdfFormat> ofSuffix(String suffix) {
    return OF_GRAPHS.stream().filter(format -> format.suffix.equals(suffix)).findFirst();
  }

  /**
   * Writes a small graph, sorted where the syntax has an order.
   *
   * @param graph the triples and their prefixes
   * @return the document in UTF-8
   */
  public byte[] write(Graph graph) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (StreamRDFWriter.registered(jena)) {
      List<Triple> sorted = graph.find().toList().stream().sorted(ORDER).toList();
      write(Prefixes.inOrder(graph), sorted, bytes);
    } else {
      RDFWriter.source(graph).format(jena).output(bytes);
    }
    return bytes.toByteArray();
  }

  /**
   * Writes triples as they come, where the syntax has an order.
   *
   * @param prefixes namespaces by prefix
   * @param triples the triples
   * @param out where to; not closed
   */
  void write(Map<String, String> prefixes, Collection<Triple> triples, OutputStream out) {
    if (StreamRDFWriter.registered(jena)) {
      StreamRDF stream = StreamRDFWriter.getWriterStream(out, jena);
      stream.start();
      prefixes.forEach(stream::prefix);
      triples.forEach(stream::triple);
      stream.finish();
    } else {
      Graph graph = GraphFactory.createDefaultGraph();
      graph.getPrefixMapping().setNsPrefixes(prefixes);
      triples.forEach(graph::add);
      RDFWriter.source(graph).format(jena).output(out);
    }
  }
}
