package org.lectern.ingest.graph;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lectern.ingest.resolve.Topic;

/**
 * Follows the links to broader topics to their ends, so that queries need no path of open length.
 *
 * <p>The result is {@code skos:broaderTransitive} (SKOS Reference, section 8.3) without the topic
 * itself, in cycles too.
 */
final class BroaderTopics {
  private final Map<String, SortedSet<String>> direct = new HashMap<>();

  /**
   * Reads the direct links.
   *
   * @param topics all topics
   */
  BroaderTopics(Collection<Topic> topics) {
    topics.forEach(topic -> direct.put(topic.key(), topic.broader()));
  }

  /**
   * Finds all topics above one.
   *
   * @param key the key of a topic
   * @return the keys of the broader topics at any distance, sorted, without the topic itself
   */
  SortedSet<String> above(String key) {
    SortedSet<String> found = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.push(key);
    while (!open.isEmpty()) {
      for (String broader : direct.getOrDefault(open.pop(), new TreeSet<>())) {
        if (!broader.equals(key) && found.add(broader)) {
          open.push(broader);
        }
      }
    }
    return found;
  }
}
