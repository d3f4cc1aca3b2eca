package org.lectern.ingest.resolve.topics;

import java.util.List;

/**
 * A topic as {@code data/topics.ttl} describes it.
 *
 * @param name the local name the file uses for it
 * @param label the preferred label
 * @param otherLabels other labels, misspelt ones included
 * @param acronyms acronyms, which count in running text only when spelt exactly so
 * @param broader local names of broader topics
 * @param line the line where the topic's description begins, from 1
 */
public record CuratedTopic(
    String name,
    String label,
    List<String> otherLabels,
    List<String> acronyms,
    List<String> broader,
    int line) {
  /** Copies the lists. */
  public CuratedTopic {
    otherLabels = List.copyOf(otherLabels);
    acronyms = List.copyOf(acronyms);
    broader = List.copyOf(broader);
  }
}
