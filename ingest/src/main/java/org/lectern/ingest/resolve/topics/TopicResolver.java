package org.lectern.ingest.resolve.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.lectern.ingest.resolve.LinkStrength;

/**
 * Decides which printed keywords and headings are one topic.
 *
 * <p>Labels merge when they differ in case, hyphens, blanks or plurals, when the curated topics say
 * so, or when a rare one is a misspelling of a more frequent one. Near-synonyms do not merge.
 */
public final class TopicResolver {
  /** Counts up whenever decisions would change. */
  public static final String VERSION = "topics 1";

  private static final int SHORTEST_MISSPELT = 8;
  private static final int SHORTEST_TWICE_MISSPELT = 16;

  private static final class Group {
    final Map<String, Integer> printed = new TreeMap<>();
    final Map<String, TopicCluster.Spelling> reasons = new TreeMap<>();
    final Set<String> records = new TreeSet<>();
    CuratedTopic curated;

    int count() {
      return printed.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * Resolves all labels.
   *
   * @param mentions every keyword and every heading that names a subject
   * @param curated the curated topics; each is in the result whether printed or not
   * @return the topics sorted by label
   */
  public List<TopicCluster> resolve(
      Collection<TopicMention> mentions, Collection<CuratedTopic> curated) {
    Map<String, Group> byForm = new TreeMap<>();
    List<Group> groups = new ArrayList<>();
    for (CuratedTopic topic : curated) {
      Group group = new Group();
      group.curated = topic;
      groups.add(group);
      byForm.put(LabelForm.compact(topic.label()), group);
      topic.otherLabels().forEach(label -> byForm.putIfAbsent(LabelForm.compact(label), group));
      topic.acronyms().forEach(acronym -> byForm.putIfAbsent(LabelForm.compact(acronym), group));
    }
    for (TopicMention mention : mentions) {
      Group group =
          byForm.computeIfAbsent(
              LabelForm.compact(mention.label()),
              form -> {
                Group added = new Group();
                groups.add(added);
                return added;
              });
      group.printed.merge(mention.label(), 1, Integer::sum);
      group.records.add(mention.record());
    }
    mergeMisspellings(byForm, groups);
    return groups.stream()
        .map(TopicResolver::cluster)
        .sorted(Comparator.comparing(TopicCluster::label))
        .toList();
  }

  private static void mergeMisspellings(Map<String, Group> byForm, List<Group> groups) {
    Map<String, List<String>> blocks = new HashMap<>();
    for (String form : byForm.keySet()) {
      if (form.length() >= SHORTEST_MISSPELT) {
        for (String block : blocks(form)) {
          blocks.computeIfAbsent(block, key -> new ArrayList<>()).add(form);
        }
      }
    }
    LevenshteinDistance distance = new LevenshteinDistance(2);
    for (String form : List.copyOf(byForm.keySet())) {
      Group group = byForm.get(form);
      if (form.length() < SHORTEST_MISSPELT || group.curated != null) {
        continue;
      }
      Group best = null;
      for (String block : blocks(form)) {
        for (String other : blocks.get(block)) {
          Group target = byForm.get(other);
          if (target != group && misspells(form, other, distance) && better(target, group, best)) {
            best = target;
          }
        }
      }
      if (best != null) {
        absorb(best, group, byForm);
        groups.remove(group);
      }
    }
  }

  private static List<String> blocks(String form) {
    int half = form.length() / 2;
    // One of the two halves of a label with a single slip is unharmed at its outer end.
    return List.of(
        "<" + form.substring(0, half - 2), ">" + form.substring(form.length() - half + 2));
  }

  private static boolean misspells(String form, String other, LevenshteinDistance distance) {
    int apart = distance.apply(form, other);
    boolean near =
        apart == 1
            || apart == 2 && Math.min(form.length(), other.length()) >= SHORTEST_TWICE_MISSPELT;
    return near && digits(form).equals(digits(other));
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }

  private static boolean better(Group target, Group group, Group best) {
    boolean fits = target.curated != null || target.count() > group.count();
    return fits && (best == null || target.count() > best.count());
  }

  private static void absorb(Group target, Group group, Map<String, Group> byForm) {
    group.printed.forEach(
        (label, count) -> {
          target.printed.merge(label, count, Integer::sum);
          target.reasons.put(
              label, new TopicCluster.Spelling(label, "misspelling", 0.9, LinkStrength.VERIFIED));
        });
    target.reasons.putAll(group.reasons);
    target.records.addAll(group.records);
    byForm.replaceAll((form, old) -> old == group ? target : old);
  }

  private static TopicCluster cluster(Group group) {
    String label =
        group.curated != null
            ? group.curated.label()
            : group.printed.entrySet().stream()
                .min(
                    Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparing(e -> -capitals(e.getKey()))
                        .thenComparing(e -> e.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    Set<String> labels = new TreeSet<>(group.printed.keySet());
    labels.add(label);
    Set<String> acronyms = new TreeSet<>();
    Set<String> curatedForms = new TreeSet<>();
    if (group.curated != null) {
      labels.addAll(group.curated.otherLabels());
      labels.addAll(group.curated.acronyms());
      acronyms.addAll(group.curated.acronyms());
      curatedForms.addAll(group.curated.otherLabels());
      curatedForms.addAll(group.curated.acronyms());
    }
    List<TopicCluster.Spelling> spellings = new ArrayList<>();
    for (String printed : labels) {
      if (!printed.equals(label)) {
        spellings.add(spelling(printed, label, group, curatedForms));
      }
    }
    return new TopicCluster(
        label,
        List.copyOf(labels),
        acronyms,
        List.copyOf(spellings),
        List.copyOf(group.records),
        Optional.ofNullable(group.curated));
  }

  private static long capitals(String label) {
    return label.chars().filter(Character::isUpperCase).count();
  }

  private static TopicCluster.Spelling spelling(
      String printed, String label, Group group, Set<String> curatedForms) {
    if (LabelForm.compact(printed).equals(LabelForm.compact(label))) {
      return new TopicCluster.Spelling(
          printed, "equal-when-normalised", 0.99, LinkStrength.VERIFIED);
    }
    if (group.reasons.containsKey(printed)) {
      return group.reasons.get(printed);
    }
    return new TopicCluster.Spelling(
        printed,
        curatedForms.contains(printed) ? "curated" : "equal-to-curated-label",
        1.0,
        LinkStrength.VERIFIED);
  }
}
