package org.lectern.ontology;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;

/** Lists the local names of the terms that an ontology declares in our namespace. */
final class DeclaredTerms {
  private DeclaredTerms() {}

  static Set<String> of(Graph ontology) {
    Set<String> names = new TreeSet<>();
    for (var kind : Set.of(OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)) {
      ontology
          .find(Node.ANY, RDF.type.asNode(), kind.asNode())
          .mapWith(triple -> triple.getSubject().getURI())
          .filterKeep(iri -> iri.startsWith(Lec.NS))
          .forEachRemaining(iri -> names.add(iri.substring(Lec.NS.length())));
    }
    return names;
  }
}
