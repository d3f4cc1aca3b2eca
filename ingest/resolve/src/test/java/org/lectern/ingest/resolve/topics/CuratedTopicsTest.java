package org.lectern.ingest.resolve.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds {@code data/topics.ttl} to the rules of SKOS and to being one concept per meaning. */
class CuratedTopicsTest {
  private static final Path FILE = Path.of("..", "..", "data", "topics.ttl");

  private static Map<String, CuratedTopic> shipped() throws IOException {
    Map<String, CuratedTopic> topics = new TreeMap<>();
    CuratedTopics.read(FILE).forEach(topic -> topics.put(topic.name(), topic));
    return topics;
  }

  private static TreeSet<String> above(String name, Map<String, CuratedTopic> topics) {
    TreeSet<String> above = new TreeSet<>();
    List<String> open = new ArrayList<>(topics.get(name).broader());
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (above.add(next)) {
        open.addAll(topics.get(next).broader());
      }
    }
    return above;
  }

  @Test
  void namesThePlaceOfWhatIsNoTurtle(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("topics.ttl");
    Files.writeString(file, "@prefix : <http://example.org/> .\n:a :b \"unclosed\n");
    assertThatThrownBy(() -> CuratedTopics.read(file))
        .hasMessageStartingWith("topics.ttl:3:1: error: expected Turtle: Broken token");
    Files.writeString(file, ":A a skos:Concept .\n");
    assertThatThrownBy(() -> CuratedTopics.read(file))
        .hasMessageStartingWith("topics.ttl:1:1: error: expected Turtle: Undefined prefix");
    Files.write(file, new byte[] {'#', '\n', '#', (byte) 0xfc, '\n'});
    assertThatThrownBy(() -> CuratedTopics.read(file))
        .hasMessageStartingWith("topics.ttl:2:2: error: expected UTF-8, found byte 0xfc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":a skos:prefLabel \"A\" .\n:a skos:prefLabl \"B\" .",
        ":a skos:prefLabel \"A\" .\n:a skos:prefLabel \"B\" .",
        ":a skos:prefLabel \"A\" .\n:b skos:prefLabel \"A\" .",
        ":a skos:prefLabel \"A\" .\n:b skos:altLabel \"A\" ; skos:prefLabel \"B\" .",
        ":a skos:prefLabel \"A\" .\n:b a skos:Concept .",
        ":a skos:prefLabel \"A\" .\n[] skos:prefLabel \"B\" .",
        ":a skos:prefLabel \"A\" .\n:a skos:broader :b .",
        ":a skos:prefLabel \"A\" .\n:a skos:related \"b\" .",
        ":a skos:prefLabel \"A\" .\n:a skos:broader :a .",
        ":a skos:prefLabel \"A\" .\n:a lec:acronym \" \" .",
        ":a skos:prefLabel \"A\" ; skos:broader :b . :b skos:prefLabel \"B\" .\n:b skos:broader :a .",
      })
  void refusesAtItsLineWhatWouldBePassedOver(String statements, @TempDir Path directory)
      throws IOException {
    String prefixes =
        "@prefix : <http://example.org/> . @prefix lec: <https://w3id.org/lectern/ontology#> ."
            + " @prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n";
    Path file = Files.writeString(directory.resolve("topics.ttl"), prefixes + statements + "\n");
    assertThatThrownBy(() -> CuratedTopics.read(file))
        .hasMessageMatching("topics[.]ttl:3:\\d+: error: expected .*, found .*");
    Files.writeString(file, prefixes + statements.lines().findFirst().orElseThrow() + "\n");
    assertThat(CuratedTopics.read(file)).isNotEmpty();
  }

  @Test
  void broaderAndRelatedLeadToTopicsOfTheFile() throws IOException {
    Map<String, CuratedTopic> topics = shipped();
    assertThat(topics.size()).isGreaterThan(150);
    for (CuratedTopic topic : topics.values()) {
      assertThat(topics.keySet()).as(topic.name()).containsAll(topic.broader());
      assertThat(topics.keySet()).as(topic.name()).containsAll(topic.related());
    }
  }

  @Test
  void noTopicIsBroaderThanItself() throws IOException {
    Map<String, CuratedTopic> topics = shipped();
    for (String name : topics.keySet()) {
      assertThat(above(name, topics)).as(name).doesNotContain(name);
    }
  }

  @Test
  void relatedTopicsAreNeitherBroaderNorNarrower() throws IOException {
    // https://www.w3.org/TR/skos-reference/#S27
    Map<String, CuratedTopic> topics = shipped();
    for (CuratedTopic topic : topics.values()) {
      for (String other : topic.related()) {
        assertThat(above(topic.name(), topics)).as(topic.name()).doesNotContain(other);
        assertThat(above(other, topics)).as(other).doesNotContain(topic.name());
      }
    }
  }

  @Test
  void noLabelBelongsToTwoTopics() throws IOException {
    Map<String, String> owner = new HashMap<>();
    for (CuratedTopic topic : shipped().values()) {
      List<String> labels = new ArrayList<>(topic.otherLabels());
      labels.add(topic.label());
      labels.addAll(topic.acronyms());
      for (String label : labels) {
        String other = owner.put(LabelForm.compact(label), topic.name());
        assertThat(other == null || other.equals(topic.name()))
            .as("%s belongs to %s and %s", label, other, topic.name())
            .isTrue();
      }
    }
  }

  @Test
  void theLinesOfATopicHoldAllItsLabels() throws IOException {
    List<String> lines = Files.readAllLines(FILE);
    for (CuratedTopic topic : shipped().values()) {
      String paragraph = String.join("\n", lines.subList(topic.line() - 1, topic.lastLine()));
      assertThat(paragraph).contains('"' + topic.label() + '"');
      topic.otherLabels().forEach(label -> assertThat(paragraph).contains('"' + label + '"'));
      topic.acronyms().forEach(label -> assertThat(paragraph).contains('"' + label + '"'));
    }
  }
}
