package org.lectern.ontology.reasoning;

import java.util.Map;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLDataProperty;
import org.semanticweb.owlapi.model.OWLNamedIndividual;
import org.semanticweb.owlapi.model.OWLObjectProperty;

/** Turns prefixed names such as {@code lec:Talk} into OWL entities. */
final class Prefixes {
  static final OWLDataFactory FACTORY = OWLManager.getOWLDataFactory();

  private static final Map<String, String> NAMESPACES =
      Map.ofEntries(
          Map.entry("lec", "https://w3id.org/lectern/ontology#"),
          Map.entry("ex", "https://example.org/data/"),
          Map.entry("bibo", "http://purl.org/ontology/bibo/"),
          Map.entry("conf", "https://w3id.org/scholarlydata/ontology/conference-ontology.owl#"),
          Map.entry("dblp", "https://dblp.org/rdf/schema#"),
          Map.entry("dcterms", "http://purl.org/dc/terms/"),
          Map.entry("fabio", "http://purl.org/spar/fabio/"),
          Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
          Map.entry("org", "http://www.w3.org/ns/org#"),
          Map.entry("prism", "http://prismstandard.org/namespaces/basic/2.0/"),
          Map.entry("prov", "http://www.w3.org/ns/prov#"),
          Map.entry("schema", "https://schema.org/"),
          Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
          Map.entry("swc", "http://data.semanticweb.org/ns/swc/ontology#"),
          Map.entry("vivo", "http://vivoweb.org/ontology/core#"));

  private Prefixes() {}

  static OWLClass type(String name) {
    return FACTORY.getOWLClass(iri(name));
  }

  static OWLObjectProperty link(String name) {
    return FACTORY.getOWLObjectProperty(iri(name));
  }

  static OWLDataProperty value(String name) {
    return FACTORY.getOWLDataProperty(iri(name));
  }

  static OWLNamedIndividual thing(String name) {
    return FACTORY.getOWLNamedIndividual(iri("ex:" + name));
  }

  private static IRI iri(String name) {
    int colon = name.indexOf(':');
    String namespace = NAMESPACES.get(name.substring(0, colon));
    if (namespace == null) {
      throw new IllegalArgumentException("no such prefix: " + name);
    }
    return IRI.create(namespace + name.substring(colon + 1));
  }
}
