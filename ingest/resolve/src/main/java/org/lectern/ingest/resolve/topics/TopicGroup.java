package org.lectern.ingest.resolve.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.ingest.resolve.model.LinkStrength;
import org.lectern.ingest.resolve.model.Reason;

/** A topic while its labels are gathered. */
final class TopicGroup {
  private final Optional<CuratedTopic> curated;
  private final Map<String, Integer> printed = new TreeMap<>();
  private int count;
  private final SortedSet<String> records = new TreeSet<>();
  private final Map<String, Reason> reasons = new TreeMap<>();
  private final Map<String, SortedSet<String>> acronyms = new TreeMap<>();
  private final Map<String, SortedSet<String>> expansions = new TreeMap<>();

  TopicGroup(Optional<CuratedTopic> curated) {
    this.curated = curated;
  }

  Optional<CuratedTopic> curated() {
    return curated;
  }

  void print(String label, String record) {
    printed.merge(label, 1, Integer::sum);
    count++;
    records.add(record);
  }

  /** Takes a label that a curator puts here. */
  void state(String label) {
    reasons.put(label, Reason.of("curated", 1.0, LinkStrength.VERIFIED));
  }

  /** Counts how often its labels are printed. */
  int count() {
    return count;
  }

  /** Says whether a record prints it by an acronym, in the singular or plural. */
  boolean isPrintedAs(String acronym) {
    return printed.keySet().stream()
        .anyMatch(label -> AcronymFinder.singular(label).equals(acronym));
  }

  /** Takes an acronym that records define for it. */
  void defineAcronym(String acronym, SortedSet<String> definedIn) {
    acronyms.computeIfAbsent(acronym, key -> new TreeSet<>()).addAll(definedIn);
  }

  /** Takes the words that records define an acronym by, where that is the topic's label. */
  void defineExpansion(String words, SortedSet<String> definedIn) {
    expansions.computeIfAbsent(words, key -> new TreeSet<>()).addAll(definedIn);
  }

  /** Takes over all that another group has gathered. */
  void absorb(TopicGroup other, String rule, List<String> features, double score) {
    other.printed.forEach(
        (label, count) -> {
          printed.merge(label, count, Integer::sum);
          reasons.put(label, new Reason(rule, features, score, LinkStrength.VERIFIED));
        });
    count += other.count;
    reasons.putAll(other.reasons);
    records.addAll(other.records);
    other.acronyms.forEach(this::defineAcronym);
    other.expansions.forEach(this::defineExpansion);
  }

  TopicCluster cluster() {
    String label = curated.map(CuratedTopic::label).orElseGet(this::usual);
    SortedSet<String> labels = new TreeSet<>(printed.keySet());
    labels.add(label);
    labels.addAll(acronyms.keySet());
    labels.addAll(expansions.keySet());
    SortedSet<String> shortForms = new TreeSet<>(acronyms.keySet());
    curated.ifPresent(
        topic -> {
          labels.addAll(topic.otherLabels());
          labels.addAll(topic.acronyms());
          shortForms.addAll(topic.acronyms());
        });
    List<TopicCluster.Spelling> spellings = new ArrayList<>();
    for (String form : labels) {
      if (!form.equals(label)) {
        spellings.add(spelling(form, label));
      }
    }
    return new TopicCluster(
        label,
        List.copyOf(labels),
        shortForms,
        List.copyOf(spellings),
        List.copyOf(records),
        curated);
  }

  /** Gives the printed label that most records use, not an acronym where they write it out. */
  private String usual() {
    return printed.entrySet().stream()
        .min(
            Comparator.comparing(
                    (Map.Entry<String, Integer> e) ->
                        acronyms.containsKey(AcronymFinder.singular(e.getKey())))
                .thenComparing(e -> e.getKey().contains("("))
                .thenComparing(e -> -e.getValue())
                .thenComparing(e -> -capitals(e.getKey()))
                .thenComparing(e -> e.getKey().length())
                .thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }

  private static long capitals(String label) {
    return label.chars().filter(Character::isUpperCase).count();
  }

  private TopicCluster.Spelling spelling(String form, String label) {
    if (LabelForm.compact(form).equals(LabelForm.compact(label))) {
      return spelling(form, "equal-when-normalised", "form=" + LabelForm.compact(form), 0.99);
    }
    Optional<SortedSet<String>> definedIn =
        Optional.ofNullable(
            acronyms.getOrDefault(AcronymFinder.singular(form), expansions.get(form)));
    boolean curatedAcronym =
        curated.filter(c -> c.acronyms().contains(AcronymFinder.singular(form))).isPresent();
    if (definedIn.isPresent() && !curatedAcronym) {
      return spelling(form, "acronym-defined", "definitions=" + definedIn.get().size(), 0.97)
          .defined(definedIn.get());
    }
    if (reasons.containsKey(form)) {
      return new TopicCluster.Spelling(form, reasons.get(form), false, List.of());
    }
    if (AcronymFinder.whole(form, "").isPresent()) {
      return spelling(form, "acronym-in-label", "words=" + LabelForm.compact(label), 0.99)
          .curated(curated.isPresent());
    }
    String word = curatedAcronym ? "curated-acronym=" : "curated-label=";
    return spelling(form, "curated", word + curatedForm(form), 1.0)
        .curated(true)
        .defined(definedIn.orElseGet(TreeSet::new));
  }

  private String curatedForm(String form) {
    CuratedTopic topic = curated.orElseThrow();
    List<String> all = new ArrayList<>(topic.otherLabels());
    all.addAll(topic.acronyms());
    return all.stream()
        .filter(other -> LabelForm.compact(other).equals(LabelForm.compact(form)))
        .findFirst()
        .orElse(form);
  }

  private static TopicCluster.Spelling spelling(
      String form, String rule, String feature, double score) {
    Reason reason = new Reason(rule, List.of(feature), score, LinkStrength.VERIFIED);
    return new TopicCluster.Spelling(form, reason, false, List.of());
  }
}
