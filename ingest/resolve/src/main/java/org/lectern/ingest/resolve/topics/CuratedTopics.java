package org.lectern.ingest.resolve.topics;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.SKOS;
import org.lectern.ingest.records.source.CuratedText;
import org.lectern.ingest.resolve.identity.PlacedTriple;
import org.lectern.ontology.Lec;

/** Reads the curated topics from {@code data/topics.ttl}. */
public final class CuratedTopics {
  private CuratedTopics() {}

  /**
   * Reads the file.
   *
   * @param file Turtle with {@code skos:prefLabel}, {@code skos:altLabel}, {@code lec:acronym},
   *     {@code skos:broader} and {@code skos:related}; the description of each topic is a paragraph
   *     that begins with its prefixed name
   * @return the topics sorted by local name
   * @throws IOException when the file cannot be read or parsed; the message names the place
   */
  public static List<CuratedTopic> read(Path file) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    String text = CuratedText.read(file);
    String fileName = file.getFileName().toString();
    List<PlacedTriple> triples = PlacedTriple.parse(fileName, text, "urn:lectern:topics");
    TopicStatements.check(fileName, triples);
    for (PlacedTriple triple : triples) {
      graph.add(triple.subject(), triple.predicate(), triple.object());
    }
    List<String> lines = text.lines().toList();
    TreeMap<String, CuratedTopic> topics = new TreeMap<>();
    graph
        .find(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
        .forEachRemaining(
            triple -> topics.put(local(triple.getSubject()), topic(graph, triple, lines)));
    return List.copyOf(topics.values());
  }

  private static CuratedTopic topic(Graph graph, Triple labelled, List<String> lines) {
    Node topic = labelled.getSubject();
    String name = local(topic);
    int line = 1;
    for (int i = 0; i < lines.size(); i++) {
      String start = lines.get(i);
      if (start.startsWith(":" + name + " ") || start.equals(":" + name)) {
        line = i + 1;
      }
    }
    int last = line;
    while (last < lines.size() && !lines.get(last).isBlank()) {
      last++;
    }
    return new CuratedTopic(
        name,
        labelled.getObject().getLiteralLexicalForm(),
        literals(graph, topic, SKOS.altLabel.asNode()),
        literals(graph, topic, Lec.acronym),
        names(graph, topic, SKOS.broader.asNode()),
        names(graph, topic, SKOS.related.asNode()),
        line,
        last);
  }

  private static List<String> names(Graph graph, Node topic, Node property) {
    return graph
        .find(topic, property, Node.ANY)
        .mapWith(triple -> local(triple.getObject()))
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  private static List<String> literals(Graph graph, Node topic, Node property) {
    List<String> values = new ArrayList<>();
    graph
        .find(topic, property, Node.ANY)
        .forEachRemaining(triple -> values.add(triple.getObject().getLiteralLexicalForm()));
    values.sort(null);
    return values;
  }

  private static String local(Node node) {
    String iri = node.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
