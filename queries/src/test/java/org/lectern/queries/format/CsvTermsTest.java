package org.lectern.queries.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTermsTest {
  private static String cell(String lexical) {
    Node term = NodeFactory.createLiteralDT(lexical, XSDDatatype.XSDdouble);
    return CsvTerms.forPrograms().apply(term).getLiteralLexicalForm();
  }

  @ParameterizedTest
  @CsvSource({
    "1000000.0e0, 1.0E6",
    "0.0e0, 0.0E0",
    "-0.0e0, -0.0E0",
    "2.5e0, 2.5E0",
    "-123.25e0, -1.2325E2",
    "1.0E-7, 1.0E-7",
    "1.234E22, 1.234E22",
    "INF, INF",
    "NaN, NaN",
  })
  void writesDoublesThatTheStoreKeepsByValueInTheirCanonicalForm(String stored, String written) {
    assertThat(cell(stored)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e6", "01.50E0", "+2.5e0", "twelve"})
  void leavesFormsThatTheStoreDidNotMake(String lexical) {
    assertThat(cell(lexical)).isEqualTo(lexical);
  }

  @Test
  void namesBlankNodesByTheirOrderInTheResult() {
    UnaryOperator<Node> change = CsvTerms.forPrograms();
    Node one = NodeFactory.createBlankNode("x y");
    Node two = NodeFactory.createBlankNode("z");
    assertThat(change.apply(one).getLiteralLexicalForm()).isEqualTo("_:b0");
    assertThat(change.apply(two).getLiteralLexicalForm()).isEqualTo("_:b1");
    assertThat(change.apply(one).getLiteralLexicalForm()).isEqualTo("_:b0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+SUM(A1)",
        "-2+3",
        "@A1",
        "\t=1",
        "\r=1",
        "\n=1",
        "\uff1d1",
        "'=1",
        "''@x",
        "-",
        "-a",
        "+1-2",
      })
  void putsAnApostropheBeforeWhatSpreadsheetsTakeForFormulas(String text) {
    assertThat(CsvTerms.forPeople(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-3", "+4", "-0.5", "-1.0E-7", "-INF", "a=b", "O'Neil", "'t Hooft", " x"})
  void leavesNumbersAndOtherTextsAlone(String text) {
    assertThat(CsvTerms.forPeople(text)).isEqualTo(text);
  }

  @Test
  void leavesIrisAlone() {
    Node iri = NodeFactory.createURI("=odd");
    assertThat(CsvTerms.forPeople(iri)).isSameAs(iri);
  }
}
