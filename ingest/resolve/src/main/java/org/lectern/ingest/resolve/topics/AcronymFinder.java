package org.lectern.ingest.resolve.topics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the acronyms that a text defines: {@code Neural Tangent Kernel (NTK)} or {@code NTK (Neural
 * Tangent Kernel)}, where the letters fit.
 */
public final class AcronymFinder {
  private static final int MOST_WORDS = 10;

  /** How far before a bracket its expansion may begin; a line may hold thousands of brackets. */
  private static final int LOOKED_BACK = 60 * MOST_WORDS;

  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]{2,80})\\)");
  private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Za-z0-9]{1,9}");
  private static final Pattern ACRONYM_BEFORE =
      Pattern.compile("(?<![\\p{L}\\p{N}-])([A-Z][A-Za-z0-9]{1,9})\\s*$");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’]*");
  private static final Pattern GAP = Pattern.compile("[\\s\\-‐‑–/]*");
  private static final Pattern END_OF_ACRONYM = Pattern.compile("\\s*[,;:].*");

  private AcronymFinder() {}

  /**
   * Finds all definitions.
   *
   * @param text a line of a text
   * @param record the key of its record
   * @return the definitions in the order of the text
   */
  public static List<AcronymDefinition> find(String text, String record) {
    List<AcronymDefinition> found = new ArrayList<>();
    Matcher brackets = BRACKETS.matcher(text);
    while (brackets.find()) {
      String before = before(text, brackets.start());
      definition(before, brackets.group(1).strip(), record).ifPresent(found::add);
    }
    return found;
  }

  /** Gives the whole words before a place, of those that can matter. */
  private static String before(String text, int end) {
    int from = Math.max(0, end - LOOKED_BACK);
    while (from > 0 && from < end && !Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    return text.substring(from, end);
  }

  /**
   * Takes a label apart that gives its own acronym and nothing else.
   *
   * @param label a keyword or heading
   * @param record the key of its record
   * @return the definition, or empty when the label is not of that form
   */
  static Optional<AcronymDefinition> whole(String label, String record) {
    Matcher brackets = BRACKETS.matcher(label.strip());
    if (!brackets.find() || brackets.end() != label.strip().length()) {
      return Optional.empty();
    }
    String before = label.strip().substring(0, brackets.start()).strip();
    return definition(before, brackets.group(1).strip(), record)
        .filter(d -> d.expansion().equals(before) || singular(before).equals(d.acronym()));
  }

  /** Says whether a printed form is written like an acronym. */
  static boolean isAcronym(String printed) {
    return ACRONYM.matcher(printed).matches()
        && singular(printed).chars().filter(Character::isUpperCase).count() >= 2;
  }

  /** Takes the plural ending off an acronym. */
  static String singular(String acronym) {
    return acronym.matches(".*[A-Z0-9]s|[A-Z][a-z]+[A-Z][a-z]+s")
        ? acronym.substring(0, acronym.length() - 1)
        : acronym;
  }

  private static Optional<AcronymDefinition> definition(
      String before, String inside, String record) {
    String acronym = END_OF_ACRONYM.matcher(inside).replaceFirst("");
    if (isAcronym(acronym)) {
      return expansionBefore(before, singular(acronym))
          .map(words -> new AcronymDefinition(singular(acronym), words, record));
    }
    Matcher outside = ACRONYM_BEFORE.matcher(before);
    if (outside.find() && isAcronym(outside.group(1))) {
      List<String> words = words(inside);
      String tail = inside.replaceAll("[\\p{L}\\p{N}'’\\s\\-‐‑–/]", "");
      if (tail.isEmpty()
          && words.size() > 1
          && AcronymFit.fits(singular(outside.group(1)), words)) {
        return Optional.of(new AcronymDefinition(singular(outside.group(1)), inside, record));
      }
    }
    return Optional.empty();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  /** Gives the shortest run of words at the end of a text that the letters fit. */
  private static Optional<String> expansionBefore(String text, String acronym) {
    String stripped = text.stripTrailing();
    List<int[]> places = new ArrayList<>();
    Matcher matcher = WORD.matcher(stripped);
    while (matcher.find()) {
      places.add(new int[] {matcher.start(), matcher.end()});
    }
    Collections.reverse(places);
    List<String> words = new ArrayList<>();
    int end = stripped.length();
    for (int[] place : places) {
      if (words.size() == MOST_WORDS || !GAP.matcher(stripped.substring(place[1], end)).matches()) {
        break;
      }
      String word = stripped.substring(place[0], place[1]);
      words.add(0, word);
      end = place[0];
      boolean alone = Character.isWhitespace(stripped.charAt(place[1] % stripped.length()));
      if (words.size() > 1
          && !(AcronymFit.small(word) && alone)
          && AcronymFit.fits(acronym, words)) {
        return Optional.of(stripped.substring(end));
      }
    }
    return Optional.empty();
  }
}
