package org.lectern.ingest.resolve.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TopicResolverTest {
  private final List<TopicMention> mentions = new ArrayList<>();
  private final List<AcronymDefinition> definitions = new ArrayList<>();

  private static final CuratedTopic NTK =
      new CuratedTopic(
          "Ntk", "Neural Tangent Kernel", List.of(), List.of("NTK"), List.of(), List.of(), 3, 5);

  private void print(String... labels) {
    for (String label : labels) {
      mentions.add(new TopicMention(label, "r-" + mentions.size()));
    }
  }

  private List<TopicCluster> topics(CuratedTopic... curated) {
    return new TopicResolver().resolve(mentions, List.of(curated), definitions).topics();
  }

  private List<String> labels(CuratedTopic... curated) {
    return topics(curated).stream().map(TopicCluster::label).toList();
  }

  @Test
  void mergesCaseHyphensBlanksAndPlurals() {
    print("Mean-Field Theory", "Mean Field Theory", "Mean Field Theory");
    print("Pre-training", "Pretraining", "Pre-training", "Loss Landscapes", "loss landscape");
    assertThat(labels()).containsExactly("Loss Landscapes", "Mean Field Theory", "Pre-training");
  }

  @Test
  void mergesARareMisspellingIntoTheFrequentLabel() {
    print("Benign Overfitting", "Benign Overfitting", "Benign Overfitting", "Benign Overfiting");
    List<TopicCluster> topics = topics();
    assertThat(topics).hasSize(1);
    assertThat(topics.get(0).label()).isEqualTo("Benign Overfitting");
    assertThat(topics.get(0).spellings().get(0).reason().rule()).isEqualTo("misspelling");
    assertThat(topics.get(0).spellings().get(0).reason().features())
        .containsExactly("meant=benign overfitting");
  }

  @Test
  void holdsVeryManyLikeLabelsOnlyAgainstWhatTheyCanMean() {
    for (int i = 0; i < 20_000; i++) {
      print("landscape " + i);
    }
    print("Benign Overfitting", "Benign Overfitting", "Benign Overfitting", "Benign Overfiting");
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          List<TopicCluster> topics = topics();
          assertThat(topics).hasSize(20_001);
          assertThat(new TopicTagger(topics).find("Landscape 7 and benign overfitting"))
              .containsExactly("Benign Overfitting", "landscape 7");
        });
  }

  @Test
  void keepsAFormApartThatIsAsFrequentOrWhoseWordOthersUse() {
    print("Benign Overfitting", "Benign Overfiting");
    print("Neural Collapse", "Neural Collapse", "Neural Collapse", "Neural Collapsse");
    print("Collapsse of Variance");
    assertThat(labels()).hasSize(5);
  }

  @Test
  void keepsNarrowerTopicsAndNearSynonymsApart() {
    print("Deep Double Descent", "Double Descent", "Self-Supervision", "Self-Supervised Learning");
    print(
        "Generative Model", "Generative Modeling", "Lottery Tickets", "Lottery Ticket Hypothesis");
    assertThat(labels()).hasSize(8);
  }

  @Test
  void mergesAnAcronymWithTheCuratedTopic() {
    print("NTK", "neural tangent kernels");
    TopicCluster topic = topics(NTK).get(0);
    assertThat(topics(NTK)).hasSize(1);
    assertThat(topic.label()).isEqualTo("Neural Tangent Kernel");
    assertThat(topic.labels()).contains("NTK", "neural tangent kernels");
  }

  private void define(String acronym, String expansion) {
    definitions.add(new AcronymDefinition(acronym, expansion, "d-" + definitions.size()));
  }

  @Test
  void mergesAnAcronymThatASourceDefines() {
    print("Edge of Stability", "EoS", "EoS");
    define("EoS", "edge of stability");
    assertThat(topics()).hasSize(1);
    TopicCluster topic = topics().get(0);
    assertThat(topic.label()).isEqualTo("Edge of Stability");
    assertThat(topic.acronyms()).containsExactly("EoS");
    assertThat(topic.spellings().get(0).reason().rule()).isEqualTo("acronym-defined");
    assertThat(topic.spellings().get(0).definitions()).containsExactly("d-0");
  }

  @Test
  void readsTheAcronymInsideALabel() {
    print("Sharpness-Aware Minimization (SAM)", "Sharpness-Aware Minimization", "SAM");
    assertThat(labels()).containsExactly("Sharpness-Aware Minimization");
  }

  @Test
  void givesATopicCalledByItsAcronymTheWordsOfItsDefinition() {
    print("ReLU", "rectified linear units");
    define("ReLU", "rectified linear unit");
    assertThat(topics()).hasSize(1);
    assertThat(topics().get(0).labels()).contains("ReLU", "rectified linear units");
  }

  @Test
  void reportsAnAcronymWithTwoMeaningsAndMergesNothing() {
    print("NC", "Neural Collapse", "Noise Correlation");
    define("NC", "neural collapse");
    define("NC", "noise correlation");
    TopicResolution resolution = new TopicResolver().resolve(mentions, List.of(), definitions);
    assertThat(resolution.topics()).hasSize(3);
    assertThat(resolution.ambiguous()).hasSize(1);
    assertThat(resolution.ambiguous().get(0).expansions().keySet())
        .containsExactly("neural collapse", "noise correlation");
  }

  @Test
  void countsASlipOfTheSameWordsAsOneMeaning() {
    print("Stochastic Gradient Descent", "SGD");
    define("SGD", "stochastic gradient descent");
    define("SGD", "Stochastic Gradient Descent");
    define("SGD", "stochastc gradient descent");
    assertThat(labels()).containsExactly("Stochastic Gradient Descent");
  }

  @Test
  void keepsTheCuratedMeaningOfAnAcronymAndReportsAnother() {
    print("NTK");
    define("NTK", "nice toy kernel");
    TopicResolution resolution = new TopicResolver().resolve(mentions, List.of(NTK), definitions);
    assertThat(resolution.topics()).hasSize(1);
    assertThat(resolution.ambiguous().get(0).curated()).isEqualTo("Neural Tangent Kernel");
  }

  @Property(tries = 50)
  void theOrderOfLabelsAndDefinitionsPlaysNoPart(@ForAll long seed) {
    print("Benign Overfitting", "Benign Overfitting", "Benign Overfitting", "Benign Overfiting");
    print("NTK", "NTKs", "neural tangent kernels", "Neural-Tangent Kernel", "EoS", "NC");
    print("Edge of Stability", "Loss Landscape", "loss landscapes", "Neural Collapse (NC)");
    define("EoS", "Edge of Stability");
    define("NC", "noise correlation");
    TopicResolution expected = new TopicResolver().resolve(mentions, List.of(NTK), definitions);
    Collections.shuffle(mentions, new Random(seed));
    Collections.shuffle(definitions, new Random(seed));
    assertThat(new TopicResolver().resolve(mentions, List.of(NTK), definitions))
        .isEqualTo(expected);
  }

  @Test
  void findsTopicsInTextAsWholeWords() {
    print("Neural Collapse", "Pruning", "Grokking", "Kernel");
    TopicTagger tagger = new TopicTagger(topics(NTK));
    assertThat(tagger.find("On neural-collapse geometry, and why NTKs do not prune"))
        .containsExactly("Neural Collapse", "Neural Tangent Kernel");
    assertThat(tagger.find("The ntk of a nonkernel")).isEmpty();
    assertThat(tagger.find("")).isEmpty();
  }

  @Test
  void namesBothTopicsWhenOneLabelContainsTheOther() {
    print("Deep Double Descent", "Double Descent");
    assertThat(new TopicTagger(topics()).find("Deep double descent revisited"))
        .containsExactly("Deep Double Descent", "Double Descent");
  }
}
