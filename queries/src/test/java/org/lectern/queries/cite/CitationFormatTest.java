package org.lectern.queries.cite;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.undercouch.citeproc.ris.RISLibrary;
import de.undercouch.citeproc.ris.RISParser;
import de.undercouch.citeproc.ris.RISReference;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;

class CitationFormatTest {
  private static final String DATA =
      """
      PREFIX lec: <https://w3id.org/lectern/ontology#>
      PREFIX id: <https://w3id.org/lectern/id/>
      PREFIX paper: <https://w3id.org/lectern/id/paper/>
      PREFIX talk: <https://w3id.org/lectern/id/talk/>
      PREFIX event: <https://w3id.org/lectern/id/event/>
      PREFIX series: <https://w3id.org/lectern/id/series/>
      PREFIX person: <https://w3id.org/lectern/id/person/>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      paper:in-journal a lec:Paper ; rdfs:label "A journal paper" ; dcterms:title "A journal paper" ;
        lec:authorship <https://w3id.org/lectern/id/paper/in-journal#author-2> ,
          <https://w3id.org/lectern/id/paper/in-journal#author-10> ,
          <https://w3id.org/lectern/id/paper/in-journal#author-1> ;
        lec:year "2020"^^xsd:gYear ; lec:publishedIn series:pnas ; lec:doi "10.1073/x" .
      <https://w3id.org/lectern/id/paper/in-journal#author-1> lec:position 1 ; lec:printedName "V. Papyan" .
      <https://w3id.org/lectern/id/paper/in-journal#author-2> lec:position 2 ; lec:person person:han .
      <https://w3id.org/lectern/id/paper/in-journal#author-10> lec:position 10 ; lec:printedName "Ludwig van Beethoven" .
      person:han foaf:name "X. Y. Han" .
      series:pnas a lec:Series , <http://purl.org/spar/fabio/Journal> ; rdfs:label "PNAS" .
      paper:plain a lec:Paper ; rdfs:label "Plain" ; dcterms:title "Plain" .
      talk:timed a lec:Talk ; rdfs:label "On timing" ; dcterms:title "On timing" ; lec:atEvent event:day ;
        lec:appearance <https://w3id.org/lectern/id/talk/timed#speaker-1> ;
        lec:start "2024-06-01T09:30:00"^^xsd:dateTime ; lec:end "2024-06-01T10:00:00"^^xsd:dateTime ;
        lec:place "Hall 1" .
      <https://w3id.org/lectern/id/talk/timed#speaker-1> lec:position 1 ; lec:printedName "José Núñez" .
      talk:offset a lec:Talk ; rdfs:label "On offsets" ; lec:start "2024-06-01T09:30:00+02:00"^^xsd:dateTime .
      talk:untimed a lec:Talk ; rdfs:label "Talk by Ann, Days 2024" ; lec:atEvent event:days .
      talk:undated a lec:Talk ; rdfs:label "Talk by Bob" .
      event:day a lec:Event ; rdfs:label "Day 2024" ; lec:startDate "2024-06-01"^^xsd:date ; lec:place "Kiel" .
      event:days a lec:Event ; rdfs:label "Days 2024" ; lec:startDate "2024-07-01"^^xsd:date ;
        lec:endDate "2024-07-03"^^xsd:date .
      """;
  private static final Graph GRAPH = RDFParser.fromString(DATA, Lang.TURTLE).toGraph();

  private static List<CitedWork> works(String... names) {
    return new CitedWorks(GRAPH, Iris.DEFAULT)
        .of(
            List.of(names).stream()
                .map(name -> NodeFactory.createURI(Iris.DEFAULT_BASE + name))
                .toList());
  }

