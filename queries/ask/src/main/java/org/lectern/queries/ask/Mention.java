package org.lectern.queries.ask;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * Words of a sentence that name entities of one type.
 *
 * @param first index of the first word, from 0
 * @param end index after the last word
 * @param nodes the entities; several when they share the name
 * @param nearness 1 for a name as it is, less for one that is nearly it
 */
record Mention(int first, int end, List<Node> nodes, double nearness) {
  Mention {
    nodes = List.copyOf(nodes);
  }

  boolean overlaps(int otherFirst, int otherEnd) {
    return first < otherEnd && otherFirst < end;
  }

  int length() {
    return end - first;
  }
}
