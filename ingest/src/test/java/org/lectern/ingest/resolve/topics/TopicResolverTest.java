package org.lectern.ingest.resolve.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicResolverTest {
  private final List<TopicMention> mentions = new ArrayList<>();

  private static final CuratedTopic NTK =
      new CuratedTopic("Ntk", "Neural Tangent Kernel", List.of(), List.of("NTK"), List.of(), 3);

  private void print(String... labels) {
    for (String label : labels) {
      mentions.add(new TopicMention(label, "r-" + mentions.size()));
    }
  }

  private List<TopicCluster> topics(CuratedTopic... curated) {
    return new TopicResolver().resolve(mentions, List.of(curated));
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
    print("Flat Minima", "Flat Minima", "Flat Minimia");
    List<TopicCluster> topics = topics();
    assertThat(topics).hasSize(1);
    assertThat(topics.get(0).label()).isEqualTo("Flat Minima");
    assertThat(topics.get(0).spellings().get(0).reason()).isEqualTo("misspelling");
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