  private static String write(CitationFormat format, List<CitedWork> works) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.writer().write(works, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void readsAuthorsInOrderByTheirPrintedNames() {
    CitedWork work = works("paper/in-journal").get(0);
    assertThat(work.people()).containsExactly("V. Papyan", "X. Y. Han", "Ludwig van Beethoven");
    assertThat(work.venue().orElseThrow().journal()).isTrue();
    assertThat(works("person/han", "paper/plain", "paper/plain")).hasSize(1);
  }

  @Test
  void writesAnEntryOfTheTypeThatFits() throws Exception {
    String bibtex = write(CitationFormat.BIBTEX, works("paper/in-journal", "paper/plain"));
    assertThat(bibtex)
        .isEqualTo(
            """
            @article{papyan2020journal,
              author = {V. Papyan and X. Y. Han and Ludwig van Beethoven},
              title = {{A journal paper}},
              year = {2020},
              journal = {PNAS},
              doi = {10.1073/x}
            }

            @misc{plain,
              title = {{Plain}}
            }
            """);
    assertThat(write(CitationFormat.BIBLATEX, works("talk/timed")))
        .isEqualTo(
            """
            @unpublished{nunez2024timing,
              author = {José Núñez},
              title = {{On timing}},
              eventtitle = {Day 2024},
              eventdate = {2024-06-01},
              venue = {Hall 1}
            }
            """);
  }

  @Test
  void inventsNoYearAndNoTitle() throws Exception {
    for (CitationFormat format : CitationFormat.values()) {
      assertThat(write(format, works("paper/plain", "talk/undated"))).doesNotContain("20", "null");
    }
    assertThat(write(CitationFormat.BIBTEX, works("talk/undated")))
        .contains("note = {Talk by Bob}")
        .doesNotContain("title");
  }

  @Test
  void givesKeysThatAreUniqueAndDoNotDependOnTheOrder() throws Exception {
    List<CitedWork> alike = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      CitedWork work = BibtexRoundTripTest.paper("Same title", List.of("Ada Lovelace"));
      alike.add(
          new CitedWork(
              Kind.PAPER,
              work.iri() + i,
              work.label(),
              work.title(),
              work.people(),
              work.year(),
              work.venue(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              work.time()));
    }
    List<String> keys = keys(write(CitationFormat.BIBTEX, alike));
    assertThat(keys)
        .hasSize(30)
        .doesNotHaveDuplicates()
        .allMatch(key -> key.matches("lovelace2021same-[0-9a-f]{6}"));
    List<CitedWork> reversed = new ArrayList<>(alike);
    Collections.reverse(reversed);
    assertThat(keys(write(CitationFormat.BIBTEX, reversed)))
        .containsExactlyInAnyOrderElementsOf(keys);
  }

  private static List<String> keys(String bibtex) {
    Matcher entries = Pattern.compile("@\\w+\\{([^,]+),").matcher(bibtex);
    return entries.results().map(found -> found.group(1)).toList();
  }

  @Test
  void writesCslThatCitationProcessorsRead() throws Exception {
    JsonNode items =
        new ObjectMapper()
            .readTree(
                write(CitationFormat.CSL, works("paper/in-journal", "talk/timed", "paper/plain")));
    JsonNode paper = items.get(0);
    assertThat(paper.path("type").asText()).isEqualTo("article-journal");
    assertThat(paper.path("container-title").asText()).isEqualTo("PNAS");
    assertThat(paper.at("/issued/date-parts/0/0").asInt()).isEqualTo(2020);
    assertThat(paper.at("/author/1/family").asText()).isEqualTo("Han");
    assertThat(paper.at("/author/2/family").asText()).isEqualTo("Beethoven");
    assertThat(
            paper.at("/author/2/non-dropping-particle").asText()
                + paper.at("/author/2/dropping-particle").asText())
        .isEqualTo("van");
    JsonNode talk = items.get(1);
    assertThat(talk.path("type").asText()).isEqualTo("speech");
    assertThat(talk.path("event-title").asText()).isEqualTo("Day 2024");
    assertThat(talk.at("/issued/date-parts/0").toString()).isEqualTo("[2024,6,1]");
    assertThat(items.get(2).has("issued")).isFalse();
  }

  @Test
  void writesRisThatAReaderOfTheLibraryReads() throws Exception {
    RISLibrary library =
        new RISParser()
            .parse(
                new StringReader(
                    write(CitationFormat.RIS, works("paper/in-journal", "talk/timed"))));
    RISReference paper = library.getReferences().get(0);
    assertThat(paper.getType().toString()).isEqualTo("JOUR");
    assertThat(paper.getTitle()).isEqualTo("A journal paper");
    assertThat(paper.getAuthors())
        .containsExactly("Papyan, V.", "Han, X. Y.", "van Beethoven, Ludwig");
    assertThat(library.getReferences()).hasSize(2);
  }

  @Test
  void writesACalendarThatIsValid() throws Exception {
    String text =
        write(
            CitationFormat.ICALENDAR,
            works("talk/timed", "talk/offset", "talk/untimed", "talk/undated"));
    ICalendar calendar = Biweekly.parse(text).first();
    assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
        .as("" + calendar.validate(ICalVersion.V2_0))
        .isTrue();
    assertThat(text)
        .contains("DTSTART:20240601T093000\r\n", "DTEND:20240601T100000\r\n")
        .contains("DTSTART:20240601T073000Z\r\n")
        .contains("DTSTART;VALUE=DATE:20240701\r\n", "DTEND;VALUE=DATE:20240704\r\n")
        .contains("BEGIN:VJOURNAL", "LOCATION:Hall 1");
    assertThat(calendar.getEvents()).extracting(VEvent::getUid).hasSize(3).doesNotContainNull();
    assertThat(text)
        .isEqualTo(
            write(
                CitationFormat.ICALENDAR,
                works("talk/timed", "talk/offset", "talk/untimed", "talk/undated")));
  }

  @Test
  void knowsTheDayOfATalkOnlyWhereOneIsCertain() {
    assertThat(works("talk/timed").get(0).day()).hasValue(LocalDate.of(2024, 6, 1));
    assertThat(works("talk/untimed").get(0).day()).isEmpty();
  }
}
