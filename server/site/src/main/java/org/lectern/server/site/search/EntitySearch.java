package org.lectern.server.site.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;
import org.lectern.queries.function.TextSearch;
import org.lectern.server.engine.generation.Lease;
import org.lectern.text.MatchKey;

/**
 * Finds things by their names, whatever they are.
 *
 * <p>The text index gives candidates; their names decide the order: exactly what was typed, then
 * names that begin so, that hold the words, that hold them with initials, with small typos, and
 * last those that only mention the words.
 */
final class EntitySearch {
  /** The kinds that are searched, in the order in which groups that fit alike are shown. */
  static final List<Kind> KINDS =
      List.of(
          Kind.TOPIC,
          Kind.PERSON,
          Kind.EVENT,
          Kind.SERIES,
          Kind.TALK,
          Kind.PAPER,
          Kind.ORG,
          Kind.SOURCE);

  private static final int CANDIDATES = 60;
  private static final int LONGEST = 200;
  private static final int LONGEST_NAME = 8;
  private static final List<Node> NAMES =
      List.of(
          RDFS.label.asNode(),
          FOAF.name.asNode(),
          SKOS.prefLabel.asNode(),
          DCTerms.title.asNode(),
          Lec.acronym,
          SKOS.altLabel.asNode());
  private static final Comparator<Found> ORDER =
      Comparator.comparing(Found::fit)
          .thenComparing(Comparator.comparingDouble(Found::score).reversed())
          .thenComparing(found -> found.label().length())
          .thenComparing(Found::label)
          .thenComparing(found -> found.iri().getURI());

  private final Lease lease;
  private final Graph graph;

  EntitySearch(Lease lease) {
    this.lease = lease;
    this.graph = lease.dataset().getDefaultGraph();
  }

  /**
   * Searches each kind.
   *
   * @param text what was typed
   * @param most how many things of a kind are given
   * @return what was found by kind, the best kind first; kinds without results are left out
   */
  Map<Kind, List<Found>> byKind(String text, int most) {
    NameFit fit = new NameFit(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    List<List<Found>> groups = new ArrayList<>();
    for (Kind kind : KINDS) {
      groups.add(sorted(candidates(kind, fit).values(), most));
    }
    if (groups.stream().allMatch(List::isEmpty)) {
      Map<Kind, List<Found>> within =
          within(fit).stream().collect(Collectors.groupingBy(Found::kind));
      groups.clear();
      KINDS.forEach(kind -> groups.add(sorted(within.getOrDefault(kind, List.of()), most)));
    }
    return groups.stream()
        .filter(group -> !group.isEmpty())
        .sorted(Comparator.comparing((List<Found> group) -> group.get(0).fit()))
        .collect(
            Collectors.toMap(
                group -> group.get(0).kind(),
                group -> group,
                (one, other) -> one,
                LinkedHashMap::new));
  }

  /**
   * Searches some kinds.
   *
   * @param kinds the kinds
   * @param text what was typed so far
   * @param most how many things are given
   * @return what was found, the best first
   */
  List<Found> among(Collection<Kind> kinds, String text, int most) {
    NameFit fit = new NameFit(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    List<Found> found = new ArrayList<>();
    kinds.forEach(kind -> found.addAll(candidates(kind, fit).values()));
    return sorted(found, most);
  }

  private static List<Found> sorted(Collection<Found> found, int most) {
    return found.stream().sorted(ORDER).limit(most).toList();
  }

  /**
   * Single letters say too little for the index; the names of what the rest finds are held to them.
   */
  private Map<Node, Found> candidates(Kind kind, NameFit fit) {
    List<String> words = fit.words().stream().filter(word -> word.length() > 1).toList();
    Map<Node, Found> found = new LinkedHashMap<>();
    if (words.isEmpty()) {
      return found;
    }
    search(kind, String.join(" ", words), fit, true, found);
    if (kind == Kind.PERSON && words.size() > 1) {
      search(kind, words.get(words.size() - 1), fit, false, found);
    }
    return found;
  }

  private void search(
      Kind kind, String words, NameFit fit, boolean textCounts, Map<Node, Found> found) {
    TextSearch index = lease.backing().search().orElseThrow();
    for (TextSearch.Hit hit : index.search(words, Optional.of(kind), CANDIDATES)) {
      if (!found.containsKey(hit.entity())) {
        named(hit, kind, fit, textCounts).ifPresent(one -> found.put(hit.entity(), one));
      }
    }
  }

  private Optional<Found> named(TextSearch.Hit hit, Kind kind, NameFit fit, boolean textCounts) {
    String label = label(hit.entity());
    Fit best = null;
    String matched = "";
    for (Node property : NAMES) {
      for (String name : texts(hit.entity(), property)) {
        Fit one = fit.of(MatchKey.of(name)).orElse(null);
        boolean sensible = one != Fit.INITIALS || kind == Kind.PERSON;
        if (one != null && sensible && (best == null || one.compareTo(best) < 0)) {
          best = one;
          matched = MatchKey.of(name).equals(MatchKey.of(label)) ? "" : name;
        }
      }
    }
    boolean initials = fit.words().stream().anyMatch(word -> word.length() == 1);
    if (best == null && (!textCounts || initials)) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(hit.entity(), kind, label, matched, best == null ? Fit.TEXT : best, hit.score()));
  }

  /** Finds the things whose whole name stands within what was typed, the longest name first. */
  private List<Found> within(NameFit fit) {
    Map<Node, Found> found = new LinkedHashMap<>();
    List<String> words = fit.words();
    for (int length = Math.min(words.size(), LONGEST_NAME); length > 0; length--) {
      for (int from = 0; from + length <= words.size(); from++) {
        String name = String.join(" ", words.subList(from, from + length));
        int weight = length;
        if (name.length() > 1) {
          graph
              .find(Node.ANY, Lec.matchKey, NodeFactory.createLiteralString(name))
              .mapWith(triple -> triple.getSubject())
              .toList()
              .forEach(
                  node ->
                      kind(node)
                          .ifPresent(
                              kind ->
                                  found.putIfAbsent(
                                      node,
                                      new Found(node, kind, label(node), "", Fit.WITHIN, weight))));
        }
      }
    }
    int longest = found.values().stream().mapToInt(one -> (int) one.score()).max().orElse(0);
    return found.values().stream().filter(one -> longest == 1 || one.score() > 1).toList();
  }

  private Optional<Kind> kind(Node node) {
    return node.isURI() && !node.getURI().contains("#")
        ? lease.iris().parse(node.getURI()).map(name -> name.kind()).filter(KINDS::contains)
        : Optional.empty();
  }

  private String label(Node node) {
    return texts(node, RDFS.label.asNode()).stream().findFirst().orElse(node.getURI());
  }

  private List<String> texts(Node node, Node property) {
    return graph
        .find(node, property, Node.ANY)
        .mapWith(triple -> triple.getObject())
        .filterKeep(Node::isLiteral)
        .mapWith(Node::getLiteralLexicalForm)
        .toList()
        .stream()
        .sorted()
        .toList();
  }
}
