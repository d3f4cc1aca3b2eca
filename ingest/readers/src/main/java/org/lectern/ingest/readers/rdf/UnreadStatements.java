package org.lectern.ingest.readers.rdf;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.Problem;

/**
 * Finds the statements of a document of which nothing came into a record, whatever the reason: a
 * property that no mapping names, or a value in a form that none reads.
 *
 * <p>It looks at values only and not at what the mappings ask for, so that a gap in them does not
 * hide itself.
 */
final class UnreadStatements {
  private static final int MOST_LISTED = 40;
  private static final int LONGEST_SHOWN = 120;

  private final RdfGraph document;
  private final MappedRecords records;
  private final Map<Node, ReadTexts> readOf;
  private final ReadTexts readAnywhere = new ReadTexts();
  private final Set<Node> others;
  private final Surroundings surroundings;

  /** How often each property is not read; one entry a property. */
  private final Map<String, Integer> counts = new HashMap<>();

  private int first = Integer.MAX_VALUE;

  private UnreadStatements(RdfGraph document, MappedRecords records, Set<Node> others) {
    this.document = document;
    this.records = records;
    this.readOf = records.read();
    this.others = others;
    this.surroundings = new Surroundings(document, readOf.keySet());
    readOf.values().forEach(readAnywhere::addAll);
  }

  /**
   * Counts the statements of each property.
   *
   * @param document the statements
   * @param records what was made of them
   * @param others things of which is said already that they are not read
   * @param whole all lines of the document, for statements whose place is not known
   * @return a warning, or empty when all was read
   */
  static Optional<Problem> of(
      RdfGraph document, MappedRecords records, Set<Node> others, Location whole) {
    UnreadStatements unread = new UnreadStatements(document, records, others);
    document
        .graph()
        .find()
        .filterKeep(statement -> Surroundings.isOfDocument(statement))
        .filterDrop(statement -> unread.isRead(statement))
        .forEach(statement -> unread.count(statement, whole));
    return unread.warning();
  }

  private boolean isRead(Triple statement) {
    Node subject = statement.getSubject();
    Node object = statement.getObject();
    ReadTexts ofSubject = readOf.get(subject);
    ReadTexts ofObject = readOf.get(object);
    if (statement.getPredicate().equals(RDF.Nodes.type)) {
      // What else a thing is said to be; of its parts the class is not read.
      return ofSubject == null || Mappings.CLASSES.contains(object);
    }
    if (object.equals(RDF.Nodes.nil)
        || others.contains(subject)
        || records.told().contains(object)
        || ofSubject != null && ofSubject.holds(object)) {
      return true;
    }
    if (ofSubject == null && ofObject != null) {
      return surroundings.of(subject).stream().anyMatch(ofObject::holdsName);
    }
    boolean isText = object.isLiteral() || !surroundings.describes(object);
    if (isText) {
      ReadTexts read = ofSubject == null ? readAnywhere : ofSubject;
      return MappedRecords.plain(object).map(read::holds).orElse(true);
    }
    // What is said of a part is judged where it is said, and of a record in its own right.
    return ofSubject == null
        || ofObject == null && surroundings.of(object).stream().anyMatch(ofSubject::holdsName);
  }

  private void count(Triple statement, Location whole) {
    counts.merge(statement.getPredicate().getURI(), 1, Integer::sum);
    first = Math.min(first, document.place(statement.getSubject()).orElse(whole).first());
  }

  private Optional<Problem> warning() {
    if (counts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.warning(
            first,
            "expected statements that a record can hold, found others: "
                + listed(counts)
                + "; not read"));
  }

  /**
   * Lists IRIs with how often they were found.
   *
   * @param counts a number an IRI
   * @return the most frequent ones, {@code 2 of urn:a, 1 of urn:b}
   */
  static String listed(Map<String, Integer> counts) {
    return counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_LISTED)
            .map(count -> count.getValue() + " of " + shown(count.getKey()))
            .collect(Collectors.joining(", "))
        + (counts.size() > MOST_LISTED
            ? " and some of " + (counts.size() - MOST_LISTED) + " others"
            : "");
  }

  private static String shown(String iri) {
    String own = iri.replace(RdfParse.BASE, "");
    return own.length() <= LONGEST_SHOWN ? own : own.substring(0, LONGEST_SHOWN) + "…";
  }
}
