package org.lectern.ingest.resolve.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import org.lectern.text.Misspelling;

/**
 * Merges rare labels into those they misspell.
 *
 * <p>The target is curated or printed at least three times as often, and the misspelt word stands
 * in no other label.
 */
final class MisspellingStep {
  private static final int SHORTEST = 8;
  private static final int SHORTEST_BLOCK = 3;
  private static final int MUCH_MORE = 3;
  private static final int RARE = 2;

  private final Map<String, List<String>> words;
  private final Map<String, Integer> labelsWith = new HashMap<>();
  private final Map<String, List<String>> blocks = new HashMap<>();

  /**
   * Prepares the step.
   *
   * @param words the words of each label, by the label's form
   */
  MisspellingStep(Map<String, List<String>> words) {
    this.words = words;
    words.forEach(
        (form, list) ->
            list.stream().distinct().forEach(word -> labelsWith.merge(word, 1, Integer::sum)));
  }

  /**
   * Merges.
   *
   * @param byForm the groups by the forms of their labels
   * @param replace told of each group that went into another
   */
  void merge(SortedMap<String, TopicGroup> byForm, BiConsumer<TopicGroup, TopicGroup> replace) {
    index(byForm);
    for (String form : List.copyOf(byForm.keySet())) {
      TopicGroup group = byForm.get(form);
      if (form.length() < SHORTEST || group.curated().isPresent() || !words.containsKey(form)) {
        continue;
      }
      Optional<String> target = target(form, group, byForm);
      if (target.isPresent()) {
        TopicGroup meant = byForm.get(target.get());
        meant.absorb(
            group,
            "misspelling",
            List.of("meant=" + String.join(" ", words.get(target.get()))),
            0.9);
        replace.accept(group, meant);
      }
    }
  }

  /**
   * Puts what can be a target into its blocks. Few labels are printed often enough, so that many
   * that are alike and rare need not be held against each other.
   */
  private void index(SortedMap<String, TopicGroup> byForm) {
    for (String form : words.keySet()) {
      TopicGroup group = byForm.get(form);
      if (form.length() >= SHORTEST
          && (group.curated().isPresent() || group.count() >= MUCH_MORE)) {
        blocks(form).forEach(b -> blocks.computeIfAbsent(b, key -> new ArrayList<>()).add(form));
      }
    }
  }

  private Optional<String> target(
      String form, TopicGroup group, SortedMap<String, TopicGroup> byForm) {
    String best = null;
    for (String block : blocks(form)) {
      for (String other : blocks.getOrDefault(block, List.of())) {
        TopicGroup target = byForm.get(other);
        if (target != group
            && usual(target, group)
            && (best == null || target.count() > byForm.get(best).count())
            && misspells(form, other)) {
          best = other;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean usual(TopicGroup target, TopicGroup group) {
    return target.count() >= MUCH_MORE * group.count()
        || target.curated().isPresent() && group.count() <= RARE;
  }

  private boolean misspells(String form, String other) {
    return Misspelling.slip(words.get(form), words.get(other))
        .filter(word -> labelsWith.getOrDefault(word, 1) == 1)
        .isPresent();
  }

  /**
   * Names the blocks in which a label is compared: both outer ends, for one of them is unharmed by
   * a slip, in several lengths, so that a label a letter longer shares one.
   */
  private static List<String> blocks(String form) {
    List<String> blocks = new ArrayList<>();
    int half = form.length() / 2;
    for (int length = Math.max(SHORTEST_BLOCK, half - 3); length < half; length++) {
      blocks.add("<" + form.substring(0, length));
      blocks.add(">" + form.substring(form.length() - length));
    }
    return blocks;
  }
}
