package org.lectern.ingest.resolve.people;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lectern.ingest.resolve.model.LinkStrength;
import org.lectern.ingest.resolve.model.Outcome;

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
    List<Spelling> spellings,
    List<Relation> relations,
    SortedSet<String> slips) {
  /**
   * Why one spelling is this person.
   *
   * @param printed the spelling
   * @param comparedWith the spelling it was compared with
   * @param reason the rule's name
   * @param score from 0 to 1
   * @param strength the grade of links by this spelling
   * @param features the evidence, each as {@code name=value}
   * @param receipts keys of records that are receipts besides those that print the spelling
   */
  public record Spelling(
      String printed,
      String comparedWith,
      String reason,
      double score,
      LinkStrength strength,
      List<String> features,
      List<String> receipts) {
    /** Copies the lists. */
    public Spelling {
      features = List.copyOf(features);
      receipts = List.copyOf(receipts);
    }
  }

  /**
   * A decision that joined nobody.
   *
   * @param printed the spelling it is about
   * @param comparedWith the other's spelling, or the spelling itself
   * @param outcome what was decided
   * @param reason the rule's name
   * @param score from 0 to 1
   * @param features the evidence, each as {@code name=value}
   * @param others ids of mentions of the other people it concerns
   * @param receipts keys of records that are receipts besides those that print the spelling
   */
  public record Relation(
      String printed,
      String comparedWith,
      Outcome outcome,
      String reason,
      double score,
      List<String> features,
      List<String> others,
      List<String> receipts) {
    /** Copies the lists. */
    public Relation {
      features = List.copyOf(features);
      others = List.copyOf(others);
      receipts = List.copyOf(receipts);
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
        .map(Spelling::strength)
        .findFirst()
        .orElse(LinkStrength.STRICT);
  }
}
