package org.lectern.ingest.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers the topics of one work and the records that show each. */
final class TopicLinks {
  private record Name(String role, String topic) implements Comparable<Name> {
    @Override
    public int compareTo(Name other) {
      int byRole = role.compareTo(other.role);
      return byRole != 0 ? byRole : topic.compareTo(other.topic);
    }
  }

  private final Map<Name, TreeSet<String>> records = new TreeMap<>();
  private final Map<Name, String> printed = new TreeMap<>();

  void add(String role, String topic, String form, String record) {
    Name name = new Name(role, topic);
    records.computeIfAbsent(name, key -> new TreeSet<>()).add(record);
    printed.merge(name, form, (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  List<TopicLink> links() {
    List<TopicLink> links = new ArrayList<>();
    records.forEach(
        (name, keys) ->
            links.add(
                new TopicLink(name.role(), name.topic(), printed.get(name), List.copyOf(keys))));
    return links;
  }
}
