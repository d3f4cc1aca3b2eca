package org.lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormTest {
  @ParameterizedTest
  @CsvSource({
    "networks, network",
    "landscapes, landscape",
    "biases, bias",
    "losses, loss",
    "processes, process",
    "batches, batch",
    "caches, cache",
    "theories, theory",
    "minima, minimum",
    "matrices, matrix",
    "hypotheses, hypothesis",
    "optimisation, optimization",
    "regularised, regularized",
    "analyse, analyze",
    "behaviour, behavior",
    "modelling, modeling",
    "overparametrization, overparameterization"
  })
  void numberAndVarietyOfSpellingMakeNoDifference(String one, String other) {
    assertThat(WordForm.of(one)).isEqualTo(WordForm.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "generalization, generalizing",
    "parametric, parameter",
    "basis, base",
    "loss, los",
    "locus, locu",
    "noise, noize",
    "tour, tor",
    "filling, filing"
  })
  void otherWordsStayApart(String one, String other) {
    assertThat(WordForm.of(one)).isNotEqualTo(WordForm.of(other));
  }
}
