package org.lectern.ontology;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;

/** The prefixes that RDF is written with. */
public final class Prefixes {
  private Prefixes() {}

  /**
   * Lists the prefixes.
   *
   * @param iris the data IRIs
   * @return namespaces by prefix
   */
  public static Map<String, String> of(Iris iris) {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("lec", Lec.NS);
    prefixes.put("dcterms", DCTerms.NS);
    prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
    prefixes.put("prov", "http://www.w3.org/ns/prov#");
    prefixes.put("rdf", RDF.uri);
    prefixes.put("rdfs", RDFS.uri);
    prefixes.put("schema", "https://schema.org/");
    prefixes.put("skos", SKOS.uri);
    prefixes.put("xsd", XSD.NS);
    for (Kind kind : Kind.values()) {
      prefixes.put(kind.segment(), iris.base() + kind.segment() + "/");
    }
    return prefixes;
  }

  /** The prefixes of a graph, sorted. */
  public static Map<String, String> inOrder(Graph graph) {
    return new TreeMap<>(graph.getPrefixMapping().getNsPrefixMap());
  }
}
