package org.lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspellingTest {
  private static List<String> words(String label) {
    return Arrays.stream(MatchKey.of(label).split(" ")).map(WordForm::of).toList();
  }

  private static boolean slip(String rare, String usual) {
    return Misspelling.slip(words(rare), words(usual)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "Shaprness-Aware Minimization, Sharpness-Aware Minimization",
    "Unsuperivsed Learning, Unsupervised Learning",
    "Univeral Approximation, Universal Approximation",
    "Weight Agnositic Networks, Weight Agnostic Networks",
    "Model Avaraging, Model Averaging",
    "Regularizaton, Regularisation",
    "Generalizaton Bound, Generalization Bounds",
    "Over-Parmeterization, Overparameterization"
  })
  void knowsSlips(String rare, String usual) {
    assertThat(slip(rare, usual)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Under-Parameterization, Over-Parameterization",
    "Underparameterization, Overparameterization",
    "Unsupervised Learning, Supervised Learning",
    "Semi-Supervised Learning, Self-Supervised Learning",
    "Semisupervised Learning, Selfsupervised Learning",
    "Nonconvex Optimization, Convex Optimization",
    "Explicit Regularization, Implicit Regularization",
    "Gradient Ascent, Gradient Descent",
    "Asymmetric Kernels, Symmetric Kernels",
    "Microscopic Dynamics, Macroscopic Dynamics",
    "Hypernetworks, Hyponetworks",
    "Retraining, Pretraining",
    "Generation Models, Generative Models",
    "Differentiable Programming, Differential Programming",
    "Contractive Autoencoders, Contrastive Autoencoders",
    "Anomaly Deception, Anomaly Detection",
    "Regression, Repression",
    "Spectral Normalization, Spectral Regularization",
    "Optimal Control, Optimal Transport",
    "Generalization, Generalization Bound",
    "1-Lipschitz Network, 2-Lipschitz Network",
    "V1 Visual Model, V2 Visual Model",
    "Neutral Networks, Neural Networks",
    "Adaptation, Adoption",
    "Width Scaling, Depth Scaling"
  })
  void takesNoOtherWordForASlip(String one, String other) {
    assertThat(slip(one, other)).isFalse();
    assertThat(slip(other, one)).isFalse();
  }
}
