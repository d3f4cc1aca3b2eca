package org.lectern.ingest.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleMatchTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EQUAL | Flat Minima: Why and When? | flat minima – why and when",
        "EQUAL | Robustness to $\\ell_p$ noise | Robustness to ℓ_p Noise",
        "EQUAL | \\textbf{Wide} Nets and $\\beta$-smooth Losses | Wide nets and β-smooth losses",
        "NEAR | The Power of Quiet Layers | Power of Quiet Layers",
        "NEAR | Quiet Layers in Wide Networks | Quiet Layers in Wide Network",
        "NEAR | Regularisation of Quiet Layers | Regularization of Quiet Layers",
        "NEAR | Quiet Overparametrized Layers | Quiet Over-parameterized Layers",
        "NEAR | Dynamics in Overparamaterized Learning | Dynamics in Overparameterized Learning",
        "MAIN_TITLE | Quiet Layers in Networks: A Survey | Quiet Layers in Networks",
        "SIBLINGS | Quiet Layers in Networks: Part I | Quiet Layers in Networks: Part II",
        "SIBLINGS | Sharp Limits of Quiet Layers I | Sharp Limits of Quiet Layers II",
        "SIBLINGS | On Quiet Layers in Wide Networks | Quiet Layers in Wide Networks",
        "SIBLINGS | Limits of Convex Losses for Quiet Layers | Limits of Nonconvex Losses for Quiet Layers",
        "ALIKE | Quiet Layers Learn Slowly | Quiet Layers Learn Fast",
        "UNLIKE | Quiet Layers | Loud Kernels in Deep Space",
        "UNLIKE | Grokking: Why and When | Grokking"
      })
  void gradesTitles(TitleMatch expected, String a, String b) {
    assertThat(TitleMatch.of(a, b)).isEqualTo(expected);
    assertThat(TitleMatch.of(b, a)).isEqualTo(expected);
  }
}
