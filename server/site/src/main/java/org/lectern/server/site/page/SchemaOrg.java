package org.lectern.server.site.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;

/**
 * Says in the words of schema.org what a page is about, for machines that read pages.
 *
 * <p>The text stands within a script element as data; the characters that could end it are written
 * as escapes.
 */
final class SchemaOrg {
  private static final Map<Kind, String> TYPES =
      Map.of(
          Kind.PAPER, "ScholarlyArticle",
          Kind.PERSON, "Person",
          Kind.TALK, "EducationEvent",
          Kind.EVENT, "Event",
          Kind.SERIES, "EventSeries",
          Kind.TOPIC, "DefinedTerm",
          Kind.ORG, "Organization",
          Kind.SOURCE, "CreativeWork",
          Kind.RECORD, "CreativeWork");

  private static final Map<Node, String> MAPPED =
      Map.ofEntries(
          Map.entry(SKOS.altLabel.asNode(), "alternateName"),
          Map.entry(Lec.acronym, "alternateName"),
          Map.entry(Lec.author, "author"),
          Map.entry(Lec.speaker, "performer"),
          Map.entry(Lec.organizer, "organizer"),
          Map.entry(Lec.atEvent, "superEvent"),
          Map.entry(Lec.inSeries, "superEvent"),
          Map.entry(Lec.publishedIn, "publication"),
          Map.entry(Lec.presents, "workFeatured"),
          Map.entry(Lec.hasKeyword, "keywords"),
          Map.entry(Lec.listedUnder, "about"),
          Map.entry(Lec.mentionsInTitle, "about"),
          Map.entry(Lec.worksOn, "knowsAbout"),
          Map.entry(Lec.startDate, "startDate"),
          Map.entry(Lec.endDate, "endDate"),
          Map.entry(Lec.start, "startDate"),
          Map.entry(Lec.end, "endDate"),
          Map.entry(Lec.place, "location"),
          Map.entry(Lec.award, "award"),
          Map.entry(Lec.paperUrl, "sameAs"),
          Map.entry(Lec.source, "isPartOf"),
          Map.entry(DCTerms.abstract_.asNode(), "abstract"));

  private static final ObjectMapper MAPPER = mapper();

  private SchemaOrg() {}

  /**
   * Describes a thing.
   *
   * @param name the thing
   * @param graph what may be read, inside a transaction
   * @param iris the data IRIs
   * @return a JSON-LD object, safe to stand within a script element
   */
  static String of(Iris.Name name, Graph graph, Iris iris) {
    Labels labels = new Labels(graph);
    Node thing = iris.of(name.kind(), name.key());
    ObjectNode json = MAPPER.createObjectNode();
    json.put("@context", "https://schema.org");
    json.put("@type", TYPES.getOrDefault(name.kind(), "Thing"));
    json.put("@id", thing.getURI());
    json.put("name", labels.of(thing));
    List<Node[]> values =
        graph
            .find(thing, Node.ANY, Node.ANY)
            .filterKeep(triple -> MAPPED.containsKey(triple.getPredicate()))
            .mapWith(triple -> new Node[] {triple.getPredicate(), triple.getObject()})
            .toList()
            .stream()
            .sorted(
                Comparator.comparing((Node[] pair) -> MAPPED.get(pair[0]))
                    .thenComparing(pair -> pair[1].toString()))
            .toList();
    for (Node[] pair : values) {
      ArrayNode list = json.withArray(MAPPED.get(pair[0]));
      if (pair[1].isLiteral()) {
        list.add(pair[1].getLiteralLexicalForm());
      } else {
        list.add(reference(pair[1], labels, iris));
      }
    }
    if (graph.contains(thing, Lec.year, Node.ANY) && name.kind() == Kind.PAPER) {
      json.put(
          "datePublished",
          graph
              .find(thing, Lec.year, Node.ANY)
              .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
              .toList()
              .stream()
              .sorted()
              .findFirst()
              .orElseThrow());
    }
    try {
      return MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode reference(Node node, Labels labels, Iris iris) {
    ObjectNode json = MAPPER.createObjectNode();
    String type =
        iris.parse(node.getURI())
            .map(name -> TYPES.getOrDefault(name.kind(), "Thing"))
            .orElse("Thing");
    json.put("@type", type);
    json.put("@id", node.getURI());
    json.put("name", labels.of(node));
    return json;
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper = new ObjectMapper();
    mapper.getFactory().setCharacterEscapes(new WithinScript());
    return mapper;
  }

  /** Escapes what could end a script element or begin a comment within it. */
  private static final class WithinScript extends CharacterEscapes {
    private static final int[] ASCII = ascii();

    private static int[] ascii() {
      int[] escapes = CharacterEscapes.standardAsciiEscapesForJSON();
      escapes['<'] = CharacterEscapes.ESCAPE_STANDARD;
      escapes['>'] = CharacterEscapes.ESCAPE_STANDARD;
      escapes['&'] = CharacterEscapes.ESCAPE_STANDARD;
      return escapes;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ASCII.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      return new SerializedString(String.format("\\u%04x", character));
    }
  }
}
