package org.lectern.ingest.resolve.topics;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.lectern.ingest.resolve.identity.PlacedTriple;
import org.lectern.ontology.Lec;

/**
 * Holds what a curator says of topics to what is read of it, so that a slip of the pen is named
 * instead of passed over.
 *
 * <p>One preferred label a topic and no label of two topics (SKOS Reference, S14 and section
 * 5.6.5); broader and related topics are topics of the file, none broader than itself over any
 * others.
 */
final class TopicStatements {
  private static final Set<Node> LABELS =
      Set.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), Lec.acronym);
  private static final Set<Node> LINKS = Set.of(SKOS.broader.asNode(), SKOS.related.asNode());

  /** For people only. */
  private static final Set<Node> NOTES =
      Set.of(
          RDF.Nodes.type,
          RDFS.comment.asNode(),
          SKOS.note.asNode(),
          SKOS.scopeNote.asNode(),
          SKOS.definition.asNode(),
          SKOS.editorialNote.asNode());

  private final String file;
  private final List<PlacedTriple> triples;
  private final Map<Node, Set<Node>> broader = new HashMap<>();

  private TopicStatements(String file, List<PlacedTriple> triples) {
    this.file = file;
    this.triples = triples;
  }

  /**
   * Checks the statements of a file.
   *
   * @param file its bare name
   * @param triples the statements
   * @throws IOException when one is not as expected; the message names the place
   */
  static void check(String file, List<PlacedTriple> triples) throws IOException {
    new TopicStatements(file, triples).check();
  }

  private void check() throws IOException {
    Set<Node> topics = labels();
    for (PlacedTriple triple : triples) {
      if (!topics.contains(triple.subject())) {
        throw wrong(triple, "a topic with an IRI and a skos:prefLabel", triple.subject());
      }
      Node property = triple.predicate();
      if (LINKS.contains(property)) {
        if (!topics.contains(triple.object())) {
          throw wrong(triple, "another topic of this file", triple.object());
        }
        if (property.equals(SKOS.broader.asNode())) {
          broader.computeIfAbsent(triple.subject(), topic -> new HashSet<>()).add(triple.object());
        }
        boolean circle =
            triple.subject().equals(triple.object())
                || property.equals(SKOS.broader.asNode()) && isAbove(triple);
        if (circle) {
          throw wrong(triple, "a topic that is not this one or below it", triple.object());
        }
      } else if (!LABELS.contains(property) && !NOTES.contains(property)) {
        throw wrong(
            triple,
            "skos:prefLabel, skos:altLabel, lec:acronym, skos:broader, skos:related or a note",
            property);
      }
    }
  }

  /** Gives the topics that have a preferred label. */
  private Set<Node> labels() throws IOException {
    Map<String, Node> bearers = new HashMap<>();
    Set<Node> topics = new HashSet<>();
    for (PlacedTriple triple : triples) {
      if (!LABELS.contains(triple.predicate())) {
        continue;
      }
      if (!triple.object().isLiteral() || triple.object().getLiteralLexicalForm().isBlank()) {
        throw wrong(triple, "a label that is a text", triple.object());
      }
      if (triple.predicate().equals(Lec.acronym)) {
        // One may stand for several.
        continue;
      }
      Node other = bearers.putIfAbsent(triple.object().getLiteralLexicalForm(), triple.subject());
      if (other != null && !other.equals(triple.subject())) {
        throw wrong(triple, "a label of no other topic", triple.object());
      }
      if (triple.predicate().equals(SKOS.prefLabel.asNode())
          && triple.subject().isURI()
          && !topics.add(triple.subject())) {
        throw wrong(triple, "one skos:prefLabel of a topic", triple.object());
      }
    }
    return topics;
  }

  /** Whether the subject is above the object by what was said before, so that a circle closes. */
  private boolean isAbove(PlacedTriple triple) {
    Deque<Node> open = new ArrayDeque<>(Set.of(triple.object()));
    Set<Node> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Node topic = open.pop();
      if (topic.equals(triple.subject())) {
        return true;
      }
      if (seen.add(topic)) {
        open.addAll(broader.getOrDefault(topic, Set.of()));
      }
    }
    return false;
  }

  private IOException wrong(PlacedTriple at, String expected, Node found) {
    return new IOException(
        file
            + ":"
            + at.line()
            + ":"
            + at.column()
            + ": error: expected "
            + expected
            + ", found "
            + (found.isBlank() ? "a thing without one" : found));
  }
}
