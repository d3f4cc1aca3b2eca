package org.lectern.ingest.graph;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;

/** Writes the statements of one named graph. */
final class QuadWriter {
  private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

  private final StreamRDF out;
  private final Iris iris;
  private final Node graph;
  private final Map<String, Node> recordNodes = new HashMap<>();

  QuadWriter(StreamRDF out, Iris iris, String graph) {
    this.out = out;
    this.iris = iris;
    this.graph = iris.graph(graph);
  }

  Iris iris() {
    return iris;
  }

  void add(Node subject, Node property, Node object) {
    out.quad(Quad.create(graph, subject, property, object));
  }

  void type(Node subject, Node... classes) {
    for (Node type : classes) {
      add(subject, RDF.type.asNode(), type);
    }
  }

  void label(Node subject, String label) {
    text(subject, RDFS.label.asNode(), label);
  }

  void text(Node subject, Node property, String value) {
    add(subject, property, NodeFactory.createLiteralString(value));
  }

  void text(Node subject, Node property, Optional<String> value) {
    value.ifPresent(v -> text(subject, property, v));
  }

  void texts(Node subject, Node property, Collection<String> values) {
    values.forEach(value -> text(subject, property, value));
  }

  void addresses(Node subject, Node property, Collection<String> urls) {
    urls.forEach(
        url -> add(subject, property, NodeFactory.createLiteralDT(url, XSDDatatype.XSDanyURI)));
  }

  void number(Node subject, Node property, int value) {
    add(
        subject,
        property,
        NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger));
  }

  void score(Node subject, Node property, double value) {
    add(
        subject,
        property,
        NodeFactory.createLiteralDT(Double.toString(value), XSDDatatype.XSDdecimal));
  }

  void yes(Node subject, Node property) {
    add(subject, property, NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
  }

  void year(Node subject, Node property, int year) {
    add(
        subject,
        property,
        NodeFactory.createLiteralDT(
            String.format(Locale.ROOT, "%04d", year), XSDDatatype.XSDgYear));
  }

  void date(Node subject, Node property, LocalDate date) {
    add(subject, property, NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate));
  }

  void dateTime(Node subject, Node property, LocalDateTime time) {
    add(
        subject,
        property,
        NodeFactory.createLiteralDT(DATE_TIME.format(time), XSDDatatype.XSDdateTime));
  }

  Node thing(Kind kind, String key) {
    return iris.of(kind, key);
  }

  void link(Node subject, Node property, Kind kind, String key) {
    add(subject, property, thing(kind, key));
  }

  void records(Node subject, Collection<String> keys) {
    keys.forEach(
        key ->
            add(
                subject,
                Lec.record,
                recordNodes.computeIfAbsent(key, k -> iris.of(Kind.RECORD, k))));
  }
}
