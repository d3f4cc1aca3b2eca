package org.lectern.ingest.resolve.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.lectern.ingest.records.source.CuratedText;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;

/**
 * Reads {@code data/identity.ttl}, in which curators state which things are one and which are not.
 *
 * <p>The file is Turtle. A statement is {@code A is:same B} or {@code A is:different B}, where each
 * side is the IRI of an entity, of a record or of a value printed in one, or a description of what
 * is printed: {@code [ is:kind "person" ; is:name "Xiao Li" ; is:source <source/x> ; is:line 592
 * ]}.
 */
public final class IdentityFile {
  /** The name of the file in the directory of the curation files. */
  public static final String NAME = "identity.ttl";

  /** The key of the file as a source. */
  public static final String SOURCE_KEY = "curated-identity";

  private static final String IS = "https://w3id.org/lectern/identity#";
  private static final Set<String> PROPERTIES =
      new TreeSet<>(List.of("kind", "name", "source", "record", "line"));
  private static final Set<Kind> KINDS =
      Set.of(Kind.PERSON, Kind.PAPER, Kind.TOPIC, Kind.ORG, Kind.SERIES, Kind.EVENT);

  private final Iris iris;
  private final List<PlacedTriple> triples;
  private final Map<Node, Map<String, PlacedTriple>> descriptions = new HashMap<>();

  private IdentityFile(Iris iris, List<PlacedTriple> triples) {
    this.iris = iris;
    this.triples = triples;
  }

