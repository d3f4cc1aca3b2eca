package org.lectern.ingest.resolve.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lectern.ontology.Kind;
import org.lectern.ontology.LedgerEntry;

/** Shows over generated histories that published keys are stable. */
class StableKeysTest {
  private static final int MENTIONS = 12;
  private static final List<String> NAMES = List.of("Yi Zhang", "Y. Zhang", "Ann Apple", "李");

  /**
   * What one generation sees: to which entity each mention belongs, -1 where its source is absent.
   */
  record World(List<Integer> entityOf) {}

  @Provide
  Arbitrary<List<World>> histories() {
    return Arbitraries.integers()
        .between(-1, 5)
        .list()
        .ofSize(MENTIONS)
        .map(World::new)
        .list()
        .ofMinSize(2)
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<World> worlds() {
    return Arbitraries.integers().between(-1, 5).list().ofSize(MENTIONS).map(World::new);
  }

  /** A generation's entities, and a way to merge some of them. */
  record Merge(World apart, int into, List<Integer> merged) {}

  @Provide
  Arbitrary<Merge> merges() {
    return Combinators.combine(
            worlds(),
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, 5).list().ofMinSize(1).ofMaxSize(3))
        .as(Merge::new);
  }

  private static List<KeyAssigner.Candidate> entities(World world) {
    Map<Integer, List<String>> mentions = new TreeMap<>();
    for (int i = 0; i < world.entityOf().size(); i++) {
      if (world.entityOf().get(i) >= 0) {
        mentions.computeIfAbsent(world.entityOf().get(i), e -> new ArrayList<>()).add(mention(i));
      }
    }
    return mentions.values().stream().map(StableKeysTest::entity).toList();
  }

  private static String mention(int number) {
    return String.format("m%02d", number);
  }

  /** The name and the anchor of an entity are those of its smallest mention. */
  private static KeyAssigner.Candidate entity(Collection<String> mentions) {
    String first = new TreeSet<>(mentions).first();
    int number = Integer.parseInt(first.substring(1));
    return KeyAssigner.Candidate.of(NAMES.get(number % NAMES.size()), "paper/" + first, mentions);
  }

  private record Step(Ledger ledger, List<String> keys) {
    static Step of(Ledger before, List<KeyAssigner.Candidate> entities) {
      KeyAssigner assigner = new KeyAssigner(before);
      List<String> keys = assigner.assign(Kind.PERSON, entities);
      return new Step(assigner.ledger(), keys);
    }

    Map<TreeSet<String>, String> keyOf(List<KeyAssigner.Candidate> entities) {
      Map<TreeSet<String>, String> keyOf = new HashMap<>();
      for (int i = 0; i < keys.size(); i++) {
        keyOf.put(new TreeSet<>(entities.get(i).mentions()), keys.get(i));
      }
      return keyOf;
    }
  }

  private static String bytes(Ledger ledger) {
    return ledger.entries().toString();
  }

  @Property(tries = 2000)
  void everyStepOfEveryHistoryKeepsThePromises(@ForAll("histories") List<World> history) {
    Ledger ledger = new Ledger();
    for (World world : history) {
      List<KeyAssigner.Candidate> entities = entities(world);
      Step step = Step.of(ledger, entities);
      assertThat(KeyPromises.broken(ledger, step.ledger(), entities, step.keys())).isEmpty();
      ledger = step.ledger();
    }
  }

  @Property(tries = 1000)
  void theOrderOfEntitiesPlaysNoPart(
      @ForAll("histories") List<World> history, @ForAll Random random) {
    Ledger ledger = new Ledger();
    for (World world : history) {
      List<KeyAssigner.Candidate> entities = entities(world);
      List<KeyAssigner.Candidate> shuffled = new ArrayList<>(entities);
      Collections.shuffle(shuffled, random);
      Step step = Step.of(ledger, entities);
      Step other = Step.of(ledger, shuffled);
      assertThat(other.keyOf(shuffled)).isEqualTo(step.keyOf(entities));
      assertThat(bytes(other.ledger())).isEqualTo(bytes(step.ledger()));
      ledger = step.ledger();
    }
  }

  @Property(tries = 500)
  void seeingTheSameAgainChangesNothing(@ForAll("histories") List<World> history) {
    Ledger ledger = new Ledger();
    for (World world : history) {
      Step step = Step.of(ledger, entities(world));
      Step again = Step.of(step.ledger(), entities(world));
      assertThat(again.keys()).isEqualTo(step.keys());
      assertThat(bytes(again.ledger())).isEqualTo(bytes(step.ledger()));
      ledger = step.ledger();
    }
  }

