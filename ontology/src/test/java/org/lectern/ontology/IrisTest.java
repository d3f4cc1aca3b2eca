package org.lectern.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {
  private static final Iris IRIS = new Iris("https://example.org/kg/");

  @Test
  void mintsBelowTheBase() {
    assertThat(Iris.DEFAULT.of(Kind.PERSON, "qing-qu").getURI())
        .isEqualTo("https://w3id.org/lectern/id/person/qing-qu");
    assertThat(IRIS.graph(NamedGraphs.WORKS_ON).getURI())
        .isEqualTo("https://example.org/kg/graph/works-on");
  }

  @Test
  void partsAreHashIrisOfTheirOwner() {
    Node paper = IRIS.of(Kind.PAPER, "p");
    assertThat(IRIS.part(paper, "author-3").getURI())
        .isEqualTo("https://example.org/kg/paper/p#author-3");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatIsMintedCanBeTakenApart(Kind kind) {
    Node minted = IRIS.of(kind, "some-key");
    assertThat(IRIS.parse(minted.getURI())).contains(new Iris.Name(kind, "some-key"));
    assertThat(IRIS.parse(IRIS.part(minted, "x-1").getURI()))
        .contains(new Iris.Name(kind, "some-key"));
    assertThat(Kind.ofSegment(kind.segment())).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://example.org/kg/",
        "https://example.org/kg/person/",
        "https://example.org/kg/person/#speaker-1",
        "https://example.org/kg/Person/qing-qu",
        "https://example.org/kg/galaxy/m31",
        "https://example.org/other/person/qing-qu",
        "https://w3id.org/lectern/id/person/qing-qu"
      })
  void foreignAndUnfinishedIrisHaveNoName(String iri) {
    assertThat(IRIS.parse(iri)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://example.org/kg",
        "ftp://example.org/",
        "/kg/",
        "https://a b/",
        "http:///x>/"
      })
  void refusesABaseThatIsNone(String base) {
    assertThatThrownBy(() -> new Iris(base))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected an absolute http(s) IRI that ends in '/'")
        .hasMessageContaining("'" + base + "'");
  }
}
