package org.lectern.queries.bind;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Lec;
import org.lectern.queries.AmbiguousEntity;
import org.lectern.queries.BadValue;
import org.lectern.queries.Candidate;
import org.lectern.queries.Parameter;
import org.lectern.queries.ParameterException;
import org.lectern.queries.ParameterType;
import org.lectern.queries.UnknownEntity;
import org.lectern.queries.lookup.Labels;
import org.lectern.text.MatchKey;

/**
 * Finds the entity that a value means: by identifier, IRI, key, or any of its names.
 *
 * <p>Only entities that the graph holds and that belong to a class of the parameter are found.
 */
final class EntityFinder {
  private static final Pattern KEY =
      Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(-[\\p{L}\\p{N}\\p{M}]+)*");
  private static final List<Node> OWN_NAMES =
      List.of(
          RDFS.label.asNode(), FOAF.name.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode());

  /** Sources have no match keys; there are few of them, so their names are compared one by one. */
  private static final List<Node> SOURCE_NAMES = List.of(RDFS.label.asNode(), Lec.fileName);

  private final Graph graph;
  private final Iris iris;
  private final Labels labels;
  private final ExternalIds ids;

  EntityFinder(Graph graph, Iris iris, Labels labels) {
    this.graph = graph;
    this.iris = iris;
    this.labels = labels;
    this.ids = new ExternalIds(graph);
  }

  /**
   * Finds the entity of a value.
   *
   * @param parameter a parameter of an entity type
   * @param value an identifier such as a DOI, an IRI with or without angle brackets, a key, or a
   *     name
   * @return the entity's IRI
   * @throws AmbiguousEntity when several entities have the name and none, or more than one, has it
   *     as its own label
   * @throws BadValue when it is the IRI of something of another class
   * @throws UnknownEntity when there is none
   */
  Node find(Parameter parameter, String value) throws ParameterException {
    List<Node> identified = ofClass(ids.find(value), parameter);
    if (!identified.isEmpty()) {
      return only(parameter, value, identified);
    }
    Optional<String> iri = IriText.of(value);
    if (iri.isPresent()) {
      return findByIri(parameter, value, iri.get());
    }
    if (KEY.matcher(value).matches()) {
      List<Node> keyed =
          ofClass(
              parameter.entityTypes().stream()
                  .map(type -> iris.of(type.kind().orElseThrow(), value))
                  .toList(),
              parameter);
      if (!keyed.isEmpty()) {
        return only(parameter, value, keyed);
      }
    }
    return findByName(parameter, value);
  }

  private Node findByIri(Parameter parameter, String value, String iri) throws ParameterException {
    Node node = NodeFactory.createURI(iri);
    if (typeOf(node, parameter).isPresent()) {
      return node;
    }
    if (graph.contains(node, RDF.type.asNode(), Node.ANY)) {
      throw new BadValue(
          parameter.name(),
          "the IRI, key or name of a " + parameter.typeWords(),
          "the IRI of "
              + iris.parse(iri).map(name -> "the " + name.kind().segment()).orElse("something else")
              + " '"
              + ShortText.of(labels.shown(node))
              + "'");
    }
    throw unknown(parameter, value, iri.substring(iri.lastIndexOf('/') + 1));
  }

  private Node findByName(Parameter parameter, String value) throws ParameterException {
    String key = MatchKey.of(value);
    List<Node> named = key.isEmpty() ? List.of() : ofClass(named(parameter, key), parameter);
    if (named.isEmpty()) {
      throw unknown(parameter, value, value);
    }
    List<Node> owners = named.stream().filter(node -> hasName(node, OWN_NAMES, key)).toList();
    return owners.size() == 1 ? owners.get(0) : only(parameter, value, named);
  }

  private Set<Node> named(Parameter parameter, String key) {
    Set<Node> named = new LinkedHashSet<>();
    graph
        .find(Node.ANY, Lec.matchKey, NodeFactory.createLiteralString(key))
        .mapWith(Triple::getSubject)
        .forEach(named::add);
    if (parameter.entityTypes().contains(ParameterType.SOURCE)) {
      graph
          .find(Node.ANY, RDF.type.asNode(), Lec.Source)
          .mapWith(Triple::getSubject)
          .filterKeep(source -> hasName(source, SOURCE_NAMES, key))
          .forEach(named::add);
    }
    return named;
  }

  private Node only(Parameter parameter, String value, List<Node> found) throws AmbiguousEntity {
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new AmbiguousEntity(
        parameter.name(),
        parameter.typeWords(),
        ShortText.of(value),
        found.stream()
            .map(node -> candidate(node, parameter))
            .sorted(
                Comparator.comparing(Candidate::label)
                    .thenComparing(candidate -> candidate.iri().getURI()))
            .toList());
  }

  private boolean hasName(Node node, List<Node> properties, String key) {
    return properties.stream()
        .anyMatch(
            property ->
                graph
                    .find(node, property, Node.ANY)
                    .mapWith(Triple::getObject)
                    .filterKeep(Node::isLiteral)
                    .filterKeep(name -> MatchKey.of(name.getLiteralLexicalForm()).equals(key))
                    .nextOptional()
                    .isPresent());
  }

  private List<Node> ofClass(Collection<Node> nodes, Parameter parameter) {
    return nodes.stream().filter(node -> typeOf(node, parameter).isPresent()).distinct().toList();
  }

  private Optional<ParameterType> typeOf(Node node, Parameter parameter) {
    return parameter.entityTypes().stream()
        .filter(type -> graph.contains(node, RDF.type.asNode(), type.entityClass().orElseThrow()))
        .findFirst();
  }

  private UnknownEntity unknown(Parameter parameter, String value, String name) {
    List<Candidate> near =
        new NearEntities(graph, iris)
            .find(parameter.entityTypes(), name).stream()
                .map(node -> candidate(node, parameter))
                .toList();
    return new UnknownEntity(parameter.name(), parameter.typeWords(), ShortText.of(value), near);
  }

  private Candidate candidate(Node node, Parameter parameter) {
    String kind = typeOf(node, parameter).map(ParameterType::word).orElse(parameter.typeWords());
    return new Candidate(node, labels.shown(node), kind);
  }
}
