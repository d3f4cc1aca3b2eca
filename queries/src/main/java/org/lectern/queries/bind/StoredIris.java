package org.lectern.queries.bind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Lec;
import org.lectern.queries.BadValue;
import org.lectern.queries.Parameter;
import org.lectern.queries.ParameterException;
import org.lectern.queries.UnknownEntity;

/** Finds the IRI that a value means among those that statements of the store name. */
final class StoredIris {
  private static final Map<String, String> PREFIXES =
      Map.of(
          "lec", Lec.NS,
          "rdf", RDF.getURI(),
          "rdfs", RDFS.getURI(),
          "skos", SKOS.getURI(),
          "dcterms", DCTerms.getURI(),
          "foaf", FOAF.getURI());

  private final Graph graph;
  private final Iris iris;

  StoredIris(Graph graph, Iris iris) {
    this.graph = graph;
    this.iris = iris;
  }

  /**
   * Finds an IRI.
   *
   * @param parameter a parameter of type {@code iri}
   * @param value a whole IRI, one relative to the base of data IRIs such as {@code person/qing-qu},
   *     or one with a usual prefix such as {@code lec:speaker}
   * @return the IRI
   * @throws BadValue when the value has no such form
   * @throws UnknownEntity when no statement names the IRI
   */
  Node find(Parameter parameter, String value) throws ParameterException {
    String iri =
        IriText.of(value)
            .or(() -> relative(value))
            .or(() -> prefixed(value))
            .filter(text -> text.matches("[^\\s<>\"{}|\\\\^`]+"))
            .orElseThrow(
                () ->
                    new BadValue(
                        parameter.name(),
                        "an IRI, whole or such as person/qing-qu or lec:speaker",
                        "'" + ShortText.of(value) + "'"));
    Node node = NodeFactory.createURI(iri);
    if (graph.contains(node, Node.ANY, Node.ANY)
        || graph.contains(Node.ANY, node, Node.ANY)
        || graph.contains(Node.ANY, Node.ANY, node)) {
      return node;
    }
    throw new UnknownEntity(parameter.name(), "thing", ShortText.of(value), List.of());
  }

  private Optional<String> relative(String value) {
    return iris.parse(iris.base() + value).map(name -> iris.base() + value);
  }

  private static Optional<String> prefixed(String value) {
    int colon = value.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : Optional.ofNullable(PREFIXES.get(value.substring(0, colon)))
            .map(namespace -> namespace + value.substring(colon + 1));
  }
}
