package org.lectern.ingest.resolve.people;

import java.util.List;
import org.lectern.ingest.resolve.LinkStrength;

/**
 * One person: the mentions that mean them and why.
 *
 * @param name the fullest printed name
 * @param mentions all mentions, sorted by id
 * @param spellings the printed spellings other than the name with the reason that each is this
 *     person
 * @param ambiguous whether a spelling fits several people and was therefore left apart
 */
public record PersonCluster(
    String name, List<PersonMention> mentions, List<Spelling> spellings, boolean ambiguous) {
  /**
   * Why one spelling is this person.
   *
   * @param printed the spelling
   * @param comparedWith the spelling it was compared with
   * @param reason the rule's name
   * @param score from 0 to 1
   * @param strength the grade of links by this spelling
   */
  public record Spelling(
      String printed, String comparedWith, String reason, double score, LinkStrength strength) {}

  /** Copies the lists. */
  public PersonCluster {
    mentions = List.copyOf(mentions);
    spellings = List.copyOf(spellings);
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