  /**
   * Reads the file.
   *
   * @param file the file; a missing one states nothing
   * @param iris how IRIs are minted
   * @return the statements in the order of the file
   * @throws IOException when it is no Turtle or says something else; the message names the place
   */
  public static List<IdentityStatement> read(Path file, Iris iris) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    String text = CuratedText.read(file);
    return new IdentityFile(iris, PlacedTriple.parse(NAME, text, iris.base())).statements();
  }

  private List<IdentityStatement> statements() throws IOException {
    List<PlacedTriple> stated = new ArrayList<>();
    for (PlacedTriple triple : triples) {
      String property = property(triple);
      if (property.equals("same") || property.equals("different")) {
        stated.add(triple);
      } else if (!triple.subject().isBlank() || !PROPERTIES.contains(property)) {
        throw wrong(
            triple,
            "expected is:same or is:different between two things, or in brackets one of "
                + PROPERTIES);
      } else if (descriptions
              .computeIfAbsent(triple.subject(), node -> new HashMap<>())
              .put(property, triple)
          != null) {
        throw wrong(triple, "expected one is:" + property + " in a description, found two");
      }
    }
    List<IdentityStatement> statements = new ArrayList<>();
    Map<Integer, Integer> onLine = new HashMap<>();
    for (PlacedTriple triple : stated) {
      IdentityPointer first = pointer(triple, triple.subject());
      IdentityPointer second = pointer(triple, triple.object());
      if (first.kind() != second.kind()) {
        throw wrong(
            triple,
            "expected two things of one kind, found a "
                + first.kind().segment()
                + " and a "
                + second.kind().segment());
      }
      if (first.kind() == Kind.EVENT && property(triple).equals("different")) {
        throw wrong(
            triple,
            "events can only be stated to be the same; give a source another event in sources.yaml"
                + " to part two");
      }
      int begins =
          Math.min(begins(triple.subject(), triple.line()), begins(triple.object(), triple.line()));
      int count = onLine.merge(triple.line(), 1, Integer::sum);
      String record = SOURCE_KEY + "-" + triple.line() + (count == 1 ? "" : "-" + count);
      statements.add(
          new IdentityStatement(
              property(triple).equals("same"),
              first,
              second,
              begins,
              triple.line(),
              triple.column(),
              record));
    }
    return statements;
  }

  private static String property(PlacedTriple triple) {
    String iri = triple.predicate().getURI();
    return iri.startsWith(IS) ? iri.substring(IS.length()) : iri;
  }

  private int begins(Node node, int line) {
    return descriptions.getOrDefault(node, Map.of()).values().stream()
        .mapToInt(PlacedTriple::line)
        .min()
        .orElse(line);
  }

  private IdentityPointer pointer(PlacedTriple triple, Node node) throws IOException {
    if (node.isURI()) {
      return byIri(triple, node.getURI());
    }
    if (!node.isBlank() || !descriptions.containsKey(node)) {
      throw wrong(triple, "expected an IRI or a description in brackets, found " + node);
    }
    Map<String, PlacedTriple> described = descriptions.get(node);
    if (!described.containsKey("kind") || !described.containsKey("name")) {
      throw wrong(triple, "expected is:kind and is:name in a description");
    }
    String kindWord = literal(described.get("kind"));
    Kind kind =
        Kind.ofSegment(kindWord)
            .filter(KINDS::contains)
            .orElseThrow(() -> wrong(described.get("kind"), unknownKind(kindWord)));
    String name = literal(described.get("name"));
    Optional<Integer> line = Optional.empty();
    if (described.containsKey("line")) {
      String number = literal(described.get("line"));
      if (!number.matches("[1-9]\\d{0,8}")) {
        throw wrong(described.get("line"), "expected a line number, found '" + number + "'");
      }
      line = Optional.of(Integer.valueOf(number));
    }
    Optional<String> source = key(described.get("source"), Kind.SOURCE);
    if (line.isPresent() && source.isEmpty()) {
      throw wrong(described.get("line"), "expected is:source beside is:line");
    }
    return new IdentityPointer(
        kind,
        Optional.empty(),
        Optional.of(name),
        source,
        key(described.get("record"), Kind.RECORD),
        Optional.empty(),
        line,
        "the " + kindWord + " '" + name + "'");
  }

  private Optional<String> key(PlacedTriple triple, Kind kind) throws IOException {
    if (triple == null) {
      return Optional.empty();
    }
    Optional<Iris.Name> name =
        triple.object().isURI() ? iris.parse(triple.object().getURI()) : Optional.empty();
    return Optional.of(
        name.filter(n -> n.kind() == kind)
            .map(Iris.Name::key)
            .orElseThrow(
                () ->
                    wrong(
                        triple,
                        "expected the IRI of a " + kind.segment() + ", found " + triple.object())));
  }

  private IdentityPointer byIri(PlacedTriple triple, String iri) throws IOException {
    int hash = iri.indexOf('#');
    String owner = hash < 0 ? iri : iri.substring(0, hash);
    Optional<String> part = hash < 0 ? Optional.empty() : Optional.of(iri.substring(hash + 1));
    Iris.Name name =
        iris.parse(owner)
            .orElseThrow(
                () -> wrong(triple, "expected an IRI below " + iris.base() + ", found " + iri));
    String text =
        "<" + owner.substring(iris.base().length()) + part.map(p -> "#" + p).orElse("") + ">";
    if (name.kind() == Kind.RECORD) {
      // A printed name is a person's, a whole record is a paper's.
      return new IdentityPointer(
          part.isPresent() ? Kind.PERSON : Kind.PAPER,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(name.key()),
          part,
          Optional.empty(),
          text);
    }
    if (!KINDS.contains(name.kind()) || part.isPresent()) {
      throw wrong(triple, unknownKind(text));
    }
    return new IdentityPointer(
        name.kind(),
        Optional.of(name.key()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        text);
  }

  private static String unknownKind(String found) {
    return "expected one of "
        + Arrays.stream(Kind.values()).filter(KINDS::contains).map(Kind::segment).toList()
        + ", or a record, found "
        + found;
  }

  private static String literal(PlacedTriple triple) throws IOException {
    if (!triple.object().isLiteral()) {
      throw wrong(triple, "expected a text or number, found " + triple.object());
    }
    return triple.object().getLiteralLexicalForm();
  }

  private static IOException wrong(PlacedTriple triple, String message) {
    return new IOException(
        NAME + ":" + triple.line() + ":" + triple.column() + ": error: " + message);
  }
}
