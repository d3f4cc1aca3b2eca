package org.lectern.ingest.resolve.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.text.MatchKey;

/**
 * A printed name taken apart into comparable tokens.
 *
 * <p>Tokens are lower case Latin letters without diacritics, full stops, apostrophes or hyphens; an
 * initial is a token of one letter. The last word is the family name, with the particles before it.
 *
 * @param printed the name as printed
 * @param given the given names and initials in order; empty for a single name
 * @param family the family name, for example {@code vanderschaar}
 * @param core the family name without particles, for example {@code schaar}
 * @param compact all letters of the name in one string; equal for spellings that differ in blanks
 *     only
 * @param spelled the name with letters like ü written out, where that changes it
 */
record NameForm(
    String printed,
    List<String> given,
    String family,
    String core,
    String compact,
    Optional<NameForm> spelled) {
  private static final Pattern GLUED_INITIAL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu}\\.)");
  private static final Pattern GLUED_WORDS = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern STOP = Pattern.compile("\\.(?=\\S)");
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "des", "du",
          "la", "le", "ter", "ten", "bin", "ibn", "al", "el", "zu", "st");
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

  /** Copies the list. */
  NameForm {
    given = List.copyOf(given);
  }

  /** Takes a printed name apart. */
  static NameForm parse(String printed) {
    String name = PersonIds.without(printed);
    NameForm form = parse(printed, name);
    String out = Romanisation.writtenOut(name);
    return out.equals(name.toLowerCase(Locale.ROOT))
        ? form
        : new NameForm(
            printed,
            form.given,
            form.family,
            form.core,
            form.compact,
            Optional.of(parse(printed, out)));
  }

  private static NameForm parse(String printed, String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFKC).replace('_', ' ').strip();
    text = Romanisation.latin(text);
    text = givenFirst(text);
    text = GLUED_INITIAL.matcher(text).replaceAll(" ");
    text = STOP.matcher(text).replaceAll(". ");
    if (text.indexOf(' ') < 0) {
      text = GLUED_WORDS.matcher(text).replaceAll(" ");
    }
    List<String> tokens = new ArrayList<>();
    for (String word : text.split("\\s+")) {
      String token = MatchKey.of(word).replace(" ", "");
      if (!token.isEmpty()) {
        tokens.add(token);
      }
    }
    if (tokens.size() > 2 && SUFFIXES.contains(tokens.get(tokens.size() - 1))) {
      tokens.remove(tokens.size() - 1);
    }
    return ofTokens(printed, tokens);
  }

  /** Turns {@code Family, Given}, the form of bibliographies, and drops {@code , Jr.}. */
  private static String givenFirst(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length == 1) {
      return text;
    }
    String last = MatchKey.of(parts[parts.length - 1]);
    boolean suffix = SUFFIXES.contains(last);
    if (suffix && parts.length == 2) {
      return parts[0].strip();
    }
    String given = parts.length == 2 || suffix ? parts[parts.length - (suffix ? 2 : 1)] : parts[2];
    return (given.strip() + " " + parts[0].strip()).strip();
  }

  private static NameForm ofTokens(String printed, List<String> tokens) {
    if (tokens.isEmpty()) {
      String whole = printed.toLowerCase(Locale.ROOT);
      return new NameForm(printed, List.of(), whole, whole, whole, Optional.empty());
    }
    int start = tokens.size() - 1;
    while (start > 1 && PARTICLES.contains(tokens.get(start - 1))) {
      start--;
    }
    return new NameForm(
        printed,
        tokens.subList(0, start),
        String.join("", tokens.subList(start, tokens.size())),
        tokens.get(tokens.size() - 1),
        String.join("", tokens),
        Optional.empty());
  }

  /**
   * Gives the name with letters like ü written out, where that changes it; else the form itself.
   */
  NameForm writtenOut() {
    return spelled.orElse(this);
  }

  /** Reads the name with its first word as family name, {@code Diffenderfer James}. */
  NameForm familyFirst() {
    if (given.isEmpty()) {
      return this;
    }
    List<String> rest = new ArrayList<>(given.subList(1, given.size()));
    rest.add(family);
    return new NameForm(
        printed,
        rest,
        given.get(0),
        given.get(0),
        String.join("", rest) + given.get(0),
        Optional.empty());
  }

  /** Gives the words in alphabetical order, the same whichever is printed first. */
  String bag() {
    List<String> words = new ArrayList<>(given);
    words.add(family);
    words.sort(null);
    return String.join(" ", words);
  }

  /** Gives the first given name, or empty text for a single name. */
  String first() {
    return given.isEmpty() ? "" : given.get(0);
  }

  /** Counts the given names that are more than an initial. */
  int fullGivenNames() {
    return (int) given.stream().filter(token -> token.length() > 1).count();
  }

  /** Tells whether the name has given names and all of them are initials. */
  boolean initialsOnly() {
    return !given.isEmpty() && fullGivenNames() == 0;
  }

  /** Tells whether many people share the family name. */
  boolean common() {
    return CommonFamilyNames.contains(core);
  }

  static boolean isInitial(String token) {
    return token.length() == 1;
  }
}
