package org.lectern.server.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the values of expressions to SPARQL and to the functions and operators of XPath. */
class StandardValuesTest {
  private static final String PREFIXES =
      "PREFIX fn: <http://www.w3.org/2005/xpath-functions#>"
          + " PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>"
          + " PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";

  /** The value of an expression; null for an error. */
  private static Node value(String expression) {
    QueryBudget budget = new QueryBudget(0);
    RewriteFactory guards =
        context -> {
          Rewrite standard = Optimize.getFactory().create(context);
          return op -> standard.rewrite(Guards.around(op, budget));
        };
    try (var exec =
        QueryExecDatasetBuilder.create()
            .dataset(DatasetGraphFactory.empty())
            .query(QueryFactory.create(PREFIXES + "SELECT (" + expression + " AS ?x) {}"))
            .set(ARQConstants.sysOptimizerFactory, guards)
            .build()) {
      Node value = exec.select().next().get("x");
      budget.verify();
      return value;
    }
  }

  private static Node term(String text) {
    return text.equals("error") ? null : NodeFactoryExtra.parseNode(text);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        // The examples of fn:substring.
        "`'motor car', 6`               | `' car'`",
        "`'metadata', 4, 3`             | `'ada'`",
        "`'12345', 1.5, 2.6`            | `'234'`",
        "`'12345', 0, 3`                | `'12'`",
        "`'12345', 5, -3`               | `''`",
        "`'12345', -3, 5`               | `'1'`",
        "`'12345', 0e0 / 0, 3`          | `''`",
        "`'12345', 1, 0e0 / 0`          | `''`",
        "`'12345', -42, 1e0 / 0`        | `'12345'`",
        "`'12345', -1e0 / 0, 1e0 / 0`   | `''`",
        // A start before the text, with no length.
        "`'hello', 0`                   | `'hello'`",
        "`'hello', -1`                  | `'hello'`",
        "`'hello', -5`                  | `'hello'`",
        "`'hello', -1e0 / 0`            | `'hello'`",
        "`'hello', 6`                   | `''`",
        "`'hello', 5`                   | `'o'`",
        "`'hello', 1e0 / 0`             | `''`",
        "`'hello', 0e0 / 0`             | `''`",
        "`'', 0`                        | `''`",
        // Halves go up; numbers past those of Java.
        "`'hello', 2, 1e0 / 0`          | `'ello'`",
        "`'hello', 2.5`                 | `'llo'`",
        "`'hello', -0.5, 2`             | `'h'`",
        "`'hello', '1.5'^^xsd:float, 1` | `'e'`",
        "`'hello', 4294967297`          | `''`",
        "`'hello', -4294967297`         | `'hello'`",
        "`'hello', 2, 4294967297`       | `'ello'`",
        // Characters beyond the BMP, languages, what is no text or no number.
        "`'a😀b', 2, 1`                 | `'😀'`",
        "`'a😀b', 3`                    | `'b'`",
        "`'hello'@en, 0, 3`             | `'he'@en`",
        "`'hello'@en, 9`                | `''@en`",
        "`12345, 1`                     | error",
        "`'hello', '1'`                 | error",
        "`'hello', 1, 'x'`              | error",
      })
  void takesPartsOfTextsAsXpathDoes(String arguments, String expected) {
    assertThat(value("SUBSTR(" + arguments + ")")).isEqualTo(term(expected));
    assertThat(value("fn:substring(" + arguments + ")")).isEqualTo(term(expected));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "xsd:boolean('NaN'^^xsd:double)                        | false",
        "xsd:boolean('NaN'^^xsd:float)                         | false",
        "xsd:boolean(-0e0)                                     | false",
        "xsd:boolean('INF'^^xsd:double)                        | true",
        "xsd:boolean(0.0)                                      | false",
        "xsd:boolean(' true ')                                 | true",
        "xsd:boolean('TRUE')                                   | error",
        "xsd:integer(' 5 ')                                    | 5",
        "xsd:integer('\\t5\\r\\n')                             | 5",
        "xsd:integer('5 5')                                    | error",
        "xsd:integer(-5.9e0)                                   | -5",
        "xsd:decimal(' 5.5 ')                                  | 5.5",
        "xsd:double(' 5e0 ')                                   | 5e0",
        "xsd:double('0.5'^^xsd:float)                          | 0.5e0",
        "xsd:double(0.1) = 0.1e0                               | true",
        "xsd:double(16777217) = 16777217e0                     | true",
        "xsd:double('0.1'^^xsd:float) = 0.1e0                  | false",
        "xsd:dateTime(' 2020-01-01T00:00:00 ')                 | '2020-01-01T00:00:00'^^xsd:dateTime",
        "xsd:date('2020-12-31T24:00:00Z'^^xsd:dateTime)        | '2021-01-01Z'^^xsd:date",
        "xsd:string(1e7)                                       | '1.0E7'",
        "xsd:string(-1234567e0)                                | '-1.234567E6'",
        "xsd:string(1e6)                                       | '1.0E6'",
        "xsd:string(1.5e-7)                                    | '1.5E-7'",
        "xsd:string(999999e0)                                  | '999999'",
        "xsd:string(1e-6)                                      | '0.000001'",
        "xsd:string(100e0)                                     | '100'",
        "xsd:string(-0e0)                                      | '-0'",
        "xsd:string('NaN'^^xsd:float)                          | 'NaN'",
        "xsd:string('0.1'^^xsd:float)                          | '0.1'",
        "xsd:string(1.50)                                      | '1.5'",
        "xsd:string(0.1234567890123)                           | '0.1234567890123'",
        "xsd:string(16777217.0)                                | '16777217'",
        "xsd:string(0.1234567890123e0)                         | '0.1234567890123'",
        "xsd:string(007)                                       | '7'",
        "xsd:string(' 5 ')                                     | ' 5 '",
        "xsd:string('2020-12-31T24:00:00'^^xsd:dateTime)       | '2021-01-01T00:00:00'",
        "STR(1e7)                                              | '1e7'",
      })
  void castsByTheRulesOfXpath(String expression, String expected) {
    assertThat(value(expression)).isEqualTo(term(expected));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "YEAR('2020-12-31T24:00:00'^^xsd:dateTime)                    | 2021",
        "MONTH('2020-12-31T24:00:00.00Z'^^xsd:dateTime)               | 1",
        "DAY('2020-02-28T24:00:00'^^xsd:dateTime)                     | 29",
        "HOURS('2020-12-31T24:00:00+01:00'^^xsd:dateTime)             | 0",
        "fn:year-from-dateTime('2020-12-31T24:00:00'^^xsd:dateTime)   | 2021",
        "fn:hours-from-time('24:00:00'^^xsd:time)                     | 0",
        "YEAR(' 2020-01-01T00:00:00 '^^xsd:dateTime)                  | 2020",
        "YEAR('-0005-01-01T00:00:00'^^xsd:dateTime)                   | -5",
        "MONTH('2020-02-05T03:04:07.50'^^xsd:dateTime)                | 2",
        "DAY('2020-02-05T03:04:07.50'^^xsd:dateTime)                  | 5",
        "MINUTES('2020-02-05T03:04:07.50'^^xsd:dateTime)              | 4",
        "SECONDS('2020-02-05T03:04:07.50'^^xsd:dateTime)              | 7.5",
        "fn:month-from-date('2020-02-05'^^xsd:date)                   | 2",
        "STR(MONTH('2020-02-05'^^xsd:date))                           | '2'",
        "YEAR('2020')                                                 | error",
        "TZ(<urn:a>)                                                  | error",
        "TZ(BNODE())                                                  | error",
        "TIMEZONE(<urn:a>)                                            | error",
        "TIMEZONE(BNODE())                                            | error",
        "TZ('2021-02-28T00:00:00Z'^^xsd:dateTime)                     | 'Z'",
        "TZ('2021-02-28T00:00:00'^^xsd:dateTime)                      | ''",
        "TIMEZONE('2021-02-28T00:00:00'^^xsd:dateTime)                | error",
        "COALESCE(TZ(<urn:a>), 'e') = 'e'                             | true",
        "YEAR('2021-02-29T00:00:00'^^xsd:dateTime)                    | error",
      })
  void readsThePartsOfTimes(String expression, String expected) {
    assertThat(value(expression)).isEqualTo(term(expected));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "2.5                       | 3.0",
        "-2.5                      | -2.0",
        "5                         | 5",
        "16777216.5                | 16777217.0",
        "16777217                  | 16777217",
        "2.5e0                     | 3.0e0",
        "-2.5e0                    | -2.0e0",
        "0.49999999999999994e0     | 0.0e0",
        "-0.4e0                    | -0.0e0",
        "-0.5e0                    | -0.0e0",
        "-0e0                      | -0e0",
        "'-0.5'^^xsd:float         | '-0.0'^^xsd:float",
        "2251799813685247.5e0      | 2.251799813685248E15",
        "1e19                      | 1e19",
        "'-INF'^^xsd:double        | '-INF'^^xsd:double",
        "'NaN'^^xsd:float          | 'NaN'^^xsd:float",
        "'x'                       | error",
      })
  void roundsWithTheSignOfTheNumber(String number, String expected) {
    assertThat(value("ROUND(" + number + ")")).isEqualTo(term(expected));
    assertThat(value("fn:round(" + number + ")")).isEqualTo(term(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rdf:langString", "rdf:dirLangString"})
  void makesNoTextOfALanguageWithoutOne(String datatype) {
    assertThat(value("STRDT('x', " + datatype + ")")).isNull();
    assertThat(value("STRDT('x', xsd:string)")).isEqualTo(term("'x'"));
  }

  /** What docs/limits.md says is left; a row that changes here is to change there. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "'\\uD83D\\uDE00' < '\\uE000'                                   | true",
        "LANGMATCHES('de-DE', '*-DE')                                 | true",
        "LANGMATCHES('', '')                                          | true",
        "xsd:integer('5'@en)                                          | 5",
        "xsd:float('16777217')                                          | '16777217'^^xsd:float",
        "xsd:double('1e400')                                            | '1e400'^^xsd:double",
        "xsd:string('P12M'^^xsd:yearMonthDuration)                    | 'P12M'",
        "xsd:string('2020-01-01T00:00:00.50+00:00'^^xsd:dateTime)     | '2020-01-01T00:00:00.50+00:00'",
        "xsd:gYear('2020-01-01Z'^^xsd:date)                           | '2020'^^xsd:gYear",
        "IF('x'^^xsd:integer, 1, 2)                                   | error",
      })
  void differsFromTheStandardWhereTheDocumentationSaysSo(String expression, String present) {
    assertThat(value(expression)).isEqualTo(term(present));
  }

  /** XQuery 1.0 and XPath 2.0 Functions and Operators, 6.3: NaN, and zeros of either sign. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "xsd:double('NaN') > 1 | false",
        "xsd:double('NaN') >= xsd:double('INF') | false",
        "xsd:double('NaN') < 1 | false",
        "1 <= xsd:double('NaN') | false",
        "xsd:double('NaN') = xsd:float('NaN') | false",
        "xsd:double('NaN') != xsd:double('NaN') | true",
        "xsd:float('NaN') != 1 | true",
        "-0e0 = 0e0 | true",
        "-0e0 = 0 | true",
        "0e0 * -1 = 0.0 | true",
        "xsd:float('-0') = xsd:float('0') | true",
        "-0e0 != 0e0 | false",
        "-0e0 < 0e0 | false",
        "-0e0 >= 0e0 | true",
        "0 <= -0e0 | true",
        "0e0 > -0e0 | false",
        "CEIL(-0.2e0) = 0 | true",
        "2 < 10 | true",
        "2.5 > 2 | true",
        "'b' > 'a' | true",
        "'2' < 10 | error",
      })
  void comparesNumbersAsTheStandardDoes(String expression, String expected) {
    assertThat(value(expression)).isEqualTo(term(expected));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "STR(BNODE()) | error",
        "IRI(BNODE()) | error",
        "URI(BNODE()) | error",
        "STR(1e7) | '1e7'",
        "STR(<http://x.org/>) | 'http://x.org/'",
        "IRI('http://x.org/') | <http://x.org/>",
      })
  void givesBlankNodesNeitherTextNorIri(String expression, String expected) {
    assertThat(value(expression)).isEqualTo(term(expected));
  }
}
