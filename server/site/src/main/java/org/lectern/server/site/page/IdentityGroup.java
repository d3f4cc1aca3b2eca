package org.lectern.server.site.page;

import java.util.List;

/**
 * Identity decisions that say the like, as a page shows them.
 *
 * @param heading what they say
 * @param rows the first of them
 * @param count how many there are
 */
public record IdentityGroup(String heading, List<Row> rows, int count) {
  /**
   * One decision.
   *
   * @param printed the printed form, leading to the decision
   * @param comparedWith the form it was compared with, empty when it is the same
   * @param others the other things it concerns
   * @param words why
   * @param features the evidence that was weighed
   * @param score how sure it is
   * @param rule the rule with its version
   * @param places the first lines it rests on, leading to their records
   * @param placeCount how many places there are
   */
  public record Row(
      EntityPage.Cell printed,
      String comparedWith,
      List<EntityPage.Cell> others,
      String words,
      List<String> features,
      String score,
      String rule,
      List<EntityPage.Cell> places,
      int placeCount) {}

  /** Says whether any of the rows names another thing. */
  public boolean concernsOthers() {
    return rows.stream().anyMatch(row -> !row.others().isEmpty());
  }

  /** Says whether any of the rows compares two forms that differ. */
  public boolean compares() {
    return rows.stream().anyMatch(row -> !row.comparedWith().isEmpty());
  }
}
