package org.lectern.ingest.readers.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.Reading;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.UnreadableSourceException;

/** Terms that RDF's parsers take and the graph does not, in every syntax. */
class RdfTermsTest {
  private static final String A = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
  private static final String S = "http://schema.org/";
  private static final String XML =
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
          + " xmlns:s=\"http://schema.org/\"";

  @TempDir Path directory;

  private Reading read(String name, String text) throws IOException {
    Path file = Files.writeString(directory.resolve(name), text);
    return Reading.of(
        new RdfReader(),
        new SourceDocument("it", "it", file, name, "0".repeat(64), Optional.empty()));
  }

  private static List<String> titles(Reading reading) {
    return reading.records(PaperRecord.class).stream().map(p -> p.title().text()).toList();
  }

  private static Problem only(Reading reading) {
    assertThat(reading.problems()).hasSize(1);
    return reading.problems().get(0);
  }

  /** A paper whose title, on line 2, has a tag, and one without. */
  private static String papers(String syntax, String tag) {
    String lines =
        "<http://e/1> %s <%sScholarlyArticle> .\n<http://e/1> <%sname> \"A paper\"@%s .\n"
                .formatted(A, S, S, tag)
            + "<http://e/2> %s <%sScholarlyArticle> .\n<http://e/2> <%sname> \"Another\" .\n"
                .formatted(A, S, S);
    return switch (syntax) {
      case "nq" -> lines.replace(" .\n", " <http://e/graph> .\n");
      case "trig" -> "<http://e/graph> { " + lines + "}";
      case "rdf" ->
          XML
              + "><s:ScholarlyArticle>\n<s:name xml:lang=\""
              + tag
              + "\">A paper</s:name></s:ScholarlyArticle>\n"
              + "<s:ScholarlyArticle><s:name>Another</s:name></s:ScholarlyArticle></rdf:RDF>";
      case "jsonld" ->
          "{\"@context\": {\"@vocab\": \"http://schema.org/\"}, \"@graph\": [{\n"
              + "\"name\": {\"@language\": \""
              + tag
              + "\", \"@value\": \"A paper\"}, \"@type\": \"ScholarlyArticle\"},\n"
              + "{\"@type\": \"ScholarlyArticle\", \"name\": \"Another\"}]}";
      default -> lines;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "en_US, read as 'en-US'",
    "zh_Hant_TW, read as 'zh-Hant-TW'",
    "en--us, read without a tag",
    "en--, read without a tag",
    "en--LTR, read without a tag",
    "en__US, read without a tag",
  })
  void keepsATextWhoseLanguageTagTheGraphCannotTake(String tag, String done) throws IOException {
    for (String syntax : List.of("nt", "nq", "ttl", "trig", "rdf", "jsonld")) {
      Reading reading = read("a." + syntax, papers(syntax, tag));
      assertThat(titles(reading)).as(syntax).containsExactlyInAnyOrder("A paper", "Another");
      Problem problem = only(reading);
      assertThat(problem.line()).as(syntax).isEqualTo(2);
      assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
      assertThat(problem.message()).contains("'" + tag + "'", done);
    }
  }

  @Test
  void keepsATextWhoseLanguageTagHasNoLanguage() throws IOException {
    for (String syntax : List.of("ttl", "trig", "rdf", "jsonld")) {
      Reading reading = read("a." + syntax, papers(syntax, "--ltr"));
      assertThat(titles(reading)).as(syntax).containsExactlyInAnyOrder("A paper", "Another");
      assertThat(only(reading).message()).contains("'--ltr'", "read without a tag");
    }
    // The grammar of these has no such statement; one that is none is left out.
    for (String syntax : List.of("nt", "nq")) {
      Reading reading = read("a." + syntax, papers(syntax, "--ltr"));
      assertThat(titles(reading)).as(syntax).containsExactly("Another");
      assertThat(only(reading).line()).isEqualTo(2);
    }
  }

  @Test
  void takesTheTagsThatTheGraphTakes() throws IOException {
    for (String tag : List.of("en", "en-US", "x-any", "sr-Latn-RS")) {
      for (String syntax : List.of("nt", "nq", "ttl", "trig", "rdf", "jsonld")) {
        Reading reading = read("a." + syntax, papers(syntax, tag));
        assertThat(titles(reading)).containsExactlyInAnyOrder("A paper", "Another");
        assertThat(reading.problems()).as(syntax + " " + tag).isEmpty();
      }
    }
  }

  @Test
  void mendsTheLanguageOfAContextAndLeavesTheRestOfTheJsonAsItIs() throws IOException {
    Reading reading =
        read(
            "a.jsonld",
            """
            {"@context": {"@vocab": "http://schema.org/",
              "@language": "en_US"},
             "@type": "ScholarlyArticle", "name": "A \\u0070aper", "abstract":
              {"@value": "On \\"@language\\": \\"en_US\\"", "@language" : "d\\u0065_DE"}}
            """);
    assertThat(titles(reading)).containsExactly("A paper");
    assertThat(reading.records(PaperRecord.class).get(0).abstractText().orElseThrow().text())
        .isEqualTo("On \"@language\": \"en_US\"");
    assertThat(reading.problems().stream().map(Problem::line)).containsExactly(2, 4);
  }

