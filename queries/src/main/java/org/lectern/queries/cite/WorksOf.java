package org.lectern.queries.cite;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Lec;

/** Finds the papers and talks that belong to a thing: what is cited when the thing is. */
public final class WorksOf {
  private static final List<Node> LINKS =
      List.of(Lec.author, Lec.speaker, Lec.publishedIn, Lec.atEvent, Lec.about);

  private WorksOf() {}

  /**
   * Finds the works of a thing.
   *
   * @param thing a paper or talk, which is its own only work, or a person, venue or topic
   * @param graph the union graph, inside a read transaction of the caller
   * @param iris the data IRIs
   * @return papers and talks, each once, sorted by IRI; a series has those of its events too
   */
  public static List<Node> of(Node thing, Graph graph, Iris iris) {
    if (CitedWorks.isCitable(thing, iris)) {
      return List.of(thing);
    }
    return Stream.concat(Stream.of(thing), subjects(graph, Lec.inSeries, thing))
        .flatMap(owner -> LINKS.stream().flatMap(link -> subjects(graph, link, owner)))
        .filter(work -> CitedWorks.isCitable(work, iris))
        .distinct()
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  private static Stream<Node> subjects(Graph graph, Node property, Node object) {
    return graph
        .find(Node.ANY, property, object)
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .toList()
        .stream();
  }
}
