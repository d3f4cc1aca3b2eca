package org.lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchKeyTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Neural Collapse, neural collapse",
        "neural-collapse, neural collapse",
        "Neural  Collapse., neural collapse",
        "“Neural Collapse”, neural collapse",
        "Low‑Dimensionality, low dimensionality",
        "X.Y. Han, x y han",
        "Weijie J. Su, weijie j su",
        "O'Neil, oneil",
        "O’Neil, oneil",
        "SueYeon Chung, sueyeon chung",
        "Christos Thrampoulidis (UBC), christos thrampoulidis ubc",
        "L2, l2",
      })
  void differencesThatDoNotCountVanish(String label, String key) {
    assertThat(MatchKey.of(label)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "Lénaïc Chizat, lenaic chizat",
    "Bülow, bulow",
    "Møller, moller",
    "Łukasz, lukasz",
    "Əliyev, aliyev",
    "Kɔfi, kofi",
    "Weiß, weiss",
    "Kāneʻohe, kaneohe"
  })
  void diacriticsFold(String label, String key) {
    assertThat(MatchKey.of(label)).isEqualTo(key);
  }

  @Test
  void composedAndDecomposedLettersHaveOneKey() {
    assertThat(MatchKey.of("Lenai\u0308c")).isEqualTo(MatchKey.of("Lena\u00efc"));
    assertThat(MatchKey.of("ﬁne")).isEqualTo("fine");
  }

  @Test
  void otherScriptsStay() {
    assertThat(MatchKey.of("神经 坍缩")).isEqualTo("神经 坍缩");
    assertThat(MatchKey.of("Нейронный Коллапс")).isEqualTo("нейронный коллапс");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "…", "--", "’"})
  void nothingToKeepGivesAnEmptyKey(String label) {
    assertThat(MatchKey.of(label)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Neural-Collapse: Part 2", "Lénaïc Chizat", "İstanbul", "神经"})
  void keyOfAKeyIsTheKey(String label) {
    assertThat(MatchKey.of(MatchKey.of(label))).isEqualTo(MatchKey.of(label));
  }

  @Test
  void differentWordsKeepDifferentKeys() {
    assertThat(MatchKey.of("neural collapse")).isNotEqualTo(MatchKey.of("neuralcollapse"));
    assertThat(MatchKey.of("collapse")).isNotEqualTo(MatchKey.of("collapses"));
  }

  @Test
  void foldKeepsCaseAndPunctuation() {
    assertThat(MatchKey.fold("Lénaïc–Ö.")).isEqualTo("Lenaic-O.");
  }
}
