package org.lectern.ingest.resolve.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.text.MatchKey;
import org.lectern.text.WordForm;

/**
 * Finds the topics that a text names, as whole words.
 *
 * <p>Labels match whatever the case, hyphens and plurals; acronyms match only as spelt, with or
 * without a plural {@code s}. A topic whose label contains another's names both.
 */
public final class TopicTagger {
  /** Counts up whenever other topics would be found in some text. */
  public static final int VERSION = 2;

  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+");

  private final Map<List<String>, SortedSet<String>> byWords = new HashMap<>();

  /** How many words the phrases have that begin with a word. */
  private final Map<String, SortedSet<Integer>> lengths = new HashMap<>();

  private final Map<String, String> byAcronym = new HashMap<>();

  /**
   * Prepares the finding of topics.
   *
   * @param topics the topics; what is found are their preferred labels
   */
  public TopicTagger(Collection<TopicCluster> topics) {
    for (TopicCluster topic : topics) {
      for (String label : topic.labels()) {
        if (topic.acronyms().contains(label)) {
          byAcronym.putIfAbsent(label, topic.label());
        } else {
          add(label, topic.label());
        }
      }
    }
  }

  private void add(String label, String topic) {
    List<String> words = LabelForm.words(label);
    if (!words.isEmpty() && !words.get(0).isEmpty()) {
      byWords.computeIfAbsent(words, key -> new TreeSet<>()).add(topic);
      lengths.computeIfAbsent(words.get(0), key -> new TreeSet<>()).add(words.size());
    }
  }

  /**
   * Finds topics.
   *
   * @param text a title, a label or an abstract
   * @return the preferred labels of the topics it names, sorted
   */
  public SortedSet<String> find(String text) {
    SortedSet<String> found = new TreeSet<>();
    List<String> words = new ArrayList<>();
    // Apostrophes are dropped by the normal form, so they must not part words here either.
    Matcher tokens = TOKEN.matcher(text.replaceAll("(?<=\\p{L})['’](?=\\p{L})", ""));
    while (tokens.find()) {
      String token = tokens.group();
      String acronym = token.endsWith("s") ? token.substring(0, token.length() - 1) : token;
      if (byAcronym.containsKey(token)) {
        found.add(byAcronym.get(token));
      } else if (byAcronym.containsKey(acronym)) {
        found.add(byAcronym.get(acronym));
      }
      for (String word : MatchKey.of(token).split(" ")) {
        words.add(WordForm.of(word));
      }
    }
    for (int i = 0; i < words.size(); i++) {
      SortedSet<Integer> begun = lengths.getOrDefault(words.get(i), Collections.emptySortedSet());
      for (int length : begun.headSet(words.size() - i + 1)) {
        found.addAll(
            byWords.getOrDefault(words.subList(i, i + length), Collections.emptySortedSet()));
      }
    }
    return found;
  }
}
