package org.lectern.ingest.readers.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.records.EventRecord;
import org.lectern.ingest.records.Layouts;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PersonRecord;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.Reading;
import org.lectern.ingest.records.TalkRecord;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.UnreadableSourceException;

class RdfReaderTest {
  private static final Path SAMPLES = Path.of("..", "..", "..", "shared", "samples");

  @TempDir Path directory;

  private static Reading read(Path file) throws IOException {
    String name = file.getFileName().toString();
    SourceDocument document =
        new SourceDocument("it", "it", file, name, "0".repeat(64), Optional.empty());
    assertThat(Layouts.recognise(document).format()).isEqualTo("rdf");
    return Reading.of(new RdfReader(), document);
  }

  private Reading read(String name, String text) throws IOException {
    return read(Files.writeString(directory.resolve(name), text));
  }

  private static Reading sample(String name) throws IOException {
    Path file = SAMPLES.resolve(name);
    Assumptions.assumeTrue(Files.exists(file), "the shared samples are not here");
    return read(file);
  }

  private static List<String> names(PaperRecord paper) {
    return paper.authors().stream().map(PrintedName::name).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "rdf-scholarly/lidingpku__iswc-2006-complete.rdf, 52, 0, 1, the name of each author + one name of each thing + UNREAD",
    "rdf-scholarly/lidingpku__iswc-2003-complete.ttl, 107, 58, 1, things of classes that a mapping reads + UNREAD",
    "rdf-scholarly/metaphacts__semopenalex-data-sample.trig, 1, 0, 0, UNREAD",
    "rdf-scholarly/cfoster__xmllondon-complete-2013.rdf, 14, 14, 1, the name of each author + things of classes that a mapping reads + UNREAD",
    "dblp-rdf/openreview__dblp-l338.ttl, 11, 0, 0, UNREAD",
    "jsonld/BioSchemas__EoCD_jsonld.json, 0, 0, 1, a text or a person as organizer + UNREAD",
    "jsonld/BioSchemas__biotea_PMC35353.json, 1, 0, 0, UNREAD"
  })
  void readsAsManyThingsAsTheSamplesHold(
      String file, int papers, int talks, int events, String expected) throws IOException {
    Reading reading = sample(file);
    assertThat(reading.records(PaperRecord.class)).hasSize(papers);
    assertThat(reading.records(TalkRecord.class)).hasSize(talks);
    assertThat(reading.records(EventRecord.class)).hasSize(events);
    assertThat(reading.unaccounted()).isEmpty();
    assertThat(reading.problems())
        .extracting(problem -> problem.message().replaceAll("^expected |, found .*", ""))
        .containsExactly(
            expected.replace("UNREAD", "statements that a record can hold").split(" [+] "));
  }

  @Test
  void keepsTheOrderOfAuthorsWhereverItIsTold() throws IOException {
    PaperRecord listed =
        sample("rdf-scholarly/lidingpku__iswc-2006-complete.rdf").records(PaperRecord.class).get(0);
    assertThat(names(listed)).hasSize(3);
    assertThat(listed.location()).isEqualTo(new Location(33, 49));
    assertThat(names(listed).get(0)).isEqualTo("Övunç Öztürk");
    PaperRecord sequence =
        sample("rdf-scholarly/lidingpku__iswc-2003-complete.ttl")
            .records(PaperRecord.class)
            .stream()
            .filter(paper -> names(paper).contains("Mitsuru Ishizuka"))
            .findFirst()
            .orElseThrow();
    assertThat(names(sequence))
        .containsExactly("Yutaka Matsuo", "Hironori Tomobe", "Koiti Hasida", "Mitsuru Ishizuka");
    assertThat(
            names(
                sample("jsonld/BioSchemas__biotea_PMC35353.json")
                    .records(PaperRecord.class)
                    .get(0)))
        .containsExactly(
            "Natacha Dreumont",
            "Jacques A Poudrier",
            "Anne Bergeron",
            "Harvey L Levy",
            "Faouzi Baklouti",
            "Robert M Tanguay");
    PaperRecord work =
        sample("rdf-scholarly/metaphacts__semopenalex-data-sample.trig")
            .records(PaperRecord.class)
            .get(0);
    assertThat(work.authors()).hasSize(3);
    assertThat(work.links()).anyMatch(link -> link.url().contains("10.4018/jswis.2009081901"));
  }

  /** Cells are written one by one: a parser refuses brackets that lie so deep. */
  private static String list(int cells, String end) {
    StringBuilder text =
        new StringBuilder(
            """
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            @prefix s: <http://schema.org/> .
            <http://e.org/p> a s:ScholarlyArticle ; s:name "On Long Lists" ; s:author _:c1 .
            """);
    for (int i = 1; i <= cells; i++) {
      String rest = i == cells ? end : "_:c" + (i + 1);
      text.append("_:c%d rdf:first \"Ada V%d\" ; rdf:rest %s .\n".formatted(i, i, rest));
    }
    return text.toString();
  }

  @Test
  void readsListsOfAnyLengthInTheirOrder() throws IOException {
    Reading reading = read("long.ttl", list(9_000, "rdf:nil"));
    assertThat(reading.problems()).isEmpty();
    assertThat(names(reading.records(PaperRecord.class).get(0)))
        .isEqualTo(IntStream.rangeClosed(1, 9_000).mapToObj(i -> "Ada V" + i).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"_:c1", "_:c3", "_:c5", "_:nothing", "\"text\"", "rdf:nil, _:c2"})
  void readsListsThatEndOddlyOnce(String end) throws IOException {
    Reading reading = read("odd.ttl", list(5, end));
    assertThat(names(reading.records(PaperRecord.class).get(0)))
        .containsExactly("Ada V1", "Ada V2", "Ada V3", "Ada V4", "Ada V5");
  }

  @Test
  void readsDblpWithItsKeysDoisAndNumbersOfNames() throws IOException {
    Reading reading = sample("dblp-rdf/openreview__dblp-l338.ttl");
    PaperRecord paper =
        reading.records(PaperRecord.class).stream()
            .filter(record -> record.title().text().equals("Transparency and Translucency"))
            .findFirst()
            .orElseThrow();
    assertThat(names(paper)).containsExactly("Manish Singh");
    assertThat(paper.venue().orElseThrow().text())
        .isEqualTo("Computer Vision, A Reference Guide 2014");
    assertThat(paper.links().stream().map(link -> link.url()))
        .contains(
            "https://dblp.org/rec/reference/vision/Singh14",
            "https://doi.org/10.1007/978-0-387-31439-6_559");
    assertThat(reading.records(PaperRecord.class).stream().mapToInt(p -> p.authors().size()).sum())
        .isEqualTo(5);
  }

  @Test
  void aRecordLiesOnTheLinesOfItsStatements() throws IOException {
    Reading reading =
        read(
            "mine.nt",
            """
            # a comment
            <http://x.org/p> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/ScholarlyArticle> .
            <http://x.org/p> <http://schema.org/name> "On Lines" .
            <http://x.org/p> <http://schema.org/author> "Ada Counter" .
            <http://x.org/other> <http://schema.org/name> "nothing" .
            """);
    PaperRecord paper = reading.records(PaperRecord.class).get(0);
    assertThat(paper.location()).isEqualTo(new Location(2, 4));
    assertThat(names(paper)).containsExactly("Ada Counter");
    assertThat(reading.claims().stream().map(claim -> claim.line() + " " + claim.rule()))
        .containsExactly("1 rdf-syntax", "5 statement-not-mapped");
  }

  @Test
  void leavesABadLineOutAndSaysWhere() throws IOException {
    Reading reading =
        read(
            "bad.nt",
            """
            <http://x.org/p> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/ScholarlyArticle> .
            <http://x.org/p> <http://schema.org/name> "unfinished .
            <http://x.org/p> <http://schema.org/name> "On Lines" .
            <http://x.org/p> <http://schema.org/author> <http://x.org/with space> .
            """);
    assertThat(reading.records(PaperRecord.class)).hasSize(1);
    assertThat(reading.problems().stream().map(Problem::line)).contains(2, 4);
    assertThat(reading.problems()).allMatch(p -> p.severity() == Problem.Severity.WARNING);
  }

  @Test
  void leavesAStatementWithABadIriOutOfTurtleToo() throws IOException {
    Reading reading =
        read(
            "bad.ttl",
            """
            @prefix s: <http://schema.org/> .
            <http://x.org/p> a s:ScholarlyArticle ; s:name "On Lines" ;
              s:url <http://x.org/a{b}> .
            """);
    assertThat(reading.records(PaperRecord.class)).hasSize(1);
    assertThat(reading.problems()).singleElement().matches(problem -> problem.line() == 3);
  }

  @Test
  void refusesADocumentThatCannotBeParsedOnAtItsLine() {
    assertThatThrownBy(
            () ->
                read(
                    "bad.ttl",
                    "@prefix s: <http://schema.org/> .\n<http://x.org/p> s:name \"a\" \"b\" .\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bad.ttl:2:")
        .hasMessageContaining("expected well-formed Turtle");
    assertThatThrownBy(() -> read("bad.jsonld", "{\n \"@context\": {},\n \"a\": 1,\n}\n"))
        .hasMessageContaining("bad.jsonld:4:")
        .hasMessageContaining("expected well-formed JSON");
    assertThatThrownBy(() -> read("open.jsonld", "{\"a\": ["))
        .hasMessageContaining(
            "open.jsonld:1:8: error: expected well-formed JSON, found Unexpected end")
        .hasMessageContaining("(start marker at line: 1, column: 7)")
        .hasMessageNotContaining("Source");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@context\": {}, \"@graph\": 5}",
        "{\"@context\": {}, \"@direction\": null, \"http://schema.org/name\": \"A\"}",
        "{\"@context\": {}, \"http://schema.org/name\": {\"@direction\": [], \"a\": 1}}",
      })
  void refusesWhatTheLibraryTakesForGranted(String json) {
    assertThatThrownBy(() -> read("odd.jsonld", json))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("odd.jsonld:1:1: error: expected well-formed JSON-LD, found a value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<urn:a> <urn:b> \"x\"^^",
        "<urn:a> <urn:b> \"x\"^^<urn:c>",
        "<urn:a> <urn:b> \"x\"@",
        "<urn:a> <urn:b> _:",
        "_:",
        "<urn:a> <urn:b> <urn:c> _:",
        "<urn:a> <urn:b> \"x",
        "<urn:a> <urn",
      })
  void leavesOutALineThatEndsTooEarly(String line) throws IOException {
    String good =
        "<urn:p> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://dblp.org/rdf/schema#Publication> .\n"
            + "<urn:p> <https://dblp.org/rdf/schema#title> \"Moss\" .\n";
    for (String name : List.of("cut.nt", "cut.nq")) {
      for (String text : List.of(good + line, good + line + "\n", line + "\n" + good)) {
        Reading reading = read(name, text);
        assertThat(reading.records(PaperRecord.class)).hasSize(1);
        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.problems().get(0).line()).isEqualTo(text.startsWith(line) ? 1 : 3);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE",
        "<!DOCTYPE a [",
        "<?xml version='1.0'?>\n<!-- <!DOCTYPE a> -->\n<!DOCTYPE a [<!ENTITY e \"x\">",
        "<!DOCTYPE a [<!ENTITY e \"]>",
        "<!DOCTYPE a [<!-- ]>",
        "<!DOCTYPE a [<? ]>",
        "<!DOCTYPE a SYSTEM 'b>",
        "<!DOCTYPE a [<!ENTITY e 'x'>]",
      })
  void refusesADocumentTypeWithoutItsEndAndPrintsNothing(String xml) throws IOException {
    PrintStream err = System.err;
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      System.setErr(new PrintStream(printed, true));
      System.setOut(new PrintStream(printed, true));
      assertThatThrownBy(() -> read("cut.rdf", xml))
          .hasMessageContaining(
              "cut.rdf:" + (xml.lines().count()) + ":1: error: expected well-formed RDF/XML");
    } finally {
      System.setErr(err);
      System.setOut(out);
    }
    assertThat(printed.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "base.ttl  | 2 | # one;@base <http://x.org/%s> . <../a> <b> <c> .",
        "base.trig | 1 | BASE # why;<http://x.org/%s>;<../a> <b> <c> .",
        "name.ttl  | 2 | # one;@prefix e: <http://x.org/%s> . e:a e:b e:c .",
        "base.rdf  | 2 | <r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#';xml:base='http://x.org/%s'/>",
        "base.jsonld | 2 | {;\"@context\": {\"@base\": \"http://x.org/%s\"}, \"@id\": \"../a\"}",
        "name.jsonld | 2 | {;\"@context\": [{\"a\": {\"@id\": \"http://x.org/%s\"}}], \"a\": 1}",
      })
  void refusesABaseThatMakesASmallDocumentALargeOne(String name, int line, String text) {
    String document = text.replace(';', '\n');
    assertThatThrownBy(() -> read(name, document.formatted("a/".repeat(1_000))))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining(name + ":" + line + ":")
        .hasMessageContaining("expected a base or namespace of at most 2,000 characters");
    assertThatCode(() -> read(name, document.formatted("a/".repeat(900))))
        .doesNotThrowAnyException();
  }

  @Test
  void readsAnIriThatIsLongAndNoBase() throws IOException {
    Reading reading =
        read(
            "long.ttl",
            "@prefix s: <http://schema.org/> . @prefix base: <urn:> .\n"
                + "<urn:p> a s:ScholarlyArticle ; s:name \"A\" ; s:base <data:%s> ; base: <data:%s> ."
                    .formatted("a".repeat(3_000), "b".repeat(3_000)));
    assertThat(reading.records(PaperRecord.class)).hasSize(1);
    assertThat(reading.problems())
        .extracting(Problem::message)
        .containsExactly(
            "expected statements that a record can hold, found others: 1 of"
                + " http://schema.org/base, 1 of urn:; not read");
  }

  @Test
  void readsWhatComesBehindADocumentType() throws IOException {
    Reading reading =
        read(
            "whole.rdf",
            "<?xml version='1.0'?><!-- it's --><!DOCTYPE a [<!-- it's ]> --><!ENTITY e \"M]>\"><?x '?>]>\n"
                + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:s='http://schema.org/'>\n"
                + "<s:ScholarlyArticle rdf:about='urn:p' s:name='&e;oss'/></rdf:RDF>");
    assertThat(reading.records(PaperRecord.class).get(0).title().text()).isEqualTo("M]>oss");
  }

  @Test
  void saysWhichClassesNoMappingKnows() throws IOException {
    Reading reading = read("other.ttl", "@prefix x: <http://x.org/> .\nx:stone a x:Mineral .\n");
    assertThat(reading.records()).isEmpty();
    assertThat(reading.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR);
              assertThat(problem.message()).contains("http://x.org/Mineral", "dblp", "schema-org");
            });
  }

  @Test
  void fetchesNeitherContextsNorEntities() throws Exception {
    AtomicInteger visits = new AtomicInteger();
    try (ServerSocket canary = new ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress())) {
      Thread listening =
          new Thread(
              () -> {
                while (true) {
                  try {
                    canary.accept().close();
                    visits.incrementAndGet();
                  } catch (IOException e) {
                    return;
                  }
                }
              });
      listening.start();
      String address = "http://127.0.0.1:" + canary.getLocalPort() + "/secret";
      for (String context :
          List.of(
              "\"" + address + "\"",
              "[{\"a\": \"http://x.org/a\"}, \"" + address + "\"]",
              "{\"@import\": \"" + address + "\"}")) {
        assertThatThrownBy(
                () ->
                    read(
                        "remote.jsonld",
                        "{\"@context\": " + context + ",\n\"@id\": \"http://x.org/a\", \"a\": 1}"))
            .isInstanceOf(IOException.class)
            .hasMessageContaining("never fetched");
      }
      Path secret = Files.writeString(directory.resolve("secret.txt"), "stolen");
      for (String target : List.of(address, secret.toUri().toString())) {
        for (String doctype :
            List.of(
                "<!DOCTYPE r [<!ENTITY e SYSTEM \"" + target + "\">]>",
                "<!DOCTYPE r SYSTEM \"" + target + "\">",
                "<!DOCTYPE r [<!ENTITY % p SYSTEM \"" + target + "\"> %p;]>")) {
          String xml =
              "<?xml version=\"1.0\"?>\n"
                  + doctype
                  + "\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                  + " xmlns:s=\"http://schema.org/\">\n"
                  + "<s:ScholarlyArticle rdf:about=\"http://x.org/p\"><s:name>T "
                  + (doctype.contains("ENTITY e") ? "&e;" : "")
                  + "</s:name></s:ScholarlyArticle>\n</rdf:RDF>\n";
          try {
            assertThat(read("entity.rdf", xml).records().toString()).doesNotContain("stolen");
          } catch (IOException e) {
            assertThat(e).hasMessageContaining("entity.rdf").hasMessageNotContaining("stolen");
          }
        }
      }
      assertThat(visits).hasValue(0);
      // The control: the canary does hear a visit.
      new java.net.Socket(canary.getInetAddress(), canary.getLocalPort()).close();
      for (int i = 0; i < 50 && visits.get() == 0; i++) {
        Thread.sleep(20);
      }
      assertThat(visits).hasValue(1);
    }
  }

  @Test
  void saysWhichEntitiesItDoesNotRead() throws IOException {
    String xml =
        """
        <?xml version="1.0"?>
        <!DOCTYPE r [
          <!ENTITY inside "Moss">
          <!ENTITY outside SYSTEM "file:///nowhere">
        ]>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://schema.org/">
        <s:ScholarlyArticle rdf:about="http://x.org/p"><s:name>On &inside; &outside;</s:name></s:ScholarlyArticle>
        </rdf:RDF>
        """;
    assertThat(read("entities.rdf", xml).problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.line()).isEqualTo(4);
              assertThat(problem.message()).contains("'outside'", "not read");
            })
        .noneSatisfy(problem -> assertThat(problem.message()).contains("'inside'"));
  }

  @Test
  void boundsDepthAndExpansion() {
    String deep = "[".repeat(2000) + "]".repeat(2000);
    assertThatThrownBy(() -> read("deep.jsonld", "{\"@context\": {}, \"a\": " + deep + "}"))
        .isInstanceOf(IOException.class);
    String blank = "[ <http://x.org/p> ".repeat(100_000) + "1" + " ]".repeat(100_000);
    assertThatThrownBy(() -> read("deep.ttl", "<http://x.org/a> <http://x.org/p> " + blank + " ."))
        .isInstanceOf(IOException.class);
    StringBuilder laughs =
        new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE r [\n<!ENTITY a0 \"ha\">\n");
    for (int i = 1; i < 12; i++) {
      laughs.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">\n");
    }
    laughs.append(
        "]>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
            + " xmlns:s=\"http://schema.org/\"><s:Event><s:name>&a11;</s:name></s:Event></rdf:RDF>");
    assertThatThrownBy(() -> read("laughs.rdf", laughs.toString())).isInstanceOf(IOException.class);
  }

  @Test
  void readsTheSameThingInEachSyntax() throws IOException {
    String jsonld =
        """
        {"@context": "https://schema.org", "@id": "http://x.org/e", "@type": "Event",
         "name": "Day of Shapes", "startDate": "2024-05-02", "location": "Basel",
         "performer": [{"@type": "Person", "name": "Zoe Last"}, {"@type": "Person", "name": "Ada First"}]}
        """;
    String turtle =
        """
        @prefix s: <http://schema.org/> .
        <http://x.org/e> a s:Event ; s:name "Day of Shapes" ; s:startDate "2024-05-02" ; s:location "Basel" ;
          s:performer ( [ a s:Person ; s:name "Zoe Last" ] [ a s:Person ; s:name "Ada First" ] ) .
        """;
    for (Reading reading : List.of(read("a.json", jsonld), read("b.ttl", turtle))) {
      EventRecord event = reading.records(EventRecord.class).get(0);
      assertThat(event.title().orElseThrow().text()).isEqualTo("Day of Shapes");
      assertThat(event.startDate()).contains(LocalDate.of(2024, 5, 2));
      assertThat(event.place().orElseThrow().text()).isEqualTo("Basel");
      assertThat(reading.records(PersonRecord.class).stream().map(person -> person.person().name()))
          .containsExactly("Zoe Last", "Ada First");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "a.jsonld; {'@context': {'@base': 'http://[bad'}, '@id': 'x'}; 1:1; invalid base IRI",
        "b.jsonld; {'@context': {'a': 'b', 'b': 'a'}}; 1:1; cycle in IRI mappings",
        "c.jsonld; {'@context': {}, '@type': 5}; 1:1; @type value is not valid",
        "d.ttl; <urn:a> <urn:b> 1 .|<urn:a> <urn:b> '''c .; 2:; end of file",
        "e.trig; <urn:a> <urn:b> 1 .|{; 2:1; end of file",
        "f.ttl; <urn:a> <urn:b> 1 .|<urn:a>|; 2:; end of file",
      })
  void saysWhereAndWhyItStops(String name, String text, String place, String reason) {
    String document = text.replace('|', '\n').replace("`", "\"").replace('\'', '"');
    assertThatThrownBy(() -> read(name, document))
        .hasMessageStartingWith(name + ":" + place)
        .hasMessageContaining(reason)
        .hasMessageNotContainingAny("Could not parse", "Exception", "code=");
  }

  @Test
  void namesNoSettingsOfItsLibrariesWhereABoundIsMet() {
    String deep = "{\"@context\": {}, \"a\": " + "[".repeat(2000) + "}";
    String name = "{\"@context\": {}, \"" + "a".repeat(60_000) + "\": 1}";
    String laughs =
        """
        <!DOCTYPE r [<!ENTITY a "ha"> <!ENTITY b "%s"> <!ENTITY c "%s">]>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">%s</rdf:RDF>
        """
            .formatted("&a;".repeat(100), "&b;".repeat(100), "&c;".repeat(100));
    for (String[] each :
        new String[][] {{"a.jsonld", deep}, {"b.jsonld", name}, {"c.rdf", laughs}}) {
      assertThatThrownBy(() -> read(each[0], each[1]))
          .hasMessageContaining("error: expected well-formed")
          .hasMessageNotContainingAny("Stream", "getMax", "JAXP");
    }
  }
}
