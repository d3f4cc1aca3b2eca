package org.lectern.ingest.readers.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.Reading;
import org.lectern.ingest.records.source.SourceDocument;

/** Nothing that is said of a thing is lost without a word. */
class UnreadStatementsTest {
  private static final String FOUND = "expected statements that a record can hold, found others: ";

  private static final String PREFIXES =
      """
      @prefix s: <http://schema.org/> .
      @prefix c: <http://swrc.ontoware.org/ontology#> .
      @prefix dc: <http://purl.org/dc/elements/1.1/> .
      @prefix b: <http://purl.org/ontology/bibo/> .
      @prefix f: <http://xmlns.com/foaf/0.1/> .
      @prefix d: <https://dblp.org/rdf/schema#> .
      @prefix e: <http://example.org/> .
      """;

  @TempDir Path directory;

  private Reading read(String statements) throws IOException {
    Path file = Files.writeString(directory.resolve("it.ttl"), PREFIXES + statements);
    return Reading.of(
        new RdfReader(),
        new SourceDocument("it", "it", file, "it.ttl", "0".repeat(64), Optional.empty()));
  }

  private List<String> unread(String statements) throws IOException {
    return read(statements).problems().stream()
        .map(Problem::message)
        .filter(message -> message.startsWith(FOUND))
        .map(message -> message.substring(FOUND.length()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Values as they are read, and those that a mapping changes.
        "e:p a s:ScholarlyArticle ; s:name 'Moss' ; s:datePublished '2018-05-01' ; s:url e:page ; s:author 'Ann Lee' .",
        "e:p a s:ScholarlyArticle ; s:name 'Moss' ; s:identifier 'doi:10.1000/Ab' ; s:isPartOf [ s:isPartOf [ a s:Periodical ; s:name 'J. Fern' ] ] .",
        "e:p a s:ScholarlyArticle ; s:name 'Moss' ; s:author ( [ a s:Person ; s:name 'Ann Lee' ] ) .",
        "e:p a d:Publication ; d:title 'On moss.' ; d:hasSignature [ a d:AuthorSignature ; d:signatureOrdinal 1 ; d:signatureDblpName 'Ann Lee 0001' ] .",
        "e:p a c:InProceedings ; dc:title 'Moss' ; b:authorList ( e:a ) ; dc:creator e:a . e:a f:name 'Ann Lee' ; f:made e:p .",
        "e:p a c:InProceedings ; dc:title 'Moss' ; b:authorList () ; dc:creator e:a . e:a f:name 'Ann Lee' .",
        "e:t a s:Event ; s:superEvent e:e ; s:name 'On moss' ; s:startDate '2018-05-01T10:00:00' . e:e a s:Event ; s:name 'Ferns' ; s:location [ s:name 'Room 5' ] ."
      })
  void saysNothingOfWhatIsRead(String statements) throws IOException {
    Reading reading = read(statements);
    assertThat(reading.records()).isNotEmpty();
    assertThat(
            reading.problems().stream()
                .filter(problem -> !problem.message().contains("empty list"))
                .toList())
        .isEmpty();
  }

  @Test
  void tellsOfPropertiesThatNoMappingNamesOfTheThingAndOfItsParts() throws IOException {
    assertThat(
            unread(
                "e:p a s:ScholarlyArticle ; s:name 'Moss' ; s:pageStart 7 ; s:publisher [ s:legalName 'Fern House' ] ;\n"
                    + " s:author [ a s:Person ; s:name 'Ann Lee' ; s:email 'ann@example.org' ; s:sameAs e:ann ] ."))
        .containsExactly(
            "1 of http://schema.org/email, 1 of http://schema.org/legalName, 1 of"
                + " http://schema.org/pageStart, 1 of http://schema.org/publisher, 1 of"
                + " http://schema.org/sameAs; not read");
  }

  @Test
  void tellsOfReadPropertiesWhoseValuesHaveAnotherForm() throws IOException {
    assertThat(
            unread(
                """
                e:p a c:InProceedings ; dc:title 'Moss' ; dc:creator 'Ann Lee and Bo Ray' .
                e:q a s:ScholarlyArticle ; s:name 'Ferns' ; s:isPartOf [ s:name 'Journal of Lichens' ] .
                e:r a d:Publication ; d:title 'Algae' ; d:hasSignature [ d:signatureDblpName 'Cy Day' ] .
                """))
        .containsExactly(
            "1 of http://purl.org/dc/elements/1.1/creator, 1 of http://schema.org/isPartOf, 1 of"
                + " http://schema.org/name, 1 of https://dblp.org/rdf/schema#hasSignature, 1 of"
                + " https://dblp.org/rdf/schema#signatureDblpName; not read");
  }

  @Test
  void takesNoWordsOfOneValueForAnother() throws IOException {
    assertThat(
            unread(
                """
                e:p a s:ScholarlyArticle, e:Preprint ; s:name 'Robust learning on graphs' ; s:author 'Ann Lee', 'Bo Ray' ;
                  s:isPartOf 'IEEE Letters' ; s:datePublished '2020' ; s:publisher 'IEEE' ; s:editor 'Bo Lee' ;
                  s:citation 'Ann Lee (2020). Robust learning on graphs.' ; s:about [ s:name 'Graphs' ] ; s:url () .
                """))
        .containsExactly(
            "1 of http://schema.org/about, 1 of http://schema.org/citation, 1 of"
                + " http://schema.org/editor, 1 of http://schema.org/name, 1 of"
                + " http://schema.org/publisher, 1 of"
                + " http://www.w3.org/1999/02/22-rdf-syntax-ns#type; not read");
  }

  @Test
  void tellsHowRecordsAreRelated() throws IOException {
    assertThat(
            unread(
                """
                e:p a s:ScholarlyArticle ; s:name 'Moss' ; s:datePublished '2020' ; s:author 'Ann Lee' ; s:citation e:q ; s:recordedAt e:e .
                e:q a s:ScholarlyArticle ; s:name 'Ferns' ; s:datePublished '2020' ; s:author 'Ann Lee' ; s:isBasedOn [ s:dateCreated '2020' ] .
                e:e a s:Event ; s:name 'Damp Places' ; s:workFeatured e:p ; s:sponsor [ s:foundingDate '2020' ] .
                e:t a s:Event ; s:superEvent e:e ; s:name 'On moss' ; s:about e:e .
                """))
        .containsExactly(
            "1 of http://schema.org/citation, 1 of http://schema.org/isBasedOn, 1 of"
                + " http://schema.org/recordedAt, 1 of http://schema.org/sponsor, 1 of"
                + " http://schema.org/workFeatured; not read");
  }

  @Test
  void takesNoEmptyListForAText() throws IOException {
    Reading reading =
        read(
            "e:p a s:ScholarlyArticle ; s:name () ; s:headline 'Moss' ; s:keywords () ; s:abstract () ; s:url () .");
    assertThat(reading.records(PaperRecord.class))
        .singleElement()
        .satisfies(
            paper -> {
              assertThat(paper.keywords()).isEmpty();
              assertThat(paper.links())
                  .extracting(link -> link.url())
                  .doesNotContain(RDF.nil.getURI());
              assertThat(paper.abstractText()).isEmpty();
              assertThat(paper.title().text()).isEqualTo("Moss");
            });
  }

  @Test
  void tellsOfAPersonWhoIsReadForAnotherPaperOnly() throws IOException {
    assertThat(
            unread(
                """
                e:p a s:ScholarlyArticle ; s:name 'Moss' ; s:author e:a .
                e:q a s:ScholarlyArticle ; s:name 'Ferns' ; s:editor e:a .
                e:a a s:Person ; s:name 'Ann Lee' .
                e:b a s:Person ; s:name 'Bo Ray' ; s:author e:p .
                """))
        .containsExactly(
            "1 of http://schema.org/author, 1 of http://schema.org/editor, 1 of"
                + " http://schema.org/name; not read");
  }

  @Test
  void readsNamesThatAreTexts() throws IOException {
    Reading reading =
        read(
            """
            e:p a c:InProceedings ; dc:title 'Moss' ; dc:creator 'Bo Ray', 'Ann Lee' .
            e:q a c:InProceedings ; dc:title 'Ferns' ; b:authorList ( 'Cy Day' 'Ann Lee' ) .
            """);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.records(PaperRecord.class))
        .extracting(paper -> paper.authors().stream().map(PrintedName::name).toList())
        .containsExactly(List.of("Ann Lee", "Bo Ray"), List.of("Cy Day", "Ann Lee"));
  }

