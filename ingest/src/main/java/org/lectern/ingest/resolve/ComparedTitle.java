package org.lectern.ingest.resolve;

import java.util.List;

/**
 * A title in the forms in which it is compared with others.
 *
 * @param printed as it is printed
 * @param compact its letters and digits
 * @param words its words in the singular and one variety of spelling, without articles
 */
record ComparedTitle(String printed, String compact, List<String> words) {
  static ComparedTitle of(String printed) {
    return new ComparedTitle(printed, TitleForm.compact(printed), TitleForm.words(printed));
  }
}
