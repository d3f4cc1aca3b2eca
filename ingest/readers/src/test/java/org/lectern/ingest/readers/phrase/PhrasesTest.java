package org.lectern.ingest.readers.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.records.PrintedLink;
import org.lectern.ingest.records.PrintedName;

class PhrasesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "July 23-27, 2024 | --07-23 | --07-27 | 2024",
        "12 May 2023 | --05-12 | --05-12 | 2023",
        "3rd to 5th of June 2022 | --06-03 | --06-05 | 2022",
        "Jul 21-27 | --07-21 | --07-27 |",
        "Friday, July 28: Room 315 | --07-28 | --07-28 |",
        "May 30 – June 2, 2025 | --05-30 | --06-02 | 2025",
        "30 Nov – 2 Dec 2021 | --11-30 | --12-02 | 2021",
        "on 2024-09-26 | --09-26 | --09-26 | 2024",
        "Thursday, 16 May | --05-16 | --05-16 |"
      })
  void readsDays(String text, String first, String last, Integer year) {
    PrintedDate date = PrintedDate.find(text).orElseThrow();
    assertThat(date.first()).contains(MonthDay.parse(first));
    assertThat(date.last()).contains(MonthDay.parse(last));
    assertThat(date.year().orElse(null)).isEqualTo(year);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "we may 3 times",
        "May the best win",
        "Room 315",
        "at 9:30",
        "February 31, 2020",
        "1995"
      })
  void findsNoDayWhereNoneIs(String text) {
    assertThat(PrintedDate.find(text)).isEmpty();
  }

  @Test
  void readsAMonthWithItsYear() {
    PrintedDate date = PrintedDate.find("January 2023, MBZUAI").orElseThrow();
    assertThat(date.first()).isEmpty();
    assertThat(date.year()).contains(2023);
    assertThat(date.without("January 2023, MBZUAI")).isEqualTo("MBZUAI");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9:30 AMRong Ge | 09:30 |",
        "9:30 Amir Khan | 09:30 |",
        "12:00 PMLUNCH | 12:00 |",
        "12:15 a.m. | 00:15 |",
        "09.30–10.15 x | 09:30 | 10:15",
        "11:30 - 1:30 | 11:30 | 13:30",
        "1:30 – 2:15 PM | 13:30 | 14:15",
        "11:30 - 12:15 PM | 11:30 | 12:15",
        "14h30 Talk | 14:30 |",
        "2pm to 3pm | 14:00 | 15:00"
      })
  void readsTimes(String text, String start, String end) {
    DayClock.Slot slot = new DayClock().next(PrintedTime.at(text, 0).orElseThrow());
    assertThat(slot.start()).isEqualTo(LocalTime.parse(start));
    assertThat(slot.end().orElse(null)).isEqualTo(end == null ? null : LocalTime.parse(end));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1. A point", "25:00 x", "2024 Meeting", "9:75 x", "30 people came"})
  void takesOtherNumbersForNoTime(String text) {
    assertThat(PrintedTime.at(text, 0)).isEmpty();
  }

  @Test
  void putsASmallerHourIntoTheAfternoon() {
    DayClock clock = new DayClock();
    clock.next(PrintedTime.at("11:00", 0).orElseThrow());
    assertThat(clock.next(PrintedTime.at("1:30", 0).orElseThrow()).start())
        .isEqualTo(LocalTime.of(13, 30));
    assertThat(clock.next(PrintedTime.at("4:15", 0).orElseThrow()).start())
        .isEqualTo(LocalTime.of(16, 15));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rong Ge",
        "Ivan Dokmanić",
        "Yu-Xiang Wang",
        "Jan van der Berg",
        "X.Y. Han",
        "Sam O'Neill",
        "Can Yaras",
        "Weijie J. Su",
        "René Vidal*"
      })
  void knowsNames(String text) {
    assertThat(PersonNames.isName(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Talk Details",
        "Confirmed Speakers",
        "UC Berkeley",
        "Lunch Break",
        "Deep Learning",
        "Why leaves curl",
        "Princeton",
        "DAY ONE",
        "Title: Ann Lee",
        "Room 315",
        "of the Rings"
      })
  void knowsWhatIsNoName(String text) {
    assertThat(PersonNames.isName(text)).isFalse();
  }

  @Test
  void partsNamesFromAffiliations() {
    assertThat(PersonNames.withAffiliations("Wei Huang (RIKEN, AIP)", 3).orElseThrow())
        .containsExactly(new PrintedName("Wei Huang", List.of("RIKEN, AIP"), 3));
    assertThat(
            PersonNames.withAffiliations("Ann Lee (Blue Lab) and Bo Ray (Red Lab; MIT)", 1)
                .orElseThrow())
        .containsExactly(
            new PrintedName("Ann Lee", List.of("Blue Lab"), 1),
            new PrintedName("Bo Ray", List.of("Red Lab", "MIT"), 1));
    assertThat(
            PersonNames.withAffiliations("Prof. Ann Lee, University of California, Berkeley", 1)
                .orElseThrow())
        .containsExactly(
            new PrintedName("Ann Lee", List.of("University of California, Berkeley"), 1));
    assertThat(PersonNames.withAffiliations("Knots that hold, and why", 1)).isEmpty();
  }

  @Test
  void partsListsOfNames() {
    assertThat(PersonNames.split("Ann Lee*, Bo Ray†, and Cy Moe Jr."))
        .containsExactly("Ann Lee", "Bo Ray", "Cy Moe Jr.");
    assertThat(PersonNames.isList("Ann Lee; Bo Ray & Cy Moe")).isTrue();
    assertThat(PersonNames.isList("Compositional Models: Synthetic, Interpretable Tasks"))
        .isFalse();
  }

  @Test
  void findsCoworkersInBothFormsOfASentence() {
    List<PrintedName> full =
        Coworkers.find(
            "It is joint work with Cy Moe, Di Fox at the University of Twine, and Eva Kerr. More follows.",
            5);
    assertThat(full)
        .containsExactly(
            new PrintedName("Cy Moe", List.of("University of Twine"), 5),
            new PrintedName("Di Fox", List.of("University of Twine"), 5),
            new PrintedName("Eva Kerr", 5));
    assertThat(
            Coworkers.find(
                "… joint work with … Cy Moe … Di Fox … University of Twine … Eva Kerr …", 5))
        .isEqualTo(full);
    assertThat(Coworkers.find("joint work with many friends", 1)).isEmpty();
    assertThat(Coworkers.find("She holds a joint appointment with Blue Lab.", 1)).isEmpty();
  }

  @Test
  void tellsWhatAnAddressLeadsToByTheAddress() {
    assertThat(
            Addresses.links(
                "See https://github.com/a/b.git. And arXiv:2101.12699v2, (doi: 10.1000/x.1).", 2))
        .containsExactly(
            new PrintedLink("code", "https://github.com/a/b.git", 2),
            new PrintedLink("paper", "https://arxiv.org/abs/2101.12699v2", 2),
            new PrintedLink("paper", "https://doi.org/10.1000/x.1", 2));
    assertThat(Addresses.links("no address: https:// or arXiv itself", 1)).isEmpty();
  }

  @Test
  void knowsSentencesAndWhatIsLeftOfThem() {
    assertThat(Prose.isSentence("We look at codes that use few symbols.")).isTrue();
    assertThat(Prose.isSentence("…")).isTrue();
    assertThat(Prose.isSentence("… joint work with … Ann Lee …")).isTrue();
    assertThat(Prose.isSentence("Why do neural models need so many parameters?")).isFalse();
    assertThat(Prose.isSentence("Yay, my deep network works! But… what did it learn?")).isFalse();
    assertThat(Prose.isSentence("A. Lee, B. Ray, C. Moe, D. Fox, E. Kerr, F. Ek.")).isFalse();
  }
}
