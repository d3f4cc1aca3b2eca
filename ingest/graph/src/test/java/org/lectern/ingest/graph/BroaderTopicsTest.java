package org.lectern.ingest.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lectern.ingest.resolve.Topic;

class BroaderTopicsTest {
  @Test
  void followsBroaderTopicsToTheirEnds() {
    BroaderTopics topics =
        new BroaderTopics(
            List.of(topic("leaf", "stem", "twig"), topic("twig", "root"), topic("stem", "root")));
    assertThat(topics.above("leaf")).containsExactly("root", "stem", "twig");
    assertThat(topics.above("twig")).containsExactly("root");
    assertThat(topics.above("root")).isEmpty();
  }

  @Test
  void endsInACycleAndLeavesTheTopicItselfOut() {
    BroaderTopics topics =
        new BroaderTopics(List.of(topic("a", "b"), topic("b", "c"), topic("c", "a")));
    assertThat(topics.above("a")).containsExactly("b", "c");
    assertThat(new BroaderTopics(List.of(topic("own", "own"))).above("own")).isEmpty();
  }

  private static Topic topic(String key, String... broader) {
    return new Topic(
        key,
        key,
        new TreeSet<>(),
        new TreeSet<>(),
        new TreeSet<>(List.of(broader)),
        new TreeSet<>(),
        new TreeSet<>(),
        List.of("record"));
  }
}
