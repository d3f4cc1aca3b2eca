package org.lectern.queries.format;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;
import org.lectern.queries.Answer;
import org.lectern.queries.ParameterType;
import org.lectern.queries.Receipt;
import org.lectern.queries.Row;
import org.lectern.queries.Value;

/**
 * Describes the things that an answer is about.
 *
 * <p>Each entity of a row gets its label and class. The first one of a row also points by {@code
 * lec:record} to the receipts of the row, which are described with their lines and documents. An
 * answer whose columns are called subject, predicate and object is graph-shaped: its rows are
 * triples themselves.
 */
final class AnswerTriples {
  private AnswerTriples() {}

  /** Gives the triples, sorted, so that equal answers give equal bytes. */
  static SortedSet<Triple> of(Answer answer, Iris iris) {
    SortedSet<Triple> triples = new TreeSet<>(RdfFormat.ORDER);
    answer
        .rows()
        .forEach(
            row -> {
              statement(row).ifPresent(triples::add);
              describe(row, iris, triples);
            });
    return triples;
  }

  private static Optional<Triple> statement(Row row) {
    Value subject = row.values().get("subject");
    Value predicate = row.values().get("predicate");
    Value object = row.values().get("object");
    boolean whole =
        subject != null
            && predicate != null
            && object != null
            && subject.term().isURI()
            && predicate.term().isURI();
    return whole
        ? Optional.of(Triple.create(subject.term(), predicate.term(), object.term()))
        : Optional.empty();
  }

  private static void describe(Row row, Iris iris, Set<Triple> triples) {
    Optional<Node> first = Optional.empty();
    for (Value value : row.values().values()) {
      Node term = value.term();
      if (term.isURI()) {
        first = first.or(() -> Optional.of(term));
        value
            .label()
            .ifPresent(label -> triples.add(Triple.create(term, RDFS.label.asNode(), text(label))));
        classOf(term, iris)
            .ifPresent(type -> triples.add(Triple.create(term, RDF.type.asNode(), type)));
      }
    }
    for (Receipt receipt : row.receipts()) {
      Node record = NodeFactory.createURI(receipt.recordIri());
      first.ifPresent(entity -> triples.add(Triple.create(entity, Lec.record, record)));
      describe(record, receipt, iris, triples);
    }
  }

  private static void describe(Node record, Receipt receipt, Iris iris, Set<Triple> triples) {
    Node source = iris.of(Kind.SOURCE, receipt.sourceKey());
    triples.add(Triple.create(record, RDF.type.asNode(), Lec.SourceRecord));
    triples.add(Triple.create(record, Lec.source, source));
    triples.add(Triple.create(record, Lec.firstLine, number(receipt.firstLine())));
    triples.add(Triple.create(record, Lec.lastLine, number(receipt.lastLine())));
    triples.add(Triple.create(record, Lec.reader, text(receipt.reader())));
    receipt
        .aboutLine()
        .ifPresent(line -> triples.add(Triple.create(record, Lec.aboutLine, number(line))));
    triples.add(Triple.create(source, RDF.type.asNode(), Lec.Source));
    triples.add(Triple.create(source, Lec.fileName, text(receipt.document())));
  }

  /** The class follows from the kind in the IRI; parts such as authorships have none there. */
  private static Optional<Node> classOf(Node term, Iris iris) {
    if (term.getURI().indexOf('#') >= 0) {
      return Optional.empty();
    }
    return iris.parse(term.getURI())
        .map(Iris.Name::kind)
        .flatMap(ParameterType::ofKind)
        .flatMap(ParameterType::entityClass);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node number(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
  }
}
