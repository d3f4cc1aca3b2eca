package org.lectern.server.dumps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.queries.format.RdfFormat;
import org.lectern.server.engine.generation.Lease;

/**
 * Describes a generation and its files in the terms of DCAT 3 and VoID.
 *
 * @see <a href="https://www.w3.org/TR/vocab-dcat-3/">DCAT 3</a>
 * @see <a href="https://www.w3.org/TR/void/">VoID</a>
 */
final class DumpCatalogue {
  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String SPDX = "http://spdx.org/rdf/terms#";
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
  private static final String CODE_LICENCE = "https://www.apache.org/licenses/LICENSE-2.0";

  private final Lease lease;
  private final String server;
  private final Node dataset;

  /**
   * Begins a description.
   *
   * @param lease the generation
   * @param server the address of this server, ending in a slash
   */
  DumpCatalogue(Lease lease, String server) {
    this.lease = lease;
    this.server = server;
    this.dataset = lease.iris().of(Kind.GENERATION, lease.id().toString());
  }

  /** The prefixes that descriptions are written with. */
  static Map<String, String> prefixes(Iris iris) {
    Map<String, String> prefixes = new TreeMap<>();
    prefixes.put("dcat", DCAT.NS);
    prefixes.put("dcterms", DCTerms.NS);
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("spdx", SPDX);
    prefixes.put("void", VOID);
    prefixes.put("xsd", XSDDatatype.XSD + "#");
    prefixes.put("generation", iris.base() + Kind.GENERATION.segment() + "/");
    prefixes.put("graph", iris.base() + Kind.GRAPH.segment() + "/");
    return prefixes;
  }

  /**
   * Makes the catalogue: one data set, its distributions, and the services that answer from it.
   *
   * @param listing the files
   * @return its triples
   */
  Graph dcat(DumpListing listing) {
    Graph graph = GraphFactory.createDefaultGraph();
    Node catalogue = iri("dumps/#catalogue");
    graph.add(catalogue, RDF.Nodes.type, DCAT.Catalog.asNode());
    text(graph, catalogue, DCTerms.title.asNode(), "Dumps of Lectern");
    graph.add(catalogue, DCAT.dataset.asNode(), dataset);
    graph.add(dataset, RDF.Nodes.type, DCAT.Dataset.asNode());
    text(graph, dataset, DCTerms.title.asNode(), "Lectern, generation " + lease.id());
    text(
        graph,
        dataset,
        DCTerms.description.asNode(),
        "Papers, people, venues, topics and talks, each statement with its receipt.");
    text(graph, dataset, DCTerms.identifier.asNode(), lease.id().toString());
    text(graph, dataset, NodeFactory.createURI(DCAT.NS + "version"), lease.id().toString());
    graph.add(dataset, DCAT.landingPage.asNode(), iri("dumps/"));
    text(
        graph,
        dataset,
        DCTerms.rights.asNode(),
        "Facts out of the documents that the sources name; each source's graph says its licence.");
    Node service = iri("sparql#service");
    graph.add(catalogue, NodeFactory.createURI(DCAT.NS + "service"), service);
    graph.add(service, RDF.Nodes.type, NodeFactory.createURI(DCAT.NS + "DataService"));
    text(graph, service, DCTerms.title.asNode(), "SPARQL endpoint");
    graph.add(service, NodeFactory.createURI(DCAT.NS + "endpointURL"), iri("sparql"));
    graph.add(service, NodeFactory.createURI(DCAT.NS + "servesDataset"), dataset);
    graph.add(service, DCTerms.license.asNode(), NodeFactory.createURI(CODE_LICENCE));
    listing.entries().forEach(entry -> distribution(graph, entry));
    return graph;
  }

  private void distribution(Graph graph, DumpListing.Entry entry) {
    Node file = iri("dumps/" + entry.name());
    Node checksum = lease.iris().part(file, "sha256");
    graph.add(dataset, DCAT.distribution.asNode(), file);
    graph.add(file, RDF.Nodes.type, DCAT.Distribution.asNode());
    text(graph, file, DCTerms.title.asNode(), entry.title());
    graph.add(file, DCAT.downloadURL.asNode(), file);
    graph.add(file, DCAT.accessURL.asNode(), iri("dumps/"));
    Compression packing = Compression.ofName(entry.name());
    String plain = packing == Compression.NONE ? entry.mediaType() : plainType(entry);
    graph.add(file, DCAT.mediaType.asNode(), mediaType(plain));
    if (packing != Compression.NONE) {
      graph.add(
          file, NodeFactory.createURI(DCAT.NS + "compressFormat"), mediaType(packing.mediaType()));
    }
    graph.add(
        file,
        DCAT.byteSize.asNode(),
        NodeFactory.createLiteralDT(
            Long.toString(entry.bytes()), XSDDatatype.XSDnonNegativeInteger));
    graph.add(file, NodeFactory.createURI(SPDX + "checksum"), checksum);
    graph.add(checksum, RDF.Nodes.type, NodeFactory.createURI(SPDX + "Checksum"));
    graph.add(
        checksum,
        NodeFactory.createURI(SPDX + "algorithm"),
        NodeFactory.createURI(SPDX + "checksumAlgorithm_sha256"));
    graph.add(
        checksum,
        NodeFactory.createURI(SPDX + "checksumValue"),
        NodeFactory.createLiteralDT(entry.sha256(), XSDDatatype.XSDhexBinary));
  }

  private static String plainType(DumpListing.Entry entry) {
    return DumpTarget.find(entry.name())
        .flatMap(DumpTarget::packedFrom)
        .flatMap(DumpTarget::find)
        .map(DumpTarget::mediaType)
        .orElse(entry.mediaType());
  }

  private static Node mediaType(String type) {
    int semicolon = type.indexOf(';');
    return NodeFactory.createURI(
        MEDIA_TYPES + (semicolon < 0 ? type : type.substring(0, semicolon)));
  }

  /**
   * Gives the VoID description that was computed at the ingest, with the addresses of this server.
   *
   * @param voidFile the file of the generation
   * @param listing the files
   * @return its triples
   * @throws IOException when the file cannot be read
   */
  Graph voidGraph(Path voidFile, DumpListing listing) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    if (Files.exists(voidFile)) {
      RDFParser.source(voidFile).lang(Lang.TURTLE).parse(graph);
    }
    graph.add(dataset, RDF.Nodes.type, NodeFactory.createURI(VOID + "Dataset"));
    graph.add(dataset, NodeFactory.createURI(VOID + "sparqlEndpoint"), iri("sparql"));
    graph.add(
        dataset,
        NodeFactory.createURI(VOID + "uriSpace"),
        NodeFactory.createLiteralString(lease.iris().base()));
    for (DumpListing.Entry entry : listing.entries()) {
      if (RdfFormat.ofWord(entry.format()).isPresent()) {
        graph.add(dataset, NodeFactory.createURI(VOID + "dataDump"), iri("dumps/" + entry.name()));
      }
    }
    return graph;
  }

  private Node iri(String path) {
    return NodeFactory.createURI(server + path);
  }

  private static void text(Graph graph, Node subject, Node property, String value) {
    graph.add(subject, property, NodeFactory.createLiteralString(value));
  }
}
