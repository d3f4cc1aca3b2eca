package org.lectern.server.site.explain;

import java.util.List;
import java.util.Optional;
import org.lectern.queries.Premise;
import org.lectern.queries.Receipt;

/**
 * Why the graph believes what it says of one thing or statement.
 *
 * @param thing what is explained
 * @param kind what it is, in one word
 * @param forms its printed forms
 * @param groups the identity decisions about it
 * @param premise for statements and other parts the rule and what it was applied to
 * @param receipts all records it rests on
 */
public record Explanation(
    Named thing,
    String kind,
    List<Form> forms,
    List<Group> groups,
    Optional<Premise> premise,
    List<Receipt> receipts) {
  /** Copies the lists. */
  public Explanation {
    forms = List.copyOf(forms);
    groups = List.copyOf(groups);
    receipts = List.copyOf(receipts);
  }

  /**
   * A thing and its label.
   *
   * @param iri its IRI
   * @param label its label
   */
  public record Named(String iri, String label) {}

  /**
   * A printed form.
   *
   * @param printed the form
   * @param receipts the records that print it
   */
  public record Form(String printed, List<Receipt> receipts) {}

  /**
   * Identity decisions that say the like.
   *
   * @param heading what they say
   * @param reasons the decisions
   */
  public record Group(String heading, List<Reason> reasons) {}

  /**
   * One identity decision.
   *
   * @param decision the decision
   * @param outcome the word of its outcome
   * @param printed the printed form
   * @param comparedWith the form it was compared with
   * @param reason the name of the rule
   * @param words the rule in words
   * @param features the evidence that was weighed, each as {@code name=value}
   * @param score how sure it is, from 0 to 1; empty when it does not say
   * @param strength the grade of links that rest on it; empty when none do
   * @param rule the rule set with its version
   * @param others the other things it concerns
   * @param receipts the records it rests on
   */
  public record Reason(
      Named decision,
      String outcome,
      String printed,
      String comparedWith,
      String reason,
      String words,
      List<String> features,
      String score,
      String strength,
      String rule,
      List<Named> others,
      List<Receipt> receipts) {
    /** Copies the lists. */
    public Reason {
      features = List.copyOf(features);
      others = List.copyOf(others);
      receipts = List.copyOf(receipts);
    }
  }
}
