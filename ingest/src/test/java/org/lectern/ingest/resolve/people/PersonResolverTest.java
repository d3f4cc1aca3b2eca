package org.lectern.ingest.resolve.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.ingest.read.PrintedName;
import org.lectern.ingest.resolve.LinkStrength;

class PersonResolverTest {
  private final List<PersonMention> mentions = new ArrayList<>();

  private void work(String work, String... names) {
    for (int i = 0; i < names.length; i++) {
      mentions.add(
          new PersonMention(work + "#author-" + (i + 1), work, new PrintedName(names[i], 1)));
    }
  }

  private List<PersonCluster> people() {
    return new PersonResolver().resolve(mentions);
  }

  private List<String> names() {
    return people().stream().map(PersonCluster::name).toList();
  }

  @Test
  void mergesSpellingsThatDifferInCaseStopsBlanksAndDiacritics() {
    work("a", "Umut Şimşekli", "Philip H. S. Torr", "Pin-Yu Chen", "J. Zico Kolter");
    work("b", "Umut Simsekli", "Philip H.S. Torr", "Pin-yu Chen", "J.Zico Kolter");
    assertThat(names())
        .containsExactly("J. Zico Kolter", "Philip H. S. Torr", "Pin-Yu Chen", "Umut Şimşekli");
  }

  @Test
  void mergesMiddleInitialsAndMiddleNamesIntoTheFullestName() {
    work("a", "Weijie Su", "Jose Gonzalez Ortiz", "Andrew M. Saxe", "JasonD. Lee");
    work("b", "Weijie J. Su", "Jose Javier Gonzalez Ortiz", "Andrew Michael Saxe", "Jason D. Lee");
    work("c", "Andrew Saxe", "Jason Lee");
    assertThat(names())
        .containsExactly(
            "Andrew Michael Saxe", "Jason D. Lee", "Jose Javier Gonzalez Ortiz", "Weijie J. Su");
  }

  @Test
  void mergesNicknamesAndKeepsTheFormalName() {
    work("a", "Misha Belkin");
    work("b", "Mikhail Belkin");
    PersonCluster person = people().get(0);
    assertThat(person.name()).isEqualTo("Mikhail Belkin");
    assertThat(person.strengthOf("Misha Belkin")).isEqualTo(LinkStrength.VERIFIED);
    assertThat(person.strengthOf("Mikhail Belkin")).isEqualTo(LinkStrength.STRICT);
    assertThat(person.spellings().get(0).reason()).isEqualTo("nickname");
  }

  @Test
  void mergesFamilyNameFirstOnlyWithASharedCoauthor() {
    work("a", "Diffenderfer James Daniel", "Kailkhura Bhavya");
    work("b", "James Diffenderfer", "Bhavya Kailkhura");
    work("c", "James Diffenderfer", "Bhavya Kailkhura");
    assertThat(names()).containsExactly("Bhavya Kailkhura", "James Diffenderfer");

    mentions.clear();
    work("a", "Li Wei", "Ann Apple");
    work("b", "Wei Li", "Bea Berry");
    assertThat(names()).contains("Li Wei", "Wei Li");
  }

  @Test
  void mergesInitialsOnlyWithASharedCoauthor() {
    work("a", "J. Frankle", "Michael Carbin");
    work("b", "Jonathan Frankle", "Michael Carbin");
    assertThat(names()).containsExactly("Jonathan Frankle", "Michael Carbin");
    assertThat(people().get(0).strengthOf("J. Frankle")).isEqualTo(LinkStrength.PROBABLE);

    mentions.clear();
    work("a", "J. Frankle", "Ann Apple");
    work("b", "Jonathan Frankle", "Michael Carbin");
    assertThat(names()).contains("J. Frankle", "Jonathan Frankle");
  }

  @Test
  void neverMergesDifferentFirstNamesOfOneFamilyName() {
    work("a", "Jinfan Zhou", "Chong You");
    work("b", "Jinxin Zhou", "Chong You");
    work("c", "Jaehoon Lee", "Jaeho Lee");
    assertThat(names())
        .containsExactly("Chong You", "Jaeho Lee", "Jaehoon Lee", "Jinfan Zhou", "Jinxin Zhou");
  }

  @Test
  void keepsAShortFormApartThatFitsTwoPeople() {
    work("a", "Michael A. Smith");
    work("b", "Michael B. Smith");
    work("c", "Michael Smith");
    assertThat(names()).hasSize(3);
    assertThat(people().stream().filter(PersonCluster::ambiguous).map(PersonCluster::name))
        .containsExactly("Michael Smith");
  }

  @Test
  void letsASharedCoauthorDecideBetweenTwoPeople() {
    work("a", "Michael A. Smith", "Ann Apple");
    work("b", "Michael B. Smith", "Bea Berry");
    work("c", "Michael Smith", "Bea Berry");
    assertThat(names())
        .containsExactly("Ann Apple", "Bea Berry", "Michael A. Smith", "Michael B. Smith");
  }

  @Test
  void takesAnEqualNameTwiceOnOneWorkForTwoPeople() {
    work("a", "Yi Zhang", "Yi Zhang");
    assertThat(names()).containsExactly("Yi Zhang", "Yi Zhang");
  }

  @Test
  void doesNotDependOnTheOrderOfMentions() {
    work("a", "Weijie Su", "Misha Belkin", "Michael Smith", "Li Wei");
    work("b", "Weijie J. Su", "Mikhail Belkin", "Michael A. Smith");
    work("c", "Michael B. Smith", "Wei Li", "J. Su");
    List<PersonCluster> expected = people();
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(mentions, random);
      assertThat(people()).isEqualTo(expected);
    }
  }
}
