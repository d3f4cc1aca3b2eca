package org.lectern.ingest.resolve.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcronymFinderTest {
  private static List<String> found(String text) {
    return AcronymFinder.find(text, "r").stream()
        .map(definition -> definition.acronym() + " = " + definition.expansion())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "We use the neural tangent kernel (NTK) here, NTK = neural tangent kernel",
    "NTK (Neural Tangent Kernel) theory, NTK = Neural Tangent Kernel",
    "trained with low-rank adaptation (LoRA), LoRA = low-rank adaptation",
    "at the Edge of Stability (EoS), EoS = Edge of Stability",
    "out-of-distribution (OOD) data, OOD = out-of-distribution",
    "study in-context learning (ICL), ICL = in-context learning",
    "two residual networks (ResNets), ResNet = residual networks",
    "convolutional neural networks (CNNs; see there), CNN = convolutional neural networks",
    "a Vision Transformer (ViT), ViT = Vision Transformer"
  })
  void learnsWhatTheLettersFit(String text, String definition) {
    assertThat(found(text)).containsExactly(definition);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "our method (PNAS) is new",
        "deep learning (NTK)",
        "this was shown before (see Theorem 2)",
        "kernel regression. Neural tangents (KRN)",
        "gradient descent (SGD)",
        "stochastic gradient descent methods (SGD)",
        "a kernel (NTK, neural tangent kernel)",
        "GPT (a model)",
        "networks (2020)"
      })
  void learnsNothingWhereTheyDoNot(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void looksBackNoFurtherThanAnExpansionCanReach() {
    String filler = "x".repeat(700);
    assertThat(found(filler + " neural tangent kernel (NTK)"))
        .containsExactly("NTK = neural tangent kernel");
    assertThat(found(filler + "-neural-tangent-kernel (NTK)"))
        .as("no part of a word is taken for a word")
        .isEmpty();
    assertThat(found("neural tangent kernel (NTK) ".repeat(40))).hasSize(40);
  }

  @Test
  void takesALabelWithItsOwnAcronymApart() {
    assertThat(AcronymFinder.whole("Neural Tangent Kernel (NTK)", "r"))
        .contains(new AcronymDefinition("NTK", "Neural Tangent Kernel", "r"));
    assertThat(AcronymFinder.whole("NTK (Neural Tangent Kernel)", "r"))
        .contains(new AcronymDefinition("NTK", "Neural Tangent Kernel", "r"));
    assertThat(AcronymFinder.whole("Infinite Neural Tangent Kernel (NTK)", "r")).isEmpty();
    assertThat(AcronymFinder.whole("Pruning (Theory)", "r")).isEmpty();
  }
}