  @Test
  void looksAtTheSameStatementsOfAThingWithVeryMany() throws IOException {
    StringBuilder hub = new StringBuilder("e:hub ");
    for (int i = 0; i < 2_000; i++) {
      hub.append("s:knows e:n").append(i).append(" ; ");
    }
    String statements =
        hub
            + "s:name 'Ann Lee' .\ne:p a s:ScholarlyArticle ; s:name 'Moss' ; s:editor e:hub ; s:author 'Ann Lee' .";
    assertThat(unread(statements)).hasSize(1).isEqualTo(unread(statements));
  }

  /** Each text is one that stands nowhere else, so that it is found again or is lost. */
  @ParameterizedTest
  @ValueSource(strings = {"conference", "dblp", "schema-org", "semopenalex"})
  void losesNoTextWithoutAWord(String mapping) throws IOException {
    List<String> names = List.copyOf(NodesAsTextsTest.names(mapping));
    List<String> classes =
        names.stream()
            .filter(name -> Mappings.CLASSES.stream().map(Node::toString).toList().contains(name))
            .toList();
    List<String> properties = names.stream().filter(name -> !classes.contains(name)).toList();
    int read = 0;
    int told = 0;
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Map<String, String> propertyOf = new LinkedHashMap<>();
      String document = document(random, classes, properties, propertyOf);
      Reading reading = read(document);
      if (reading.records().isEmpty()) {
        continue;
      }
      String records = reading.records().toString();
      String messages =
          reading.problems().stream().map(Problem::message).collect(Collectors.joining("\n"));
      for (Map.Entry<String, String> text : propertyOf.entrySet()) {
        boolean isRead = records.contains(text.getKey());
        boolean isTold =
            messages.contains(text.getKey())
                || messages.contains(text.getValue())
                || messages.contains("found several of");
        assertThat(isRead || isTold)
            .as("%s of %s in\n%s\nsaid: %s", text.getKey(), text.getValue(), document, messages)
            .isTrue();
        read += isRead ? 1 : 0;
        told += isTold ? 1 : 0;
      }
    }
    assertThat(read).isGreaterThan(20);
    assertThat(told).isGreaterThan(20);
  }

  private static String document(
      Random random,
      List<String> classes,
      List<String> properties,
      Map<String, String> propertyOf) {
    List<String> lines = new ArrayList<>();
    Set<String> once = new HashSet<>();
    int things = 2 + random.nextInt(5);
    for (int i = 0; i < things; i++) {
      if (random.nextInt(3) > 0) {
        lines.add("e:%d a <%s> .".formatted(i, any(classes, random)));
      }
    }
    for (int i = 4 + random.nextInt(8); i > 0; i--) {
      int subject = random.nextInt(things);
      String property = any(properties, random);
      String text = "text" + i + "x";
      boolean isText = random.nextInt(3) > 0;
      if (!once.add(subject + property)) {
        continue;
      }
      if (isText) {
        propertyOf.put(text, property);
      }
      lines.add(
          "e:%d <%s> %s ."
              .formatted(
                  subject, property, isText ? "'" + text + "'" : "e:" + random.nextInt(things)));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String any(List<String> names, Random random) {
    return names.get(random.nextInt(names.size()));
  }
}
