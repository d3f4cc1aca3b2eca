package org.lectern.ingest.readers.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.Reading;
import org.lectern.ingest.records.source.SourceDocument;

/** The label of a blank node is another one in each run, so none may be read as a text. */
class NodesAsTextsTest {
  private static final String LABEL = "label-of-a-node";

  @TempDir Path directory;

  static Iterable<String> mappings() {
    return Mappings.NAMES;
  }

  static TreeSet<String> names(String mapping) throws IOException {
    String query;
    try (var in = Mappings.class.getResourceAsStream("/mappings/" + mapping + ".rq")) {
      query = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^ *#.*", "");
    }
    PrefixMapping prefixes = QueryFactory.create(query).getPrefixMapping();
    return Pattern.compile("\\b[a-z]+:[A-Za-z]+\\b")
        .matcher(query.replaceAll("<[^>]*>|\"[^\"]*\"", ""))
        .results()
        .map(found -> prefixes.expandPrefix(found.group()))
        .filter(iri -> !iri.startsWith("urn:lectern:record#"))
        .filter(iri -> !iri.startsWith(RDF.getURI()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Gives each class that a mapping names every property that it names, with a blank node. */
  @ParameterizedTest
  @MethodSource("mappings")
  void readsNoNodeAsATextWhereverItStands(String mapping) throws Exception {
    TreeSet<String> names = names(mapping);
    assertThat(names).hasSizeGreaterThan(8);
    Graph document = GraphFactory.createDefaultGraph();
    int count = 0;
    for (String type : names) {
      Node thing = NodeFactory.createURI("http://example.org/" + count++);
      document.add(thing, RDF.Nodes.type, NodeFactory.createURI(type));
      for (String property : names) {
        Node value = NodeFactory.createBlankNode(LABEL + count++);
        document.add(thing, NodeFactory.createURI(property), value);
        // What a thing leads to may be read by its own name.
        for (String named : names) {
          document.add(
              value, NodeFactory.createURI(named), NodeFactory.createBlankNode(LABEL + count++));
        }
      }
    }
    Graph mapped = Mappings.apply(document);
    assertThat(mapped.find(Node.ANY, RDF.Nodes.type, Node.ANY).toList()).isNotEmpty();
    assertThat(mapped.stream())
        .noneMatch(
            triple ->
                !triple.getObject().isBlank() && triple.getObject().toString().contains(LABEL));
  }

  /**
   * Things of all classes that have all properties of one another, in no order that makes sense.
   */
  @ParameterizedTest
  @MethodSource("mappings")
  void mapsStatementsOfAnyShape(String mapping) throws Exception {
    List<String> names = List.copyOf(names(mapping));
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      Graph document = GraphFactory.createDefaultGraph();
      int things = 1 + random.nextInt(6);
      for (int i = 1 + random.nextInt(12); i > 0; i--) {
        Node subject = thing(random.nextInt(things));
        Node name = NodeFactory.createURI(names.get(random.nextInt(names.size())));
        if (random.nextInt(3) == 0) {
          document.add(subject, RDF.Nodes.type, name);
        } else {
          Node text = NodeFactory.createLiteralString("text " + random.nextInt(3));
          document.add(subject, name, random.nextBoolean() ? text : thing(random.nextInt(things)));
        }
      }
      assertThatCode(() -> Mappings.apply(document)).as("seed " + seed).doesNotThrowAnyException();
    }
  }

  private static Node thing(int number) {
    return NodeFactory.createURI("http://example.org/" + number);
  }

  @Test
  void readsAWorkBesideSourcesThatAreNotItsPrimaryOne() throws Exception {
    String prefixes =
        """
        @prefix soa: <https://semopenalex.org/class/> .
        @prefix sop: <https://semopenalex.org/property/> .
        @prefix dcterms: <http://purl.org/dc/terms/> .
        @prefix foaf: <http://xmlns.com/foaf/0.1/> .
        @prefix e: <http://example.org/> .
        e:w a soa:Work ; dcterms:title "On moss" ; sop:%s e:l .
        e:l sop:hasSource e:s .
        e:s foaf:name "Moss Letters", "Letters on Moss" .
        """;
    for (String location : List.of("hasLocation", "hasPrimaryLocation")) {
      Reading reading = read("it.ttl", prefixes.formatted(location));
      assertThat(reading.records(PaperRecord.class))
          .singleElement()
          .satisfies(
              paper ->
                  assertThat(paper.venue().map(venue -> venue.text()))
                      .isEqualTo(
                          location.equals("hasLocation")
                              ? Optional.empty()
                              : Optional.of("Letters on Moss")));
      assertThat(reading.problems())
          .extracting(Problem::message)
          .allMatch(message -> message.startsWith("expected statements that a record can hold"))
          .hasSize(1);
    }
  }

  private Reading read(String name, String text) throws IOException {
    Path file = Files.writeString(directory.resolve(name), text);
    return Reading.of(
        new RdfReader(),
        new SourceDocument("it", "it", file, name, "0".repeat(64), Optional.empty()));
  }

  @Test
  void saysWhatHasANodeWhereATextIsRead() throws Exception {
    Reading reading =
        read(
            "it.jsonld",
            """
            {"@context": "https://schema.org", "@graph": [
              {"@type": "ScholarlyArticle", "name": {"@type": "PropertyValue", "value": "Moss"}},
              {"@type": "ScholarlyArticle", "name": {"@type": "Thing"}, "headline": "Fern",
               "keywords": [{"@type": "DefinedTerm"}, {"@type": "DefinedTerm", "name": "Leaves"}],
               "abstract": {"@type": "Thing"}, "datePublished": {"@type": "Thing"}}
            ]}
            """);
    assertThat(reading.records(PaperRecord.class))
        .singleElement()
        .satisfies(
            paper -> {
              assertThat(paper.title().text()).isEqualTo("Fern");
              assertThat(paper.keywords())
                  .extracting(word -> word.text())
                  .containsExactly("Leaves");
            });
    assertThat(reading.problems())
        .extracting(Problem::message)
        .contains(
            "expected the title of a paper, found none; the paper is left out",
            "expected a text as title, found a thing without a name at 2 of the things; left out",
            "expected a text as keyword, found a thing without a name at 1 of the things; left out",
            "expected a text as abstract, found a thing without a name at 1 of the things; left"
                + " out",
            "expected a text as year, found a thing without a name at 1 of the things; left out");
  }

  @Test
  void readsEachValueOfJsonLines() throws Exception {
    String line =
        "{\"@context\": \"https://schema.org\", \"@type\": \"ScholarlyArticle\","
            + " \"name\": \"The %s of moss\", \"keywords\": \"a } \\\" {\"}";
    Reading reading =
        read(
            "it.jsonl",
            String.join(
                "\n",
                line.formatted("growth"),
                "",
                line.formatted("colour") + " " + line.formatted("smell"),
                "[" + line.formatted("sound") + "]"));
    assertThat(reading.records(PaperRecord.class))
        .extracting(paper -> paper.title().text())
        .containsExactlyInAnyOrder(
            "The growth of moss", "The colour of moss", "The smell of moss", "The sound of moss");
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void refusesWhatFollowsADocumentAndIsNoThing() throws Exception {
    String thing =
        "{\"@context\": \"https://schema.org\", \"@type\": \"ScholarlyArticle\", \"name\": \"Moss\"}";
    for (String more : new String[] {"7", "\"x\"", "null"}) {
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> read("it.jsonld", thing + "\n" + more))
          .hasMessageStartingWith("it.jsonld:2:1: error: expected an object or an array");
    }
  }

  @Test
  void saysWhereANameStandsTwiceInAnObject() throws Exception {
    Reading reading =
        read(
            "it.jsonld",
            """
            {"@context": "https://schema.org", "@type": "ScholarlyArticle",
             "name": "Moss", "author": {"@type": "Person", "name": "Ada Reed"},
             "author": {"@type": "Person", "name": "Bo Reed"}}
            """);
    assertThat(reading.problems())
        .containsExactly(
            Problem.warning(
                3,
                "expected each name once in an object, found 'author' again; the value before it"
                    + " is left out"));
    assertThat(reading.records(PaperRecord.class).get(0).authors())
        .extracting(author -> author.name())
        .containsExactly("Bo Reed");
  }

  @Test
  void saysWhatHasNoContextAndWhatIsNoKeyword() throws Exception {
    String good =
        "{\"@context\": \"https://schema.org\", \"@type\": \"ScholarlyArticle\", \"name\": \"Moss\"}";
    String bad = "{\"@type\": \"ScholarlyArticle\", \"@nam\": \"x\",\n \"name\": \"Fern\"}";
    for (String text : new String[] {"[" + good + ",\n" + bad + "]", good + "\n" + bad}) {
      assertThat(read("it.jsonld", text).problems())
          .containsExactly(
              Problem.warning(2, "expected a keyword of JSON-LD, found '@nam'; left out"),
              Problem.warning(
                  3,
                  "expected a @context in each object of a list of documents, found none in the"
                      + " one that ends here; its plain names are not read"),
              Problem.warning(
                  1,
                  "expected things of classes that a mapping reads, found others: 1 of"
                      + " ScholarlyArticle; not read"));
    }
    String graph =
        "{\"@context\": \"https://schema.org\", \"@graph\": [{\"@type\": \"ScholarlyArticle\","
            + " \"name\": \"Moss\"}]}";
    assertThat(read("it.jsonld", graph).problems()).isEmpty();
  }

  @Test
  void quotesNoHalfOfACharacter() throws Exception {
    Reading reading =
        read(
            "it.jsonld",
            """
            {"@context": "https://schema.org", "@type": "ScholarlyArticle", "name": "Moss",
             "datePublished": "soon \\ud83d\\u202e\\u2028"}
            """);
    assertThat(reading.problems())
        .extracting(Problem::message)
        .containsExactly(
            "expected a year of four digits, found 'soon \ufffd\ufffd'; read without a year");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E2147483648", "1e99999999999999", "-1e-2147483649", "1e-999999999"})
  void refusesANumberThatNobodyCanWriteOut(String number) {
    assertThatThrownBy(
            () ->
                read(
                    "it.jsonld",
                    "{\"@context\": \"https://schema.org\", \"@type\": \"ScholarlyArticle\", \"name\": \"A\","
                        + " \"position\": "
                        + number
                        + "}"))
        .hasMessageContaining("it.jsonld:1:")
        .hasMessageContaining("expected numbers of some size");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name': 's:name', 's': 'http://schema.org/'} | 2 of author, 1 of about",
        "{'name': 's:name', 's': 'http://schema.org/', 'author': null} | 1 of about",
        "{'name': 's:name', 's': 'http://schema.org/', '@vocab': 's:'} |",
        "['https://schema.org', {'s': 'http://schema.org/'}] |",
        "{'name': 's:name', 's': 'http://schema.org/', 'author': {'@id': 's:author', '@container': ['@index', '@set']}} |",
      })
  void tellsOfNamesThatNoContextDefines(String context, String found) throws Exception {
    String inner = context.contains("@index") ? "'key': 'Ann Lee'" : "'about': 'x', 'name': 'Ann'";
    String document =
        "{'@context': %s, '@type': 's:ScholarlyArticle', 's:name': 'Moss', 'author': {%s}, 's:isPartOf': {%s}}"
            .formatted(context, inner, context.contains("@index") ? "" : "'author': 'Bo'");
    List<String> told =
        read("it.jsonld", document.replace('\'', '"')).problems().stream()
            .map(Problem::message)
            .filter(message -> message.contains("@context defines"))
            .toList();
    assertThat(told)
        .isEqualTo(
            found == null
                ? List.of()
                : List.of(
                    "expected names that the @context defines, found others: "
                        + found
                        + "; not read"));
  }
}