  @Property(tries = 2000)
  void anUndoneMergeGivesAllKeysBack(@ForAll("merges") Merge merge) {
    List<KeyAssigner.Candidate> apart = entities(merge.apart());
    List<KeyAssigner.Candidate> together = entities(merged(merge));
    Step first = Step.of(new Ledger(), apart);
    Step second = Step.of(first.ledger(), together);
    Step third = Step.of(second.ledger(), apart);
    assertThat(third.keys()).isEqualTo(first.keys());
    // Also when each entity has got a new mention by then.
    List<KeyAssigner.Candidate> grown =
        apart.stream()
            .map(
                entity -> {
                  TreeSet<String> more = new TreeSet<>(entity.mentions());
                  more.add("m9" + entity.mentions().first().substring(1));
                  return KeyAssigner.Candidate.of(entity.name(), entity.anchor(), more);
                })
            .toList();
    assertThat(Step.of(second.ledger(), grown).keys()).isEqualTo(first.keys());
  }

  @Property(tries = 2000)
  void theKeyOfTheOlderGenerationSurvivesThenTheSmaller(
      @ForAll("worlds") World older, @ForAll("merges") Merge merge) {
    Step first = Step.of(new Ledger(), entities(older));
    List<KeyAssigner.Candidate> apart = entities(merge.apart());
    Step second = Step.of(first.ledger(), apart);
    List<KeyAssigner.Candidate> together = entities(merged(merge));
    Step third = Step.of(second.ledger(), together);
    Map<TreeSet<String>, String> before = second.keyOf(apart);
    for (int i = 0; i < together.size(); i++) {
      TreeSet<String> mentions = new TreeSet<>(together.get(i).mentions());
      String expected =
          before.entrySet().stream()
              .filter(entry -> mentions.containsAll(entry.getKey()))
              .map(entry -> second.ledger().get(Kind.PERSON, entry.getValue()))
              .min(Comparator.comparing(LedgerEntry::since).thenComparing(LedgerEntry::key))
              .orElseThrow()
              .key();
      assertThat(third.keys().get(i)).isEqualTo(expected);
      before.entrySet().stream()
          .filter(entry -> mentions.containsAll(entry.getKey()))
          .filter(entry -> !entry.getValue().equals(expected))
          .forEach(
              entry -> {
                LedgerEntry gone = third.ledger().get(Kind.PERSON, entry.getValue());
                assertThat(gone.state()).isEqualTo(LedgerEntry.State.MERGED);
                assertThat(gone.detail()).isEqualTo(expected);
              });
    }
  }

  private static World merged(Merge merge) {
    return new World(
        merge.apart().entityOf().stream()
            .map(entity -> merge.merged().contains(entity) ? merge.into() : entity)
            .toList());
  }

  @Property(tries = 300)
  void equalLedgersGiveEqualBytesTheEmptyOneIncluded(
      @ForAll("worlds") World world, @ForAll("worlds") World next) {
    String first = bytes(Step.of(new Ledger(), entities(world)).ledger());
    assertThat(bytes(Step.of(new Ledger(), entities(world)).ledger())).isEqualTo(first);
    Ledger one = new Ledger(Step.of(new Ledger(), entities(world)).ledger().of(Kind.PERSON));
    Ledger same = Step.of(new Ledger(), entities(world)).ledger();
    assertThat(bytes(Step.of(one, entities(next)).ledger()))
        .isEqualTo(bytes(Step.of(same, entities(next)).ledger()));
  }

  @Example
  void theCheckCatchesKeysThatAreMadeAnewEachTime() {
    // Who only makes slugs calls an entity otherwise as soon as a namesake comes, and gives the
    // slug of one that is gone to the next.
    List<KeyAssigner.Candidate> ann = List.of(entity(List.of("m02")));
    Step first = Step.of(new Ledger(), ann);
    List<KeyAssigner.Candidate> two = List.of(entity(List.of("m02")), entity(List.of("m06")));
    Step anew = Step.of(new Ledger(), two);
    assertThat(KeyPromises.broken(first.ledger(), anew.ledger(), two, anew.keys()))
        .anyMatch(fault -> fault.startsWith("ann-apple is untouched and is called ann-apple-"));
    List<KeyAssigner.Candidate> other = List.of(entity(List.of("m06")));
    Step reused = Step.of(new Ledger(), other);
    assertThat(KeyPromises.broken(first.ledger(), reused.ledger(), other, reused.keys()))
        .containsExactly("ann-apple was given to an entity that it never stood for");
    assertThat(KeyPromises.broken(first.ledger(), new Ledger(), List.of(), List.of()))
        .containsExactly("ann-apple was published and is forgotten");
  }

  @Example
  void thingsWithTheSameMentionsKeepTheirKeysApart() {
    // Two untitled things of one kind that print the same: only the anchor tells them apart.
    List<KeyAssigner.Candidate> twins = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      twins.add(KeyAssigner.Candidate.of("Opening", "event-talk-" + i, List.of("same")));
    }
    Step first = Step.of(new Ledger(), twins);
    Step second = Step.of(first.ledger(), twins);
    assertThat(second.keys()).isEqualTo(first.keys());
    Collections.reverse(twins);
    List<String> reversed = new ArrayList<>(Step.of(second.ledger(), twins).keys());
    Collections.reverse(reversed);
    assertThat(reversed).isEqualTo(first.keys());
  }
}
