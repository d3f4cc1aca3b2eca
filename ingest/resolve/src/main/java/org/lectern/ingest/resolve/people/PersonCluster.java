package org.lectern.ingest.resolve.people;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lectern.ingest.resolve.model.LinkStrength;
import org.lectern.ingest.resolve.model.Outcome;
import org.lectern.ingest.resolve.model.Reason;

/**
 * One person: the mentions that mean them and why.
 *
 * @param name the fullest printed name
 * @param mentions all mentions, sorted by id
 * @param spellings the printed spellings other than the name with the reason that each is this
 *     person
 * @param relations what else was decided: who else a spelling may be, who it is not, and whether
 *     the name may be several people
 * @param slips ids of mentions that repeat another name of their work by mistake
 */
public record PersonCluster(
    String name,
    List<PersonMention> mentions,
    List<Finding> spellings,
    List<Finding> relations,
    SortedSet<String> slips) {
  /**
   * What was decided of one spelling.
   *
   * @param printed the spelling
   * @param comparedWith the spelling it was compared with, of this person or another
   * @param outcome what was decided
   * @param reason why
   * @param others ids of mentions of the other people it concerns
   * @param receipts keys of records that are receipts besides those that print the spelling
   */
  public record Finding(
      String printed,
      String comparedWith,
      Outcome outcome,
      Reason reason,
      List<String> others,
      List<String> receipts) {
    /** Copies the lists. */
    public Finding {
      others = List.copyOf(others);
      receipts = List.copyOf(receipts);
    }

    /** The spelling is this person. */
    static Finding same(
        String printed, String comparedWith, Reason reason, Collection<String> receipts) {
      return new Finding(
          printed, comparedWith, Outcome.SAME, reason, List.of(), List.copyOf(receipts));
    }
  }

  /** Copies the lists. */
  public PersonCluster {
    mentions = List.copyOf(mentions);
    spellings = List.copyOf(spellings);
    relations = List.copyOf(relations);
    slips = new TreeSet<>(slips);
  }

  /** Tells whether a spelling fits several people and was therefore left apart. */
  public boolean ambiguous() {
    return relations.stream()
        .anyMatch(r -> r.outcome() == Outcome.AMBIGUOUS && r.others().size() > 1);
  }

  /** Gives the grade of a link by one printed spelling. */
  public LinkStrength strengthOf(String printed) {
    return spellings.stream()
        .filter(spelling -> spelling.printed().equals(printed))
        .map(spelling -> spelling.reason().strength())
        .findFirst()
        .orElse(LinkStrength.STRICT);
  }
}
