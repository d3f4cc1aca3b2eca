package org.lectern.queries.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/** The values that the words of a sentence give the parameters of one query, as they are found. */
final class Values {
  final Map<String, List<String>> typed = new LinkedHashMap<>();
  final Map<String, List<String>> shown = new LinkedHashMap<>();

  /** Indexes of the words that are used up. */
  final TreeSet<Integer> used = new TreeSet<>();

  private final NameIndex names;
  private double fit = 1;

  Values(NameIndex names) {
    this.names = names;
  }

  boolean has(String parameter) {
    return typed.containsKey(parameter);
  }

  int count(String parameter) {
    return typed.getOrDefault(parameter, List.of()).size();
  }

  /** Makes the reading less sure by a factor. */
  void doubt(double factor) {
    fit *= factor;
  }

  boolean isFree(int first, int end) {
    return used.subSet(first, end).isEmpty();
  }

  /** How well the names fit, from 0 to 1. */
  double fit() {
    return fit;
  }

  void put(String parameter, String value, int first, int end) {
    add(parameter, value, value);
    use(first, end);
  }

  void put(String parameter, Mention mention, List<Word> words) {
    if (mention.nodes().size() == 1) {
      Node node = mention.nodes().get(0);
      add(parameter, node.getURI(), names.label(node));
    } else {
      // Several have the name: who runs the query is told which ones.
      String name =
          String.join(
              " ", words.subList(mention.first(), mention.end()).stream().map(Word::key).toList());
      add(parameter, name, name);
    }
    fit *= mention.nearness();
    use(mention.first(), mention.end());
  }

  private void add(String parameter, String value, String label) {
    typed.computeIfAbsent(parameter, p -> new ArrayList<>()).add(value);
    shown.computeIfAbsent(parameter, p -> new ArrayList<>()).add(label);
  }

  private void use(int first, int end) {
    for (int i = first; i < end; i++) {
      used.add(i);
    }
  }
}
