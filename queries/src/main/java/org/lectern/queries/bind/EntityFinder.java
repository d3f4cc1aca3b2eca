package org.lectern.queries.bind;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
import org.lectern.ontology.MatchKey;
import org.lectern.queries.AmbiguousEntity;
import org.lectern.queries.Candidate;
import org.lectern.queries.Parameter;
import org.lectern.queries.UnknownEntity;
import org.lectern.queries.lookup.Labels;

/**
 * Finds the entity that a value means: by IRI, else by key, else by any of its names.
 *
 * <p>Only entities that the graph holds and that belong to the class of the parameter are found.
 */
final class EntityFinder {
  private static final Pattern KEY =
      Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(-[\\p{L}\\p{N}\\p{M}]+)*");
  private static final List<Node> OWN_NAMES =
      List.of(
          RDFS.label.asNode(), FOAF.name.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode());
  private static final int LONGEST_SHOWN = 80;

  private final Graph graph;
  private final Iris iris;
  private final Labels labels;

  EntityFinder(Graph graph, Iris iris, Labels labels) {
    this.graph = graph;
    this.iris = iris;
    this.labels = labels;
  }

  /**
   * Finds the entity of a value.
   *
   * @param parameter a parameter of an entity type
   * @param value an IRI with or without angle brackets, a key, or a name
   * @return the entity's IRI
   * @throws AmbiguousEntity when several entities have the name and none, or more than one, has it
   *     as its own label
   * @throws UnknownEntity when there is none
   */
  Node find(Parameter parameter, String value) throws AmbiguousEntity, UnknownEntity {
    Optional<String> iri = iri(value);
    if (iri.isPresent()) {
      Node node = NodeFactory.createURI(iri.get());
      if (isOfClass(node, parameter)) {
        return node;
      }
      throw unknown(parameter, value, lastSegment(iri.get()));
    }
    if (KEY.matcher(value).matches()) {
      Node node = iris.of(parameter.type().kind().orElseThrow(), value);
      if (isOfClass(node, parameter)) {
        return node;
      }
    }
    return findByName(parameter, value);
  }

  private Node findByName(Parameter parameter, String value) throws AmbiguousEntity, UnknownEntity {
    String key = MatchKey.of(value);
    Set<Node> named = new LinkedHashSet<>();
    if (!key.isEmpty()) {
      graph
          .find(Node.ANY, Lec.matchKey, NodeFactory.createLiteralString(key))
          .mapWith(triple -> triple.getSubject())
          .filterKeep(node -> isOfClass(node, parameter))
          .forEach(named::add);
    }
    if (named.isEmpty()) {
      throw unknown(parameter, value, value);
    }
    if (named.size() == 1) {
      return named.iterator().next();
    }
    List<Node> owners = named.stream().filter(node -> hasOwnName(node, key)).toList();
    if (owners.size() == 1) {
      return owners.get(0);
    }
    throw new AmbiguousEntity(
        parameter.name(),
        parameter.type().word(),
        shorten(value),
        named.stream()
            .map(node -> candidate(node, parameter))
            .sorted(
                Comparator.comparing(Candidate::label)
                    .thenComparing(candidate -> candidate.iri().getURI()))
            .toList());
  }

  private boolean hasOwnName(Node node, String key) {
    return OWN_NAMES.stream()
        .anyMatch(
            property ->
                graph
                        .find(node, property, Node.ANY)
                        .mapWith(triple -> triple.getObject())
                        .filterKeep(Node::isLiteral)
                        .filterKeep(name -> MatchKey.of(name.getLiteralLexicalForm()).equals(key))
                        .toList()
                        .size()
                    > 0);
  }

  private boolean isOfClass(Node node, Parameter parameter) {
    return graph.contains(node, RDF.type.asNode(), parameter.type().entityClass().orElseThrow());
  }

  private UnknownEntity unknown(Parameter parameter, String value, String name) {
    List<Candidate> near =
        new NearEntities(graph, iris)
            .find(parameter.type(), name).stream().map(node -> candidate(node, parameter)).toList();
    return new UnknownEntity(parameter.name(), parameter.type().word(), shorten(value), near);
  }

  private Candidate candidate(Node node, Parameter parameter) {
    return new Candidate(node, labels.shown(node), parameter.type().word());
  }

  private static Optional<String> iri(String value) {
    if (value.startsWith("<") && value.endsWith(">") && value.length() > 2) {
      return Optional.of(value.substring(1, value.length() - 1));
    }
    return value.startsWith("https://") || value.startsWith("http://")
        ? Optional.of(value)
        : Optional.empty();
  }

  private static String lastSegment(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  private static String shorten(String value) {
    return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
  }
}
