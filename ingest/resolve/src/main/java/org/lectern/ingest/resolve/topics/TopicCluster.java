package org.lectern.ingest.resolve.topics;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.ingest.resolve.model.LinkStrength;

/**
 * One topic: its labels and why they mean it.
 *
 * @param label the preferred label
 * @param labels all labels, the preferred one and acronyms included, sorted
 * @param acronyms the acronyms among them
 * @param spellings the labels other than the preferred one with the reason
 * @param records keys of the records that print a label, sorted
 * @param curated the curated topic it is, or empty
 */
public record TopicCluster(
    String label,
    List<String> labels,
    Set<String> acronyms,
    List<Spelling> spellings,
    List<String> records,
    Optional<CuratedTopic> curated) {
  /**
   * Why one label is this topic.
   *
   * @param printed the label
   * @param reason the rule
   * @param features what was weighed, as {@code name=value}
   * @param score from 0 to 1
   * @param strength the grade of links that rest on it
   * @param restsOnCuration whether the curated topic is what makes it one
   * @param definitions keys of the records that define it as an acronym, sorted
   */
  public record Spelling(
      String printed,
      String reason,
      List<String> features,
      double score,
      LinkStrength strength,
      boolean restsOnCuration,
      List<String> definitions) {}
}
