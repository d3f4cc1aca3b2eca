package org.lectern.ingest.resolve.people;

/**
 * What a printed name is like, for those who count how well names are told apart.
 *
 * @param normal the name when normalised: equal for spellings that differ in case, stops, blanks or
 *     diacritics only
 * @param initials whether all given names are initials
 * @param single whether it is one word
 * @param common whether many people share the family name
 */
public record NameTraits(String normal, boolean initials, boolean single, boolean common) {
  /** Looks at a printed name. */
  public static NameTraits of(String printed) {
    NameForm form = NameForm.parse(printed);
    return new NameTraits(
        form.compact(), form.initialsOnly(), form.given().isEmpty(), form.common());
  }
}
