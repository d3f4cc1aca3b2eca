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
 * @param related local names of topics that are near it, but neither broader nor the same
 * @param line the line where the topic's description begins, from 1
 * @param lastLine the line where it ends
 */
public record CuratedTopic(
    String name,
    String label,
    List<String> otherLabels,
    List<String> acronyms,
    List<String> broader,
    List<String> related,
    int line,
    int lastLine) {
  /** Copies the lists. */
  public CuratedTopic {
    otherLabels = List.copyOf(otherLabels);
    acronyms = List.copyOf(acronyms);
    broader = List.copyOf(broader);
    related = List.copyOf(related);
  }
}
