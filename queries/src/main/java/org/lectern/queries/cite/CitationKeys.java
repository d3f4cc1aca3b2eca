package org.lectern.queries.cite;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lectern.text.MatchKey;
import org.lectern.text.Slug;

/**
 * Makes the keys by which texts cite works, such as {@code zhu2021geometric}: family name, year and
 * first telling word of the title, as far as they are known.
 *
 * <p>Works of one file that would have one key all get a hyphen and 6 characters of the SHA-256 of
 * their IRI, as entities do, so that the keys do not depend on the order of the file.
 */
final class CitationKeys {
  private static final int DIGEST = 6;
  private static final Set<String> WEAK =
      Set.of(
          "a", "an", "the", "on", "of", "in", "to", "for", "and", "with", "from", "towards",
          "toward", "is", "are", "by", "at", "via", "talk");

  private final Map<String, Integer> uses = new HashMap<>();

  CitationKeys(List<CitedWork> works) {
    works.forEach(work -> uses.merge(plain(work), 1, Integer::sum));
  }

  /** Gives the key of one of the works. */
  String of(CitedWork work) {
    String key = plain(work);
    if (uses.getOrDefault(key, 1) == 1) {
      return key;
    }
    return key
        + "-"
        + Slug.sha256(work.iri().getBytes(StandardCharsets.UTF_8)).substring(0, DIGEST);
  }

  private static String plain(CitedWork work) {
    String name = work.people().stream().findFirst().map(CitationKeys::lastWord).orElse("");
    String year = work.year().or(() -> work.day().map(day -> "" + day.getYear())).orElse("");
    String key = name + year + tellingWord(work.title().orElse(work.label()));
    return key.isEmpty() ? work.kind().segment() : key;
  }

  private static String lastWord(String name) {
    List<String> words = words(name);
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  private static String tellingWord(String title) {
    List<String> words = words(title);
    return words.stream()
        .filter(word -> !WEAK.contains(word))
        .findFirst()
        .orElseGet(() -> words.isEmpty() ? "" : words.get(0));
  }

  /** Keys are of ASCII letters and digits, for old programs read nothing else. */
  private static List<String> words(String text) {
    return Arrays.stream(MatchKey.fold(text).toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
