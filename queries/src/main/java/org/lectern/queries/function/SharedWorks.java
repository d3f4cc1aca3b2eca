package org.lectern.queries.function;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.lectern.ontology.Lec;

/**
 * Links people who share a paper or a talk.
 *
 * <p>A person counts for a work when an authorship, or an appearance as speaker or collaborator,
 * says so surely enough.
 */
final class SharedWorks implements ShortestPath.Neighbours {
  /** Over papers and talks. */
  static final String BOTH = "both";

  private static final String PAPERS = "papers";
  private static final String TALKS = "talks";

  /** How sure links are, the surest first. */
  private static final List<String> STRENGTHS = List.of("strict", "verified", "probable");

  private final Graph graph;
  private final String via;
  private final int weakest;
  private final Map<Node, Map<Node, Node>> known = new HashMap<>();

  /**
   * Prepares the links.
   *
   * @param graph the union graph
   * @param via {@code papers}, {@code talks} or {@code both}
   * @param identity the weakest strength of links that counts
   */
  SharedWorks(Graph graph, String via, String identity) {
    this.graph = graph;
    this.via = via;
    this.weakest = STRENGTHS.indexOf(identity);
  }

  @Override
  public Set<Node> of(Node person) {
    return works(person).keySet();
  }

  /** The work that two people share, of several the one with the smallest IRI. */
  Node between(Node one, Node other) {
    return works(one).get(other);
  }

  private Map<Node, Node> works(Node person) {
    return known.computeIfAbsent(person, this::read);
  }

  private Map<Node, Node> read(Node person) {
    Map<Node, Node> works = new HashMap<>();
    for (Node link : subjects(Lec.person, person)) {
      if (isSure(link)) {
        if (!via.equals(TALKS)) {
          subjects(Lec.authorship, link).forEach(paper -> add(works, paper, Lec.authorship));
        }
        if (!via.equals(PAPERS)) {
          for (Node property : List.of(Lec.appearance, DCTerms.relation.asNode())) {
            subjects(property, link).stream()
                .filter(work -> graph.contains(work, RDF.type.asNode(), Lec.Talk))
                .forEach(
                    talk -> {
                      add(works, talk, Lec.appearance);
                      add(works, talk, DCTerms.relation.asNode());
                    });
          }
        }
      }
    }
    works.remove(person);
    return works;
  }

  private void add(Map<Node, Node> works, Node work, Node linkedBy) {
    graph
        .find(work, linkedBy, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(this::isSure)
        .toList()
        .forEach(
            link ->
                graph
                    .find(link, Lec.person, Node.ANY)
                    .mapWith(Triple::getObject)
                    .forEach(
                        person ->
                            works.merge(
                                person,
                                work,
                                (a, b) -> a.getURI().compareTo(b.getURI()) <= 0 ? a : b)));
  }

  private boolean isSure(Node link) {
    List<String> strengths =
        graph.find(link, Lec.linkStrength, Node.ANY).toList().stream()
            .map(triple -> triple.getObject().getLiteralLexicalForm())
            .toList();
    // A link that says nothing of its strength is as the document prints it.
    return strengths.isEmpty()
        || strengths.stream().anyMatch(strength -> STRENGTHS.indexOf(strength) <= weakest);
  }

  private List<Node> subjects(Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList();
  }
}
