package org.lectern.server.site.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.server.site.explain.Explanation;

/**
 * Says in one word how sure it is that what is printed means one thing.
 *
 * @param level {@code verified}, {@code probable} or {@code ambiguous}
 * @param reason why, in the words of the decision that is least sure
 */
public record IdentityBadge(String level, String reason) {
  private static final Set<String> OPEN = Set.of("ambiguous", "split-candidate");
  private static final String PROBABLE = "probable";

  /**
   * Sums up the decisions about a thing.
   *
   * @param groups the decisions
   * @return the badge, or empty when nothing had to be decided
   */
  static Optional<IdentityBadge> of(List<Explanation.Group> groups) {
    List<Explanation.Reason> all =
        groups.stream().flatMap(group -> group.reasons().stream()).toList();
    Optional<Explanation.Reason> open =
        all.stream().filter(reason -> OPEN.contains(reason.outcome())).findFirst();
    if (open.isPresent()) {
      return Optional.of(badge("ambiguous", open.get()));
    }
    Stream<Explanation.Reason> joined =
        all.stream().filter(reason -> reason.outcome().equals("same"));
    return joined.min(IdentityBadge::compareBySureness).map(reason -> badge(level(reason), reason));
  }

  private static int compareBySureness(Explanation.Reason one, Explanation.Reason other) {
    int byLevel = level(one).compareTo(level(other));
    return byLevel != 0 ? byLevel : Double.compare(score(one), score(other));
  }

  private static String level(Explanation.Reason reason) {
    return reason.strength().equals(PROBABLE) ? PROBABLE : "verified";
  }

  private static double score(Explanation.Reason reason) {
    return reason.score().isEmpty() ? 1 : Double.parseDouble(reason.score());
  }

  private static IdentityBadge badge(String level, Explanation.Reason reason) {
    String compared = reason.comparedWith();
    String forms =
        compared.isEmpty() || compared.equals(reason.printed())
            ? ""
            : "“" + reason.printed() + "” and “" + compared + "”: ";
    return new IdentityBadge(level, forms + reason.words());
  }
}
