package org.lectern.ingest.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.ingest.resolve.model.LinkStrength;

/**
 * Judges whether two records are one paper.
 *
 * <p>A shared identifier counts when the titles resemble each other or the authors are mostly the
 * same; an equal title, when an author is shared and the years are not far apart; a nearly equal
 * title or one without its subtitle, only when most authors are shared. "On X" and "X", part I and
 * part II, equal titles by other people stay apart.
 */
final class PaperRules {
  private static final double MOST = 0.5;
  private static final int SHORT_TITLE = 4;
  private static final int NEAR_YEARS = 3;
  private static final int FAR_YEARS = 10;

  private PaperRules() {}

  /** Judges two records. */
  static PaperVerdict judge(ComparedPaper one, ComparedPaper other) {
    PaperCluster.Member a = one.member();
    PaperCluster.Member b = other.member();
    Set<String> shared = new TreeSet<>(a.identifiers());
    shared.retainAll(b.identifiers());
    boolean conflict = shared.isEmpty() && sameScheme(a.identifiers(), b.identifiers());
    TitleMatch titles = TitleMatch.of(one.title(), other.title());
    AuthorOverlap authors = AuthorOverlap.of(one.authors(), other.authors());
    Optional<Integer> gap = yearGap(a, b);
    List<String> features = new ArrayList<>(List.of("titles=" + titles.word()));
    features.add(
        authors.unknown()
            ? "shared-authors=unknown"
            : "shared-authors=" + authors.shared() + " of " + authors.fewer());
    gap.ifPresent(years -> features.add("years-apart=" + years));
    shared.forEach(id -> features.add("shared-id=" + id));
    if (conflict) {
      features.add("identifiers=differ");
    }
    if (!shared.isEmpty()) {
      return bySharedId(shared.iterator().next(), titles, authors, features);
    }
    boolean near = gap.orElse(0) <= NEAR_YEARS && !conflict;
    return switch (titles) {
      case EQUAL -> byEqualTitle(one.title(), authors, gap, features);
      case NEAR ->
          near && mostShared(authors)
              ? PaperVerdict.same("near-title", features, 0.93, LinkStrength.VERIFIED)
              : resembling("near-title-alone", authors, features);
      case MAIN_TITLE ->
          near && mostShared(authors)
              ? PaperVerdict.same("subtitle-dropped", features, 0.85, LinkStrength.PROBABLE)
              : resembling("subtitle-alone", authors, features);
      case SIBLINGS -> resembling("sibling-title", authors, features);
      default -> PaperVerdict.unrelated();
    };
  }

  private static PaperVerdict bySharedId(
      String id, TitleMatch titles, AuthorOverlap authors, List<String> features) {
    String scheme = id.substring(0, id.indexOf(' '));
    if (titles != TitleMatch.UNLIKE) {
      return PaperVerdict.same("same-" + scheme, features, 0.99, LinkStrength.STRICT);
    }
    return authors.shared() > 0 && authors.ofMore() >= MOST
        ? PaperVerdict.same("same-" + scheme, features, 0.9, LinkStrength.VERIFIED)
        : PaperVerdict.different("same-" + scheme + "-alone", features, 0.8);
  }

  private static PaperVerdict byEqualTitle(
      ComparedTitle title, AuthorOverlap authors, Optional<Integer> gap, List<String> features) {
    boolean shortTitle = title.words().size() < SHORT_TITLE;
    if (gap.orElse(0) > FAR_YEARS) {
      return PaperVerdict.different("same-title-years-apart", features, 0.8);
    }
    if (authors.unknown()) {
      // Nobody contradicts, nobody confirms: a title of some length is enough, "Preface" is not.
      return !shortTitle && gap.orElse(0) <= NEAR_YEARS
          ? PaperVerdict.same("same-title", features, 0.85, LinkStrength.PROBABLE)
          : PaperVerdict.different("same-title-alone", features, 0.6);
    }
    boolean enough = authors.shared() > 0 && (!shortTitle || authors.ofFewer() >= MOST);
    return enough
        ? PaperVerdict.same("same-title", features, 0.97, LinkStrength.VERIFIED)
        : PaperVerdict.different("same-title-other-authors", features, 0.9);
  }

  private static PaperVerdict resembling(
      String reason, AuthorOverlap authors, List<String> features) {
    return authors.shared() > 0
        ? PaperVerdict.different(reason, features, 0.9)
        : PaperVerdict.unrelated();
  }

  private static boolean mostShared(AuthorOverlap authors) {
    return authors.shared() >= Math.min(2, authors.fewer())
        && authors.shared() > 0
        && authors.ofMore() >= MOST;
  }

  /** Says whether both have an identifier of one scheme, which then should have been shared. */
  private static boolean sameScheme(Set<String> a, Set<String> b) {
    return a.stream()
        .map(id -> id.substring(0, id.indexOf(' ') + 1))
        .anyMatch(scheme -> b.stream().anyMatch(id -> id.startsWith(scheme)));
  }

  /** Gives the distance of the years, of the venue or else of the section, where both have one. */
  private static Optional<Integer> yearGap(PaperCluster.Member a, PaperCluster.Member b) {
    return a.year().flatMap(one -> b.year().map(other -> Math.abs(one - other)));
  }
}
