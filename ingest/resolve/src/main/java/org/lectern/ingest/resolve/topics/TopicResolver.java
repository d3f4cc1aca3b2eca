package org.lectern.ingest.resolve.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lectern.ingest.resolve.identity.LabelOverrides;

/**
 * Decides which printed keywords and headings are one topic.
 *
 * <p>Labels merge when they differ in case, hyphens, blanks, plurals or variety of spelling, when
 * the curated topics say so, when the sources define one as the acronym of the other, or when a
 * rare one is a misspelling of a more frequent one. Near-synonyms do not merge. One instance
 * resolves one set of labels.
 */
public final class TopicResolver {
  /** Counts up whenever decisions would change. */
  public static final String VERSION = "topics 2";

  private final LabelOverrides overrides;
  private final SortedMap<String, TopicGroup> byForm = new TreeMap<>();
  private final List<TopicGroup> groups = new ArrayList<>();
  private final SortedMap<String, AmbiguousAcronym> ambiguous = new TreeMap<>();

  /** Prepares a resolution by the rules alone. */
  public TopicResolver() {
    this(new LabelOverrides(List.of()));
  }

  /**
   * Prepares a resolution.
   *
   * @param overrides what curators state of labels; goes before the rules
   */
  public TopicResolver(LabelOverrides overrides) {
    this.overrides = overrides;
  }

  /**
   * Resolves all labels.
   *
   * @param mentions every keyword and every heading that names a subject
   * @param curated the curated topics; each is in the result whether printed or not
   * @param definitions the acronyms that titles and prose define; those in labels are found here
   * @return the topics, and the acronyms that stand for several things
   */
  public TopicResolution resolve(
      Collection<TopicMention> mentions,
      Collection<CuratedTopic> curated,
      Collection<AcronymDefinition> definitions) {
    for (CuratedTopic topic : curated) {
      TopicGroup group = added(Optional.of(topic));
      byForm.put(LabelForm.compact(topic.label()), group);
      topic.otherLabels().forEach(label -> byForm.putIfAbsent(LabelForm.compact(label), group));
      topic.acronyms().forEach(acronym -> byForm.putIfAbsent(LabelForm.compact(acronym), group));
    }
    Map<String, List<String>> words = new TreeMap<>();
    List<AcronymDefinition> defined = new ArrayList<>(definitions);
    for (TopicMention mention : mentions) {
      String like = overrides.standIn(mention.label());
      Optional<AcronymDefinition> own = AcronymFinder.whole(like, mention.record());
      boolean stated = overrides.isApart(mention.label()) || !like.equals(mention.label());
      if (!stated) {
        own.ifPresent(defined::add);
      }
      String label = own.map(AcronymDefinition::expansion).orElse(like);
      String form = LabelForm.compact(label) + overrides.mark(mention.label());
      if (!overrides.isApart(mention.label())) {
        words.putIfAbsent(form, LabelForm.words(label));
      }
      TopicGroup group = byForm.computeIfAbsent(form, key -> added(Optional.empty()));
      if (stated) {
        group.state(mention.label());
      }
      group.print(mention.label(), mention.record());
    }
    curated.forEach(
        topic -> {
          words.putIfAbsent(LabelForm.compact(topic.label()), LabelForm.words(topic.label()));
          topic
              .otherLabels()
              .forEach(
                  label -> words.putIfAbsent(LabelForm.compact(label), LabelForm.words(label)));
        });
    new MisspellingStep(words).merge(byForm, this::replace);
    AcronymClaims claims = new AcronymClaims(defined);
    claims.acronyms().forEach(acronym -> learn(acronym, claims.of(acronym)));
    return new TopicResolution(
        groups.stream()
            .map(TopicGroup::cluster)
            .sorted(Comparator.comparing(TopicCluster::label))
            .toList(),
        List.copyOf(ambiguous.values()));
  }

  private TopicGroup added(Optional<CuratedTopic> topic) {
    TopicGroup group = new TopicGroup(topic);
    groups.add(group);
    return group;
  }

  private void replace(TopicGroup old, TopicGroup by) {
    byForm.replaceAll((form, group) -> group == old ? by : group);
    groups.remove(old);
  }

  private void learn(String acronym, SortedMap<String, AcronymClaims.Claim> claims) {
    Optional<TopicGroup> keeper =
        groups.stream()
            .filter(g -> g.curated().filter(c -> c.acronyms().contains(acronym)).isPresent())
            .findFirst();
    List<TopicGroup> meant =
        claims.keySet().stream().map(byForm::get).distinct().toList(); // null: no topic's label
    boolean agreed = claims.size() == 1 || meant.size() == 1 && meant.get(0) != null;
    if (!agreed || keeper.isPresent() && meant.get(0) != keeper.get()) {
      report(acronym, claims, keeper);
      return;
    }
    AcronymClaims.Claim claim = claims.get(claims.firstKey());
    Optional<TopicGroup> owner = Optional.ofNullable(meant.get(0));
    Optional<TopicGroup> printed =
        Optional.ofNullable(byForm.get(LabelForm.compact(acronym)))
            .filter(group -> group.isPrintedAs(acronym))
            .filter(group -> owner.filter(o -> o == group).isEmpty());
    if (owner.isEmpty()) {
      printed.ifPresent(group -> expand(group, claims.values()));
    } else if (printed.filter(group -> group.curated().isPresent()).isPresent()) {
      report(acronym, claims, printed);
    } else {
      claims.values().forEach(c -> owner.get().defineAcronym(acronym, c.records()));
      printed.ifPresent(
          group -> {
            owner
                .get()
                .absorb(
                    group,
                    "acronym-defined",
                    List.of("definitions=" + claim.records().size()),
                    0.97);
            replace(group, owner.get());
          });
    }
  }

  private void expand(TopicGroup group, Collection<AcronymClaims.Claim> claims) {
    for (AcronymClaims.Claim claim : claims) {
      for (String words : claim.printed()) {
        group.defineExpansion(words, claim.records());
        byForm.putIfAbsent(LabelForm.compact(words), group);
      }
    }
  }

  private void report(
      String acronym, SortedMap<String, AcronymClaims.Claim> claims, Optional<TopicGroup> keeper) {
    SortedMap<String, List<String>> expansions = new TreeMap<>();
    claims
        .values()
        .forEach(claim -> expansions.put(claim.printed().first(), List.copyOf(claim.records())));
    ambiguous.put(
        acronym,
        new AmbiguousAcronym(
            acronym,
            expansions,
            keeper.flatMap(TopicGroup::curated).map(CuratedTopic::label).orElse("")));
  }
}
