package org.lectern.ingest.resolve.topics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.ingest.resolve.model.Reason;

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
   * @param reason why
   * @param restsOnCuration whether the curated topic is what makes it one
   * @param definitions keys of the records that define it as an acronym, sorted
   */
  public record Spelling(
      String printed, Reason reason, boolean restsOnCuration, List<String> definitions) {
    /** Copies the list. */
    public Spelling {
      definitions = List.copyOf(definitions);
    }

    /** Gives the same spelling, defined as an acronym by records. */
    Spelling defined(Collection<String> records) {
      return new Spelling(printed, reason, restsOnCuration, List.copyOf(records));
    }

    /** Gives the same spelling, with whether it rests on the curated topic. */
    Spelling curated(boolean rests) {
      return new Spelling(printed, reason, rests, definitions);
    }
  }
}
