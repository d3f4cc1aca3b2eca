package org.lectern.queries.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;
import org.lectern.queries.run.QueryCatalogue;
import org.lectern.text.MatchKey;

class RouterTest {
  private static final Iris IRIS = new Iris("https://example.org/id/");
  private static final Router ROUTER = new Router(QueryCatalogue.shipped());

  private final Graph graph = GraphFactory.createDefaultGraph();
  private NameIndex names;

  @BeforeEach
  void name() {
    name(Kind.TOPIC, "moss-gardens", "Moss Gardens", "MG");
    name(Kind.TOPIC, "slow-rivers", "Slow Rivers");
    name(Kind.PERSON, "ada-brook", "Ada Brook");
    name(Kind.PERSON, "ben-brook", "Ben Brook");
    name(Kind.PERSON, "cy-tarn", "Cy Tarn");
    name(Kind.SERIES, "wet", "WET");
    name(Kind.EVENT, "wet-2021", "WET 2021");
    names = NameIndex.of(graph, IRIS);
  }

  private void name(Kind kind, String key, String label, String... others) {
    Node node = IRIS.of(kind, key);
    graph.add(Triple.create(node, RDFS.label.asNode(), NodeFactory.createLiteralString(label)));
    for (String name : List.of(label, others.length == 0 ? label : others[0])) {
      graph.add(
          Triple.create(node, Lec.matchKey, NodeFactory.createLiteralString(MatchKey.of(name))));
    }
  }

  private String take(String sentence) {
    return ROUTER
        .understand(sentence, names)
        .chosen()
        .map(reading -> reading.query().name() + " " + reading.shown())
        .orElse("-");
  }

  @Test
  void takesNamesAliasesAndYearsFromTheSentence() {
    assertThat(take("speakers who work on moss gardens"))
        .isEqualTo("topic-speakers {topic=[Moss Gardens]}");
    assertThat(take("papers about MG since 2019"))
        .isEqualTo("topic-papers {topic=[Moss Gardens], from=[2019]}");
    assertThat(take("papers about slow rivers between 2018 and 2020"))
        .isEqualTo("topic-papers {topic=[Slow Rivers], from=[2018], to=[2020]}");
    assertThat(take("papers published in WET 2021")).isEqualTo("venue-papers {venue=[WET 2021]}");
  }

  @Test
  void forgivesASlipInAName() {
    assertThat(take("speakers who work on moss gradens"))
        .isEqualTo("topic-speakers {topic=[Moss Gardens]}");
  }

  @Test
  void takesAFamilyNameForTheOnlyPersonWhoHasIt() {
    assertThat(take("co-authors of Tarn")).isEqualTo("person-coauthors {person=[Cy Tarn]}");
    assertThat(take("co-authors of Brook")).isEqualTo("-");
  }

  @Test
  void keepsTwoPeopleInTheirOrder() {
    assertThat(take("how are Ada Brook and Cy Tarn connected?"))
        .isEqualTo("people-path {a=[Ada Brook], b=[Cy Tarn]}");
    assertThat(take("how are Cy Tarn and Ada Brook connected?"))
        .isEqualTo("people-path {a=[Cy Tarn], b=[Ada Brook]}");
  }

  @Test
  void refusesWordsThatNoQuestionHas() {
    assertThat(take("wages of Ada Brook")).isEqualTo("-");
    assertThat(take("papers about moss gardens that won prizes in Norway")).isEqualTo("-");
    assertThat(take("")).isEqualTo("-");
    assertThat(take("???")).isEqualTo("-");
  }

  @Test
  void refusesAQuestionWithoutItsThingAndNamesTheNearest() {
    Understanding understood = ROUTER.understand("speakers who work on it", names);
    assertThat(understood.chosen()).isEmpty();
    assertThat(understood.nearest()).hasSizeLessThanOrEqualTo(3);
    assertThat(understood.nearest())
        .extracting(reading -> reading.query().name())
        .contains("topic-speakers");
  }

  @Test
  void leadsEachTitleWithItsExampleNamesToItsOwnQuery() {
    assertThat(take("Experts on all of moss gardens and slow rivers"))
        .isEqualTo("topics-experts {topics=[Moss Gardens, Slow Rivers]}");
    assertThat(take("Editions of WET")).isEqualTo("series-editions {series=[WET]}");
  }
}
