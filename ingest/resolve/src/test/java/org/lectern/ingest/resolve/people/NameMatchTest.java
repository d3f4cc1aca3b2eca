package org.lectern.ingest.resolve.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {
  private static String reason(String a, String b) {
    NameMatch match = NameMatch.of(NameForm.parse(a), NameForm.parse(b), Nicknames.shipped());
    NameMatch turned = NameMatch.of(NameForm.parse(b), NameForm.parse(a), Nicknames.shipped());
    assertThat(match).as("the other way round").isEqualTo(turned);
    return match == null ? "none" : match.reason().rule() + " " + match.need();
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sue_Yeon Chung | SueYeon Chung | equal-when-normalised NOTHING
          LeiWu | Lei Wu | equal-when-normalised NOTHING
          PIN-YU CHEN | Pin-yu Chen | equal-when-normalised NOTHING
          Kolter, J. Zico | J.Zico Kolter | equal-when-normalised NOTHING
          Zeyuan Allen Zhu | Zeyuan Allen-Zhu | equal-when-normalised NOTHING
          Jane Doe (0000-0002-1825-0097) | Jane Doe | equal-when-normalised NOTHING
          ~Jane_Doe1 | Jane Doe | equal-when-normalised NOTHING
          Jörn-Henrik Müller | Joern-Henrik Mueller | diacritics NOTHING
          Søren Østergaard | Soeren Oestergaard | diacritics NOTHING
          Михаил Белкин | Mikhail Belkin | equal-when-normalised NOTHING
          Γιώργος Παππάς | Giorgos Pappas | equal-when-normalised NOTHING
          Dmitriy Krotov | Dmitry Krotov | transliteration NOTHING
          Sergei Levitan | Sergey Levitan | transliteration NOTHING
          Anna Yakovleva | Anna Iakovleva | transliteration NOTHING
          Mihaela van der Schaar | Mihaela Schaar | family-name-particle NOTHING
          Weijie J. Su | Weijie Su | middle-initial NOTHING
          Jose Javier Gonzalez Ortiz | Jose Gonzalez Ortiz | middle-name NOTHING
          Misha Belkin | Mikhail Belkin | nickname NOTHING
          Chris Manning | Christopher Manning | nickname NOTHING
          Mike Smith | Michael Smith | nickname EVIDENCE
          J. Frankle | Jonathan Frankle | initial EVIDENCE
          Zico Kolter | J. Zico Kolter | known-by-middle-name COAUTHOR
          Daniel Diffenderfer | James Daniel Diffenderfer | known-by-middle-name COAUTHOR
          Sanmi Koyejo | Oluwasanmi Koyejo | short-form COAUTHOR
          Atushi Yamamura | Atsushi Yamamura | one-letter-off COAUTHOR
          Preetum Nakiran | Preetum Nakkiran | one-letter-off COAUTHOR
          Preetum Nakkrian | Preetum Nakkiran | one-letter-off COAUTHOR
          Maria Garriga | Maria Garriga Alonso | part-of-family-name COAUTHOR
          Klaus Hein | Klaus Maier-Hein | part-of-family-name COAUTHOR
          """)
  void seesThatNamesFit(String a, String b, String expected) {
    assertThat(reason(a, b)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} is not {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jaeho Lee | Jaehoon Lee
          Jinfan Zhou | Jinxin Zhou
          Sheng Liu | Shengchao Liu
          Xi Chen | Xin Chen
          Yi Zhang | Yiliang Zhang
          Maria Costigan | Mario Costigan
          Daniel Pontil | Daniela Pontil
          Michael A. Smith | Michael B. Smith
          Maithra Raghu | Aniruddh Raghu
          Lena Maier-Hein | Klaus Maier-Hein
          Ruiqi Gao | Ruiqi Guo
          J. Frankle | Michael Frankle
          Plato | Plato Adams
          A. E. Smith | A. F. Smith
          Jacob Steinhardt | Jakob Foerster
          """)
  void seesThatNamesCannotBeOnePerson(String a, String b) {
    assertThat(reason(a, b)).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jane Doe https://orcid.org/0000-0002-1825-0097 | orcid:0000-0002-1825-0097
          Jun Zhang 0002 | dblp:Jun Zhang 0002
          ~Jun_Zhang1 | openreview:~jun_zhang1
          Jane Doe dblp.org/pid/12/345-1 | dblp:12/345-1
          """)
  void findsIdentifiersInPrintedNames(String printed, String id) {
    assertThat(PersonIds.of(printed)).containsExactly(id);
    assertThat(PersonIds.of(PersonIds.without(printed))).isEmpty();
  }
}
