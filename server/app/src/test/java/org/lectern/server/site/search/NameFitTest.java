package org.lectern.server.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.text.MatchKey;

class NameFitTest {
  @ParameterizedTest
  @CsvSource({
    "neural collapse, Neural Collapse, EXACT",
    "Zunkovic, Žunkovič, EXACT",
    "neur, Neural Collapse, BEGINNING",
    "collapse neural, Neural Collapse, WORDS",
    "weijie su, Weijie J. Su, WORDS",
    "W. Su, Weijie J. Su, INITIALS",
    "Weijie Su, W. Su, INITIALS",
    "J Sulam, Jeremias Sulam, INITIALS",
    "neural colapse, Neural Collapse, TYPO",
    "kutiniok, Gitta Kutyniok, TYPO",
    "Mikhial Belkin, Mikhail Belkin, TYPO",
  })
  void saysHowANameFits(String typed, String name, Fit fit) {
    assertThat(new NameFit(typed).of(MatchKey.of(name))).hasValue(fit);
  }

  @ParameterizedTest
  @CsvSource({"su, Weijie Sun Yi Ma, WORDS", "ma, Yi Ma, WORDS"})
  void takesTheBeginningOfAnyWord(String typed, String name, Fit fit) {
    assertThat(new NameFit(typed).of(MatchKey.of(name))).hasValue(fit);
  }

  @ParameterizedTest
  @CsvSource({
    "neural collapse, Neural Networks",
    "W. Su, Qing Qu",
    "cat, car",
    "'', Neural Collapse",
    "'…', Neural Collapse"
  })
  void refusesNamesThatLackAWord(String typed, String name) {
    assertThat(new NameFit(typed).of(MatchKey.of(name))).isEmpty();
  }
}
