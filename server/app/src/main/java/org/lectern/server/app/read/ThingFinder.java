package org.lectern.server.app.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;
import org.lectern.queries.lookup.Labels;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.engine.generation.RetiredKeys;
import org.lectern.server.site.page.NearMatches;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.Links;
import org.lectern.text.MatchKey;

/** Finds the thing that a text means: an IRI, a kind and a key, a key, or a printed name. */
final class ThingFinder {
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:https?://[^#]*/(?:id|page|data)/|/?(?:id/)?)(?<kind>[a-z]+)/(?<key>[^/#]+)(?<part>#.*)?");
  private static final List<Node> OWN_NAMES =
      List.of(
          RDFS.label.asNode(), FOAF.name.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode());

  private final Lease lease;
  private final Graph graph;
  private final Iris iris;
  private final Labels labels;

  ThingFinder(Lease lease) {
    this.lease = lease;
    this.graph = lease.dataset().getDefaultGraph();
    this.iris = lease.iris();
    this.labels = new Labels(graph);
  }

  /**
   * Finds a thing of any kind.
   *
   * @param text an IRI or its path on a server, {@code person/qing-qu}, a key, or a printed name
   * @return the IRI of something the graph speaks of; the survivor of a merged key
   * @throws HttpError 404 with like names, 409 with the candidates when several are meant, 410 for
   *     a key that was withdrawn
   */
  Node find(String text) {
    return find(text, EnumSet.allOf(Kind.class));
  }

  /**
   * Finds a thing of some kinds.
   *
   * @param text as in {@link #find(String)}
   * @param kinds what it may be
   * @return the IRI of something the graph speaks of
   * @throws HttpError as in {@link #find(String)}
   */
  Node find(String text, Set<Kind> kinds) {
    String value = text.strip().replaceFirst("^<(.*)>$", "$1");
    Optional<Node> exact = exact(value, kinds);
    if (exact.isPresent()) {
      return exact.get();
    }
    List<Iris.Name> keyed = kinds.stream().map(kind -> new Iris.Name(kind, value)).toList();
    List<Node> found = keyed.stream().map(this::node).filter(this::isThere).toList();
    if (found.isEmpty()) {
      found = called(value, kinds);
    }
    if (found.isEmpty()) {
      for (Iris.Name name : keyed) {
        Optional<Node> survivor = retired(name);
        if (survivor.isPresent()) {
          return survivor.get();
        }
      }
      throw new HttpError(404, "Nothing here is called '" + text + "'.")
          .offering(NearMatches.of(value, named(kinds), lease));
    }
    if (found.size() > 1) {
      throw several(text, found);
    }
    return found.get(0);
  }

  /** Decisions and records are found by IRI; nobody who gives a name means one. */
  private static Set<Kind> named(Set<Kind> kinds) {
    Set<Kind> named = EnumSet.copyOf(kinds);
    named.removeAll(EnumSet.of(Kind.RECORD, Kind.DECISION, Kind.GRAPH, Kind.GENERATION));
    return named;
  }

  private Optional<Node> exact(String value, Set<Kind> kinds) {
    Matcher named = NAMED.matcher(value);
    if (named.matches()) {
      Optional<Kind> kind = Kind.ofSegment(named.group("kind")).filter(kinds::contains);
      if (kind.isPresent()) {
        Iris.Name name = new Iris.Name(kind.get(), named.group("key"));
        String part = Optional.ofNullable(named.group("part")).orElse("");
        Node node = NodeFactory.createURI(node(name).getURI() + part);
        return isThere(node) ? Optional.of(node) : retired(name);
      }
    }
    return value.matches("https?://[^\\s<>\"{}|\\\\^`]+")
        ? Optional.of(NodeFactory.createURI(value)).filter(this::isThere)
        : Optional.empty();
  }

  private Optional<Node> retired(Iris.Name name) {
    Optional<RetiredKeys.Fate> fate = lease.retiredKeys().fateOf(name);
    if (fate.isEmpty()) {
      return Optional.empty();
    }
    if (fate.get() instanceof RetiredKeys.Merged merged) {
      return Optional.of(node(merged.survivor()));
    }
    if (fate.get() instanceof RetiredKeys.Shared shared) {
      throw several(name.key(), shared.candidates().stream().map(this::node).toList());
    }
    String reason = fate.get() instanceof RetiredKeys.Withdrawn gone ? gone.reason() : "";
    throw new HttpError(
        410, name.kind().segment() + "/" + name.key() + " was withdrawn: " + reason + ".");
  }

  /** Things of a name; who has it as the own name goes before those it is also printed for. */
  private List<Node> called(String name, Set<Kind> kinds) {
    String key = MatchKey.of(name);
    Set<Node> called = new LinkedHashSet<>();
    if (!key.isEmpty()) {
      graph
          .find(Node.ANY, Lec.matchKey, NodeFactory.createLiteralString(key))
          .mapWith(Triple::getSubject)
          .filterKeep(
              node -> iris.parse(node.getURI()).filter(n -> kinds.contains(n.kind())).isPresent())
          .forEach(called::add);
    }
    List<Node> owners = called.stream().filter(node -> isOwnName(node, key)).toList();
    return owners.size() == 1 ? owners : new ArrayList<>(called);
  }

  private boolean isOwnName(Node node, String key) {
    return OWN_NAMES.stream()
        .flatMap(
            property ->
                graph.find(node, property, Node.ANY).mapWith(Triple::getObject).toList().stream())
        .filter(Node::isLiteral)
        .anyMatch(name -> MatchKey.of(name.getLiteralLexicalForm()).equals(key));
  }

  private HttpError several(String text, List<Node> found) {
    List<HttpError.Choice> choices =
        found.stream().sorted(Comparator.comparing(Node::getURI)).map(this::choice).toList();
    return new HttpError(
            409, "Several are called '" + text + "'. Name the one you mean by its IRI or key.")
        .offering(choices);
  }

  private HttpError.Choice choice(Node node) {
    Iris.Name name = iris.parse(node.getURI()).orElseThrow();
    return new HttpError.Choice(
        labels.shown(node), name.kind().segment(), Links.path("id", name), node.getURI());
  }

  private Node node(Iris.Name name) {
    return iris.of(name.kind(), name.key());
  }

  private boolean isThere(Node node) {
    return graph.contains(node, Node.ANY, Node.ANY);
  }
}
