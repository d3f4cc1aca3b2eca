package org.lectern.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.queries.run.QueryCatalogue;
import org.lectern.queries.run.QueryRunner;
import org.lectern.queries.run.RunLimits;

class ParameterResolutionTest {
  private static final QueryCatalogue CATALOGUE = QueryCatalogue.shipped();
  private static final RunLimits LIMITS = new RunLimits(100, 20_000);

  private static Answer run(String query, Map<String, List<String>> values)
      throws ParameterException {
    return new QueryRunner(Iris.DEFAULT)
        .run(CATALOGUE.find(query).orElseThrow(), values, Fixture.load(), LIMITS);
  }

  private static <E extends ParameterException> E refusal(
      Class<E> type, String query, Map<String, List<String>> values) {
    return catchThrowableOfType(type, () -> run(query, values));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://w3id.org/lectern/id/topic/neural-collapse",
        "<https://w3id.org/lectern/id/topic/neural-collapse>",
        "neural-collapse",
        "Neural Collapse",
        "  neural   COLLAPSE ",
        "Neural‑collapse"
      })
  void acceptsIriKeyAndName(String value) throws ParameterException {
    assertThat(run("topic-speakers", Map.of("topic", List.of(value))).parameters().get("topic"))
        .containsExactly(
            new BoundValue(Iris.DEFAULT.of(Kind.TOPIC, "neural-collapse"), "Neural Collapse"));
  }

  @Test
  void acceptsPrintedVariantsAndAcronyms() throws ParameterException {
    assertThat(run("person-profile", Map.of("person", List.of("D Diaz"))).sentence())
        .endsWith("Dora Diaz");
    assertThat(run("affiliation-speakers", Map.of("organization", List.of("utest"))).rows())
        .hasSize(3);
  }

  @Test
  void prefersTheEntityWhoseOwnLabelItIs() throws ParameterException {
    assertThat(run("topic-papers", Map.of("topic", List.of("Grokking"))).parameters().get("topic"))
        .extracting(BoundValue::label)
        .containsExactly("Grokking");
  }

  @Test
  void listsTheCandidatesOfASharedName() {
    AmbiguousEntity people =
        refusal(AmbiguousEntity.class, "person-profile", Map.of("person", List.of("Wei Wang")));
    assertThat(people.parameter()).isEqualTo("person");
    assertThat(people.candidates())
        .extracting(candidate -> candidate.iri().getURI())
        .containsExactly(
            Iris.DEFAULT_BASE + "person/wei-wang-1a2b3c",
            Iris.DEFAULT_BASE + "person/wei-wang-4d5e6f");
    AmbiguousEntity topics =
        refusal(AmbiguousEntity.class, "topic-papers", Map.of("topic", List.of("NC")));
    assertThat(topics.candidates())
        .extracting(Candidate::label)
        .containsExactly("Delayed Generalization", "Neural Collapse");
    assertThat(topics).hasMessageContaining("Give the IRI");
  }

  @Test
  void suggestsNearNamesOfTheSameClass() {
    UnknownEntity misspelt =
        refusal(UnknownEntity.class, "topic-papers", Map.of("topic", List.of("neural colapse")));
    assertThat(misspelt.nearMatches())
        .extracting(Candidate::label)
        .containsExactly("Neural Collapse");
    UnknownEntity partial =
        refusal(UnknownEntity.class, "person-profile", Map.of("person", List.of("Qing")));
    assertThat(partial.nearMatches()).extracting(Candidate::label).containsExactly("Qing Qu");
    assertThat(
            refusal(UnknownEntity.class, "topic-papers", Map.of("topic", List.of("zzzz")))
                .nearMatches())
        .isEmpty();
  }

  @Test
  void saysOfWhichClassAnIriHasToBe() {
    assertThat(
            refusal(
                BadValue.class,
                "topic-papers",
                Map.of("topic", List.of(Iris.DEFAULT_BASE + "person/qing-qu"))))
        .hasMessageContaining("parameter 'topic': expected the IRI, key or name of a topic")
        .hasMessageContaining("found the IRI of the person 'Qing Qu'");
    assertThat(
            refusal(
                UnknownEntity.class,
                "topic-papers",
                Map.of("topic", List.of(Iris.DEFAULT_BASE + "topic/nothing-at-all"))))
        .isNotNull();
    assertThat(
            refusal(UnknownEntity.class, "person-profile", Map.of("person", List.of("Grokking"))))
        .isNotNull();
  }

  @Test
  void namesTheParametersAQueryHas() {
    UnknownParameter unknown =
        refusal(
            UnknownParameter.class,
            "topic-papers",
            Map.of("topics", List.of("grokking"), "topic", List.of("grokking")));
    assertThat(unknown)
        .hasMessageContaining("topic, sort, from, to, narrower, limit, offset, evidence")
        .hasMessageContaining("Did you mean 'topic'?");
  }

  @Test
  void asksForWhatIsMissing() {
    assertThat(refusal(MissingParameter.class, "topic-papers", Map.of()))
        .hasMessageContaining("topic='neural collapse'");
    assertThat(refusal(MissingParameter.class, "topic-papers", Map.of("topic", List.of(" "))))
        .isNotNull();
  }

  @Test
  void countsABlankOptionalValueAsNotGiven() throws ParameterException {
    assertThat(
            run("topic-papers", Map.of("topic", List.of("grokking"), "from", List.of("")))
                .parameters())
        .containsOnlyKeys("topic", "sort", "narrower", "limit", "offset", "evidence");
  }

  @ParameterizedTest
  @ValueSource(strings = {"20l9", "219", "-2020", "20201", "２０２０", "2020 OR 1"})
  void refusesWhatIsNoYear(String value) {
    assertThat(
            refusal(
                BadValue.class,
                "topic-papers",
                Map.of("topic", List.of("grokking"), "from", List.of(value))))
        .hasMessageContaining("parameter 'from': expected a year of 4 digits");
  }

  @Test
  void refusesNumbersOutOfRangeWordsNotAllowedAndRepeatedValues() {
    for (String limit : List.of("0", "10001", "-1", "1e3", "999999999999")) {
      assertThat(refusal(BadValue.class, "top-topics", Map.of("limit", List.of(limit))))
          .hasMessageContaining("from 1 to 10000");
    }
    assertThat(refusal(BadValue.class, "top-topics", Map.of("by", List.of("Papers"))))
        .hasMessageContaining("papers, talks, people");
    assertThat(
            refusal(
                BadValue.class, "topic-papers", Map.of("topic", List.of("grokking", "grokking"))))
        .hasMessageContaining("one value");
    assertThat(refusal(BadValue.class, "topic-papers", Map.of("topic", List.of("x".repeat(501)))))
        .hasMessageContaining("500 characters");
  }
}
