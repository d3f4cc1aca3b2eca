package org.lectern.ingest.resolve.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.resolve.model.LinkStrength;
import org.lectern.ingest.resolve.model.Outcome;

class PersonResolverTest {
  private final List<PersonMention> mentions = new ArrayList<>();

  private void work(String work, String... names) {
    for (int i = 0; i < names.length; i++) {
      mentions.add(
          new PersonMention(
              work + "#author-" + (i + 1),
              PersonWork.bare(work),
              i + 1,
              new PrintedName(names[i], 1)));
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
    assertThat(person.spellings().get(0).reason().rule()).isEqualTo("nickname");
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
    assertThat(people().get(0).strengthOf("J. Frankle")).isEqualTo(LinkStrength.VERIFIED);

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
  void takesASpellingVariantJustBehindTheNameForASlip() {
    work("a", "Pin-Yu Chen", "Pin-yu Chen", "Ann Apple");
    assertThat(names()).containsExactly("Ann Apple", "Pin-Yu Chen");
    assertThat(people().get(1).slips()).containsExactly("a#author-2");

    mentions.clear();
    work("a", "Pin-Yu Chen", "Ann Apple", "Pin-yu Chen");
    assertThat(names()).hasSize(3);
  }

  @Test
  void saysOfAnEqualNameTwiceOnOneWorkThatTheyDiffer() {
    work("a", "Yi Zhang", "Yi Zhang");
    assertThat(people().get(1).relations())
        .singleElement()
        .satisfies(
            relation -> {
              assertThat(relation.outcome()).isEqualTo(Outcome.DIFFERENT);
              assertThat(relation.others()).containsExactly("a#author-1");
            });
  }

  @Test
  void namesTheCandidatesOfAnAmbiguousInitial() {
    work("a", "Mary Frankle", "Ann Apple");
    work("b", "Mark Frankle", "Bea Berry");
    work("c", "M. Frankle", "Cleo Cherry");
    PersonCluster ambiguous =
        people().stream().filter(PersonCluster::ambiguous).findFirst().orElseThrow();
    assertThat(ambiguous.name()).isEqualTo("M. Frankle");
    assertThat(ambiguous.relations().get(0).others()).containsExactly("a#author-1", "b#author-1");
  }

  @Test
  void mergesAMistakenLetterOnlyWithASharedCoauthor() {
    work("a", "Preetum Nakkiran", "Boaz Barak");
    work("b", "Preetum Nakiran", "Boaz Barak");
    assertThat(names()).containsExactly("Boaz Barak", "Preetum Nakkiran");
    assertThat(people().get(1).strengthOf("Preetum Nakiran")).isEqualTo(LinkStrength.PROBABLE);

    mentions.clear();
    work("a", "Preetum Nakkiran", "Boaz Barak");
    work("b", "Preetum Nakiran", "Ann Apple");
    assertThat(names()).contains("Preetum Nakkiran", "Preetum Nakiran");
  }

  @Test
  void takesNoNameThatOthersBearForAMistakenLetter() {
    work("a", "Michal Lukasik", "Boaz Barak");
    work("b", "Michael Lukasik", "Boaz Barak");
    work("c", "Michael Carbin", "Michal Lisicki");
    assertThat(names()).contains("Michal Lukasik", "Michael Lukasik");
  }

  @Test
  void mergesAShortFormOnlyWithASharedCoauthor() {
    work("a", "Oluwasanmi Koyejo", "Rylan Schaeffer");
    work("b", "Sanmi Koyejo", "Rylan Schaeffer");
    assertThat(names()).containsExactly("Oluwasanmi Koyejo", "Rylan Schaeffer");

    mentions.clear();
    work("a", "Oluwasanmi Koyejo", "Rylan Schaeffer");
    work("b", "Sanmi Koyejo", "Ann Apple");
    assertThat(names()).contains("Oluwasanmi Koyejo", "Sanmi Koyejo");
  }

  @Test
  void neverMergesTwoWhoStandOnOneWork() {
    work("a", "Oluwasanmi Koyejo", "Sanmi Koyejo", "Rylan Schaeffer");
    work("b", "Sanmi Koyejo", "Rylan Schaeffer");
    assertThat(names()).contains("Oluwasanmi Koyejo", "Sanmi Koyejo");
  }

  @Test
  void keepsInitialsWithACommonFamilyNameApartWithoutEvidence() {
    work("a", "J. Lee", "Ann Apple");
    work("b", "J. Lee", "Bea Berry");
    work("c", "J. Lee", "Ann Apple");
    assertThat(names()).containsExactly("Ann Apple", "Bea Berry", "J. Lee", "J. Lee");

    mentions.clear();
    work("a", "M. Cerezo", "Ann Apple");
    work("b", "M. Cerezo", "Bea Berry");
    assertThat(names()).containsExactly("Ann Apple", "Bea Berry", "M. Cerezo");
  }

  @Test
  void identifiersJoinAndPart() {
    work("a", "Jun Zhang 0002");
    work("b", "Jun Zhang 0006");
    work("c", "Jun Zhang 0002");
    assertThat(people()).hasSize(2);

    mentions.clear();
    work("a", "Jane Doe 0000-0002-1825-0097");
    work("b", "J. Doe 0000-0002-1825-0097");
    assertThat(people()).hasSize(1);
    assertThat(people().get(0).spellings().get(0).reason().rule()).isEqualTo("same-identifier");
  }

  @Test
  void thePlaceInTwoAuthorListsOfOnePaperTellsWhoAnInitialIs() {
    listing("a", "one paper", "Mary Frankle", "Ann Apple");
    listing("b", "one paper", "M. Frankle", "Ann Appel");
    work("d", "Ann Apple");
    work("c", "Mark Frankle", "Bea Berry");
    assertThat(names()).containsExactly("Ann Apple", "Bea Berry", "Mark Frankle", "Mary Frankle");
    assertThat(people().get(3).spellings().get(0).reason().features())
        .contains("same-place-on-one-paper=yes");
  }

  @Test
  void partsEqualNamesOnlyWhenEverythingIsFarApart() {
    far("a", "Kidney disease of cats", 1985, "Clinic A", "Ann Apple", "Bea Berry", "Cleo Cherry");
    far("b", "Feline kidney disease", 1986, "Clinic A", "Ann Apple", "Bea Berry", "Cleo Cherry");
    far("c", "Deep network pruning", 2020, "Laboratory B", "Dan Dill", "Eve Elder", "Finn Fig");
    far("d", "Pruning a deep network", 2021, "Laboratory B", "Dan Dill", "Eve Elder", "Finn Fig");
    assertThat(names()).filteredOn("Yi Zhang"::equals).hasSize(2);
    assertThat(people().stream().flatMap(p -> p.relations().stream()))
        .singleElement()
        .satisfies(
            relation -> {
              assertThat(relation.outcome()).isEqualTo(Outcome.DIFFERENT);
              assertThat(relation.reason().score()).isGreaterThanOrEqualTo(IdentityModel.SPLIT);
            });

    mentions.clear();
    far("a", "Kidney disease of cats", 2019, "Clinic A", "Ann Apple", "Bea Berry", "Cleo Cherry");
    far("c", "Deep network pruning", 2020, "Laboratory B", "Dan Dill", "Eve Elder", "Finn Fig");
    assertThat(names()).filteredOn("Yi Zhang"::equals).hasSize(1);
    assertThat(people().stream().flatMap(p -> p.relations().stream()))
        .singleElement()
        .satisfies(relation -> assertThat(relation.outcome()).isEqualTo(Outcome.SPLIT_CANDIDATE));
  }

  @Test
  void addingAnUnrelatedSourceChangesNothing() {
    work("a", "Weijie Su", "Misha Belkin", "Qing Qu");
    work("b", "Weijie J. Su", "Mikhail Belkin");
    List<PersonCluster> before = people();
    work("z", "Greta Grape", "Hans Hazel", "G. Grape");
    assertThat(people()).containsAll(before);
  }

  private void listing(String work, String paper, String... names) {
    PersonWork listed = new PersonWork(work, paper, "", "", List.of(), Optional.empty());
    for (int i = 0; i < names.length; i++) {
      mentions.add(
          new PersonMention(
              work + "#author-" + (i + 1), listed, i + 1, new PrintedName(names[i], 1)));
    }
  }

  private void far(String id, String title, int year, String affiliation, String... coauthors) {
    PersonWork work = new PersonWork(id, id, title, "", List.of(), Optional.of(year));
    mentions.add(
        new PersonMention(
            id + "#author-1", work, 1, new PrintedName("Yi Zhang", List.of(affiliation), 1)));
    for (int i = 0; i < coauthors.length; i++) {
      mentions.add(
          new PersonMention(
              id + "#author-" + (i + 2), work, i + 2, new PrintedName(coauthors[i], 1)));
    }
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

  @Test
  void namesThatRepeatOnOneWorkAreToldApartByFewDecisionsEach() {
    String[] forms = {"Li Wei", "Wei Li", "L. Wei", "W. Li", "Li Wei Wei", "Wei-Li Li"};
    String[] names = new String[800];
    Arrays.setAll(names, i -> forms[i % forms.length]);
    work("a", names);
    List<PersonCluster> people = people();
    assertThat(people).hasSize(names.length);
    assertThat(people.stream().mapToInt(person -> person.relations().size()).max().orElseThrow())
        .isLessThanOrEqualTo(8);
    assertThat(people.stream().filter(person -> person.relations().isEmpty()))
        .hasSize(forms.length);
  }

  @Test
  void aNameThatStandsOnOneWorkHundredsOfTimesWasCopied() {
    String[] names = new String[3_000];
    Arrays.fill(names, "Ada Vexler");
    names[2_000] = "Bo Quandt";
    work("a", names);
    List<PersonCluster> people = people();
    assertThat(people).hasSize(151);
    assertThat(people.stream().mapToInt(person -> person.slips().size()).sum()).isEqualTo(2_849);
    assertThat(people.stream().mapToInt(person -> person.mentions().size()).sum())
        .isEqualTo(names.length);
  }
}
