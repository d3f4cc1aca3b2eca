package org.lectern.ingest.readers.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Says of each list what stands at which place in it, so that a mapping can ask for it: of RDF
 * lists, of RDF containers and of the lists of authors of ScholarlyData.
 *
 * <p>A path over {@code rdf:rest*} gives the same by looking from each cell at all cells before it:
 * 3,000 authors took half a minute, and of 9,000 the stack was too short.
 */
final class ListMembers {
  /**
   * So many members may be reached by several ways, as authors of several papers that share a list.
   * 4,000 papers that share one of 4,000 are 16 million, which no store takes.
   */
  static final int MOST_SHARED = 5_000;

  private static final String NS = "urn:lectern:record#";
  private static final String CONF =
      "https://w3id.org/scholarlydata/ontology/conference-ontology.owl#";
  private static final Node MEMBER = NodeFactory.createURI(NS + "member");
  private static final Node POSITION = NodeFactory.createURI(NS + "position");
  private static final Node ITEM = NodeFactory.createURI(NS + "item");
  private static final Node FIRST = RDF.Nodes.first;
  private static final Node REST = RDF.Nodes.rest;
  private static final Node FIRST_ITEM = NodeFactory.createURI(CONF + "hasFirstItem");
  private static final Node NEXT = NodeFactory.createURI(CONF + "next");
  private static final Node CONTENT = NodeFactory.createURI(CONF + "hasContent");
  private static final Pattern NUMBERED = Pattern.compile(".*22-rdf-syntax-ns#_([1-9][0-9]{0,8})");

  private final Graph document;

  /** What was found, for each list; grows by one for each member. */
  private final Map<Node, List<Place>> found = new LinkedHashMap<>();

  /** How many cells were passed. */
  private long walked;

  private record Place(int position, Node item) {}

  private ListMembers(Graph document) {
    this.document = document;
  }

  /**
   * Adds {@code LIST in:member [ in:position N ; in:item ITEM ]}, counted from 1, for each list
   * that something other than {@code rdf:rest} leads to.
   *
   * @param document statements; grows by three for each member of a list
   * @throws SharedListsException when so many things share long lists that they cannot be read
   */
  static void addTo(Graph document) throws SharedListsException {
    ListMembers members = new ListMembers(document);
    members.lists();
    members.authorLists();
    members.containers();
    members.checkShared();
    members.found.forEach((list, places) -> places.forEach(place -> members.member(list, place)));
  }

  private void lists() {
    Set<Node> cells = new HashSet<>();
    document.find(Node.ANY, FIRST, Node.ANY).forEach(cell -> cells.add(cell.getSubject()));
    Set<Node> heads = new LinkedHashSet<>();
    if (!cells.isEmpty()) {
      document
          .find(Node.ANY, Node.ANY, Node.ANY)
          .filterKeep(to -> !to.getPredicate().equals(REST) && cells.contains(to.getObject()))
          .forEach(to -> heads.add(to.getObject()));
    }
    heads.forEach(head -> walk(head, Set.of(head), FIRST, REST));
  }

  private void authorLists() {
    Map<Node, Set<Node>> firsts = new LinkedHashMap<>();
    document
        .find(Node.ANY, FIRST_ITEM, Node.ANY)
        .forEach(
            to ->
                firsts
                    .computeIfAbsent(to.getSubject(), list -> new LinkedHashSet<>())
                    .add(to.getObject()));
    firsts.forEach((list, items) -> walk(list, items, CONTENT, NEXT));
  }

  private void containers() {
    document
        .find(Node.ANY, Node.ANY, Node.ANY)
        .forEach(
            to -> {
              Matcher number = NUMBERED.matcher(to.getPredicate().getURI());
              if (number.matches()) {
                places(to.getSubject())
                    .add(new Place(Integer.parseInt(number.group(1)), to.getObject()));
              }
            });
  }

  private List<Place> places(Node list) {
    return found.computeIfAbsent(list, key -> new ArrayList<>());
  }

  /**
   * Goes from cell to cell; one that comes again ends a circle, and of two ways both are gone.
   *
   * <p>Lists of which each begins within another are as many as their cells, and each is walked: so
   * the walks end where there is more than may be read anyway.
   */
  private void walk(Node list, Set<Node> start, Node content, Node next) {
    Set<Node> seen = new HashSet<>();
    Set<Node> at = start;
    for (int position = 1; !at.isEmpty() && walked <= limit(); position++) {
      Set<Node> following = new LinkedHashSet<>();
      for (Node cell : at) {
        if (seen.add(cell)) {
          int place = position;
          document
              .find(cell, content, Node.ANY)
              .forEach(member -> places(list).add(new Place(place, member.getObject())));
          document.find(cell, next, Node.ANY).forEach(to -> following.add(to.getObject()));
        }
      }
      walked += at.size();
      at = following;
    }
  }

  private long limit() {
    return (long) MOST_SHARED + document.size();
  }

  private void checkShared() throws SharedListsException {
    Map<Node, Integer> ways = new HashMap<>();
    document
        .find(Node.ANY, Node.ANY, Node.ANY)
        .filterKeep(to -> !to.getPredicate().equals(REST) && found.containsKey(to.getObject()))
        .forEach(to -> ways.merge(to.getObject(), 1, Integer::sum));
    long reached = 0;
    for (Map.Entry<Node, Integer> way : ways.entrySet()) {
      reached += (long) way.getValue() * found.get(way.getKey()).size();
    }
    if (Math.max(reached, walked) > limit()) {
      throw new SharedListsException(MOST_SHARED);
    }
  }

  private void member(Node list, Place place) {
    Node member = NodeFactory.createBlankNode();
    document.add(Triple.create(list, MEMBER, member));
    document.add(
        Triple.create(member, POSITION, NodeFactory.createLiteralByValue(place.position())));
    document.add(Triple.create(member, ITEM, place.item()));
  }
}
