package org.lectern.queries.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.lectern.ontology.Iris;
import org.lectern.queries.BadValue;
import org.lectern.queries.BoundValue;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.MissingParameter;
import org.lectern.queries.Parameter;
import org.lectern.queries.ParameterException;
import org.lectern.queries.Releases;
import org.lectern.queries.UnknownParameter;
import org.lectern.queries.lookup.Labels;

/** Turns the values of a run into RDF terms, parameter by parameter. */
public final class ParameterBinder {
  private static final int LONGEST_VALUE = 500;
  private static final int MOST_VALUES = 50;

  private final EntityFinder entities;
  private final StoredIris stored;
  private final ReleaseFinder releases;
  private final Labels labels;

  /**
   * Makes a binder for one state of the graph.
   *
   * @param graph the union graph
   * @param iris the IRIs that keys stand for
   * @param labels the labels of the same graph
   * @param releases the generations that values can name
   */
  public ParameterBinder(Graph graph, Iris iris, Labels labels, Releases releases) {
    this.entities = new EntityFinder(graph, iris, labels);
    this.stored = new StoredIris(graph, iris);
    this.releases = new ReleaseFinder(releases, iris);
    this.labels = labels;
  }

  /**
   * Resolves all values. Blank values count as not given, as an empty field of a form does.
   *
   * @param query the query
   * @param values the values as given, by parameter name
   * @return the terms in the order of the query's parameters; one that has neither value nor
   *     default is absent
   * @throws ParameterException at the first parameter that is wrong
   */
  public Map<String, List<BoundValue>> bind(CannedQuery query, Map<String, List<String>> values)
      throws ParameterException {
    refuseUnknown(query, values.keySet());
    Map<String, List<BoundValue>> bound = new LinkedHashMap<>();
    for (Parameter parameter : query.parameters()) {
      List<BoundValue> own = bind(parameter, values.getOrDefault(parameter.name(), List.of()));
      if (!own.isEmpty()) {
        bound.put(parameter.name(), own);
      }
    }
    return bound;
  }

  /**
   * Resolves one value of an entity type outside of any canned query.
   *
   * @param parameter says which class is meant, and by what name errors call the value
   * @param value the value as given
   * @return the entity's IRI
   * @throws ParameterException when there is none, or more than one
   */
  public Node entity(Parameter parameter, String value) throws ParameterException {
    return entities.find(parameter, value);
  }

  private static void refuseUnknown(CannedQuery query, Set<String> given) throws UnknownParameter {
    List<String> known = query.parameters().stream().map(Parameter::name).toList();
    for (String name : new TreeSet<>(given)) {
      if (!known.contains(name)) {
        throw new UnknownParameter(
            query.name(), name, known, new NearNames(name).among(known, 1).stream().findFirst());
      }
    }
  }

  private List<BoundValue> bind(Parameter parameter, List<String> given) throws ParameterException {
    List<String> values = given.stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
    if (values.isEmpty()) {
      if (parameter.required()) {
        throw new MissingParameter(parameter);
      }
      values = parameter.defaultValue().stream().toList();
    }
    int most = parameter.list() ? MOST_VALUES : 1;
    if (values.size() > most) {
      throw new BadValue(
          parameter.name(),
          parameter.list() ? "at most " + most + " values" : "one value",
          values.size() + ". Leave out the others");
    }
    Set<Node> terms = new LinkedHashSet<>();
    for (String value : values) {
      terms.add(term(parameter, value));
    }
    List<BoundValue> bound = new ArrayList<>();
    for (Node term : terms) {
      bound.add(new BoundValue(term, labels.shown(term)));
    }
    return bound;
  }

  private Node term(Parameter parameter, String value) throws ParameterException {
    if (value.length() > LONGEST_VALUE) {
      throw new BadValue(
          parameter.name(),
          "at most " + LONGEST_VALUE + " characters",
          value.length() + ". Shorten the value");
    }
    if (parameter.type().isEntity()) {
      return entities.find(parameter, value);
    }
    return switch (parameter.type()) {
      case IRI -> stored.find(parameter, value);
      case RELEASE -> releases.find(parameter, value);
      default -> literal(parameter, value);
    };
  }

  private static Node literal(Parameter parameter, String value) throws BadValue {
    return LiteralValues.term(parameter, value)
        .orElseThrow(
            () ->
                new BadValue(
                    parameter.name(),
                    LiteralValues.expected(parameter),
                    "'" + ShortText.of(value) + "'"));
  }
}
