package org.lectern.ingest.resolve.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.ontology.Kind;
import org.lectern.ontology.LedgerEntry;

class KeyAssignerTest {
  private Ledger ledger = new Ledger();

  private static KeyAssigner.Candidate person(String name, String anchor, String... mentions) {
    return KeyAssigner.Candidate.of(name, anchor, Arrays.asList(mentions));
  }

  private List<String> publish(KeyAssigner.Candidate... people) {
    KeyAssigner assigner = new KeyAssigner(ledger);
    List<String> keys = assigner.assign(Kind.PERSON, List.of(people));
    ledger = assigner.ledger();
    return keys;
  }

  private LedgerEntry entry(String key) {
    return ledger.get(Kind.PERSON, key);
  }

  @Test
  void makesSlugsOfNames() {
    assertThat(publish(person("René Vidal", "talk/a", "r1#speaker-1")))
        .containsExactly("rene-vidal");
  }

  @Test
  void givesAllOfSeveralNewNamesakesAHash() {
    List<String> keys =
        publish(
            person("Yi Zhang", "paper/a", "r1#author-1"),
            person("Yi Zhang", "paper/b", "r2#author-1"));
    assertThat(keys).allMatch(key -> key.matches("yi-zhang-[0-9a-f]{6}")).doesNotHaveDuplicates();
    assertThat(entry("yi-zhang").state()).isEqualTo(LedgerEntry.State.SHARED);
  }

  @Test
  void keepsTheKeyOfAPublishedEntityWhenANamesakeComes() {
    publish(person("Yi Zhang", "paper/b", "r2#author-1"));
    List<String> keys =
        publish(
            person("Yi Zhang", "paper/a", "r1#author-1"),
            person("Yi Zhang", "paper/b", "r2#author-1"));
    assertThat(keys.get(1)).isEqualTo("yi-zhang");
    assertThat(keys.get(0)).matches("yi-zhang-[0-9a-f]{6}");
  }

  @Test
  void keepsTheKeyWhenTheNameGrowsFuller() {
    publish(person("Weijie Su", "talk/a", "r1#speaker-1"));
    assertThat(publish(person("Weijie J. Su", "paper/a", "r1#speaker-1", "r2#author-1")))
        .containsExactly("weijie-su");
  }

  @Test
  void leadsTheYoungerKeyToTheOlderWhenTwoMerge() {
    publish(person("Misha Belkin", "talk/a", "r1#speaker-1"));
    publish(
        person("Misha Belkin", "talk/a", "r1#speaker-1"),
        person("Mikhail Belkin", "paper/a", "r2#author-1"));
    assertThat(publish(person("Mikhail Belkin", "paper/a", "r1#speaker-1", "r2#author-1")))
        .containsExactly("misha-belkin");
    assertThat(entry("mikhail-belkin").state()).isEqualTo(LedgerEntry.State.MERGED);
    assertThat(entry("mikhail-belkin").detail()).isEqualTo("misha-belkin");
  }

  @Test
  void givesBothTheirOldKeysWhenAMergeIsUndone() {
    KeyAssigner.Candidate misha = person("Misha Belkin", "talk/a", "r1#speaker-1");
    KeyAssigner.Candidate mikhail = person("Mikhail Belkin", "paper/a", "r2#author-1");
    List<String> before = publish(misha, mikhail);
    publish(person("Mikhail Belkin", "paper/a", "r1#speaker-1", "r2#author-1"));
    assertThat(publish(misha, mikhail)).isEqualTo(before);
  }

  @Test
  void withdrawsAKeyAndNeverGivesItToAnother() {
    publish(
        person("Ann Apple", "talk/a", "r1#speaker-1"),
        person("Bea Berry", "talk/b", "r2#speaker-1"));
    publish(person("Bea Berry", "talk/b", "r2#speaker-1"));
    assertThat(entry("ann-apple").state()).isEqualTo(LedgerEntry.State.WITHDRAWN);
    assertThat(
            publish(
                person("Bea Berry", "talk/b", "r2#speaker-1"),
                person("Ann Apple", "talk/c", "r3#speaker-1")))
        .doesNotContain("ann-apple");
  }

  @Test
  void givesAWithdrawnEntityItsKeyBackWhenItReturns() {
    KeyAssigner.Candidate ann = person("Ann Apple", "talk/a", "r1#speaker-1");
    publish(ann, person("Bea Berry", "talk/b", "r2#speaker-1"));
    publish(person("Bea Berry", "talk/b", "r2#speaker-1"));
    assertThat(publish(ann)).containsExactly("ann-apple");
  }

  @Test
  void knowsAnEntityAgainWhenItsPartsComeAndGo() {
    publish(person("Ann Apple", "talk/a", "r1#speaker-1", "r2#author-1"));
    assertThat(publish(person("Ann Apple", "talk/a", "r1#speaker-1"))).containsExactly("ann-apple");
    assertThat(publish(person("Ann Apple", "paper/b", "r2#author-1"))).containsExactly("ann-apple");
    assertThat(entry("ann-apple").former()).containsExactly("r1#speaker-1");
  }

  @Test
  void forgetsWhatAnotherEntityHasNow() {
    publish(person("Ann Apple", "talk/a", "r1#speaker-1", "r2#author-1"));
    publish(
        person("Ann Apple", "talk/a", "r1#speaker-1"),
        person("Anna Apple", "paper/b", "r2#author-1"));
    assertThat(entry("ann-apple").former()).isEmpty();
    assertThat(publish(person("Anna Apple", "paper/b", "r2#author-1")))
        .containsExactly("anna-apple");
  }

  @Test
  void neverChangesTheKeyOfAnUntouchedEntity() {
    Random random = new Random(11);
    List<KeyAssigner.Candidate> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      all.add(
          person("Person " + i % 20, "paper/" + i, "r" + i + "#author-1", "r" + i + "#author-2"));
    }
    Map<String, String> keyOf = new HashMap<>();
    for (int round = 0; round < 40; round++) {
      Collections.shuffle(all, random);
      List<KeyAssigner.Candidate> some = all.subList(0, 20 + random.nextInt(40));
      List<String> keys = publish(some.toArray(new KeyAssigner.Candidate[0]));
      assertThat(keys).doesNotHaveDuplicates();
      for (int i = 0; i < keys.size(); i++) {
        String known = keyOf.putIfAbsent(some.get(i).anchor(), keys.get(i));
        if (known != null) {
          assertThat(keys.get(i)).isEqualTo(known);
        }
      }
    }
  }
}
