package org.lectern.server.site.search;

/** How well a name fits what was typed, the best first. */
public enum Fit {
  /** The name is what was typed, but for case, diacritics and punctuation. */
  EXACT,
  /** The name begins with what was typed. */
  BEGINNING,
  /** Each word that was typed is a word of the name or the beginning of one. */
  WORDS,
  /** As before, where single letters stand for words, on either side. */
  INITIALS,
  /** As before, where a word may be off by a letter or two. */
  TYPO,
  /** The words stand elsewhere, such as in an abstract. */
  TEXT,
  /** The name stands within a longer sentence that was typed. */
  WITHIN
}