  @Test
  void mendsLanguagesThatAreNamedOtherwiseInJson() throws IOException {
    Reading reading =
        read(
            "a.jsonld",
            """
            {"@context": {"@vocab": "http://schema.org/", "lang": "@language",
              "tongue": {"@id": "@language"}},
             "@type": "ScholarlyArticle", "name": {"@value": "A paper",
              "lang": "en_US"}, "abstract": {"@value": "The text.",
              "tongue": "d\\u0065_DE"}}
            """);
    assertThat(titles(reading)).containsExactly("A paper");
    assertThat(reading.records(PaperRecord.class).get(0).abstractText().orElseThrow().text())
        .isEqualTo("The text.");
    assertThat(reading.problems().stream().map(Problem::line)).containsExactly(4, 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"@language\"", "[\"@language\", \"@set\"]"})
  void keepsEachTextOfAMapByLanguage(String container) throws IOException {
    Reading reading =
        read(
            "a.jsonld",
            """
            {"@context": {"@vocab": "http://schema.org/", "keywords":
              {"@id": "http://schema.org/keywords", "@container": %s}},
             "@type": "ScholarlyArticle", "name": "A", "keywords": {"en_US": "one", "e\\"n!": ["two"],
              "a b": "three", "a_b": "four", "de": "five", "de_DE": "six", "@none": "seven"}}
            """
                .formatted(container));
    assertThat(reading.records(PaperRecord.class).get(0).keywords())
        .extracting(PrintedText::text)
        .containsExactlyInAnyOrder("one", "two", "three", "four", "five", "six", "seven");
    assertThat(reading.problems().stream().map(Problem::line)).containsExactly(3, 3, 4, 4, 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://[bad", "http://[x", "http://u@[x", "http://a:b:c/"})
  void refusesABaseThatCannotBeReadAtItsLine(String iri) {
    String turtle = "@prefix s: <http://schema.org/> .\n<http://e/1> s:name 'A' .\n";
    String rest = " .\n<x> s:name 'B' .\n";
    for (String syntax : List.of("ttl", "trig")) {
      refuses("a." + syntax, turtle + "@base <" + iri + ">" + rest, 3);
      refuses("b." + syntax, turtle + "BASE <" + iri + ">\n<x> s:name 'B' .\n", 3, 4);
    }
    refuses("a.rdf", XML + "\n xml:base=\"" + iri + "\"><s:Event/></rdf:RDF>", 2);
    String inside = XML + ">\n<s:Event/>\n<s:Event %s=\"%s\"/></rdf:RDF>";
    refuses("b.rdf", inside.formatted("xml:base", iri), 3);
  }

  @Test
  void refusesARelativeIriThatCannotBeReadAtItsLine() {
    for (String iri : List.of("//[bad", "//u@[x")) {
      for (String syntax : List.of("ttl", "trig")) {
        refuses("a." + syntax, "<http://e/1> <http://e/2> 1 .\n<" + iri + "> <http://e/2> 1 .", 2);
      }
      String start = XML + ">\n<s:Event/>\n<s:Event";
      refuses("a.rdf", start + " rdf:about=\"" + iri + "\"/></rdf:RDF>", 3);
      refuses("b.rdf", start + "><s:url rdf:resource=\"" + iri + "\"/></s:Event></rdf:RDF>", 3);
    }
  }

  @Test
  void readsAThingThatIsNamedByAnIriWithoutAWellFormedHost() throws IOException {
    for (String iri : List.of("http://[bad", "http://a:b:c/")) {
      String xml =
          XML
              + "><s:ScholarlyArticle rdf:about=\""
              + iri
              + "\"><s:name>A</s:name></s:ScholarlyArticle></rdf:RDF>";
      assertThat(titles(read("a.rdf", xml))).containsExactly("A");
      String turtle = "<%s> a <%sScholarlyArticle> ; <%sname> 'A' .".formatted(iri, S, S);
      assertThat(titles(read("a.ttl", turtle))).containsExactly("A");
    }
  }

  /** Rio fails at annotations in TriG, and reads them in Turtle. */
  @Test
  void namesTheLineOfWhatTheParserFailsAt() {
    String start = "@prefix s: <http://schema.org/> .\n<http://e/1> a s:ScholarlyArticle ;\n";
    refuses("a.trig", start + " s:name 'A' {| <http://e/p> 1 |} .\n<http://e/2> a s:Event .\n", 3);
  }

  private void refuses(String name, String text, int... lines) {
    assertThatThrownBy(() -> read(name, text))
        .as(text)
        .isInstanceOfSatisfying(
            UnreadableSourceException.class, refusal -> assertThat(lines).contains(refusal.line()))
        .hasMessageNotContainingAny("Exception", "fault of Lectern");
  }
}
