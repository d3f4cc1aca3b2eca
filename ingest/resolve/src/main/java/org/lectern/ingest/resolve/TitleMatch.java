package org.lectern.ingest.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.text.Misspelling;
import org.lectern.text.TitleForm;

/** Grades how alike two titles are. */
enum TitleMatch {
  /** Equal but for case, marks, blanks and LaTeX. */
  EQUAL,
  /** Equal but for number, variety of spelling, articles or slips in up to two words. */
  NEAR,
  /** One is the other without its subtitle. */
  MAIN_TITLE,
  /** They share the main title, but each goes on in its own way, or a word or number differs. */
  SIBLINGS,
  /** They share at least half of their words. */
  ALIKE,
  /** Anything less. */
  UNLIKE;

  private static final int MOST_SLIPS = 2;
  private static final double HALF = 0.5;
  private static final double NEARLY_ALL = 0.7;

  /** Compares two titles. */
  static TitleMatch of(String a, String b) {
    return of(ComparedTitle.of(a), ComparedTitle.of(b));
  }

  /** Compares two titles that were prepared for it. */
  static TitleMatch of(ComparedTitle a, ComparedTitle b) {
    if (a.compact().equals(b.compact())) {
      return EQUAL;
    }
    if (near(a.words(), b.words())) {
      return NEAR;
    }
    Optional<String> mainA = a.main();
    Optional<String> mainB = b.main();
    if (mainA.isPresent() && mainB.isPresent()) {
      if (mainA.equals(mainB)) {
        return SIBLINGS;
      }
    } else if (mainA.filter(b.compact()::equals).isPresent()
        || mainB.filter(a.compact()::equals).isPresent()) {
      return MAIN_TITLE;
    }
    double shared = TitleForm.similarity(a.stems(), b.stems());
    return shared >= NEARLY_ALL ? SIBLINGS : shared >= HALF ? ALIKE : UNLIKE;
  }

  /** Gives the word that features use. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean near(List<String> a, List<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    if (String.join("", a).equals(String.join("", b))) {
      return true;
    }
    if (a.size() != b.size()) {
      return false;
    }
    int slips = 0;
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).equals(b.get(i))) {
        slips++;
        if (!Misspelling.slip(a.get(i), b.get(i))) {
          return false;
        }
      }
    }
    return slips <= MOST_SLIPS;
  }
}
