package org.lectern.ingest.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.text.TitleForm;

/**
 * A title in the forms in which it is compared with others.
 *
 * @param printed as it is printed
 * @param compact its letters and digits
 * @param words its words in the singular and one variety of spelling, without articles
 * @param main the compact form of what stands before a subtitle, where that is long enough to tell
 *     a paper
 * @param stems its words without their ends
 */
record ComparedTitle(
    String printed, String compact, List<String> words, Optional<String> main, Set<String> stems) {
  private static final int SHORTEST_MAIN_TITLE = 3;

  static ComparedTitle of(String printed) {
    return new ComparedTitle(
        printed,
        TitleForm.compact(printed),
        TitleForm.words(printed),
        TitleForm.mainTitle(printed)
            .filter(main -> TitleForm.words(main).size() >= SHORTEST_MAIN_TITLE)
            .map(TitleForm::compact),
        TitleForm.stems(printed));
  }
}
