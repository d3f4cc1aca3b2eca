package org.lectern.ingest.readers.rdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.lectern.ingest.records.LineClaim;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.Recognition;
import org.lectern.ingest.records.RecordSink;
import org.lectern.ingest.records.SourceReader;
import org.lectern.ingest.records.SourceRecord;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.SourceLine;
import org.lectern.ingest.records.source.SourceLines;
import org.lectern.ingest.records.source.SourceSample;

/** Reads RDF documents in vocabularies that a mapping knows. */
public final class RdfReader implements SourceReader {
  private static final int MOST_CLASSES = 8;

  @Override
  public String format() {
    return "rdf";
  }

  @Override
  public int version() {
    return 5;
  }

  @Override
  public Recognition recognise(SourceSample sample) {
    return RdfSyntax.of(sample.fileName(), sample.lines())
        .map(syntax -> new Recognition(1, "it looks like " + syntax.label()))
        .orElse(Recognition.NONE);
  }

  @Override
  public void read(SourceDocument document, RecordSink sink) throws IOException {
    List<SourceLine> lines = SourceLines.readAll(document);
    RdfSyntax syntax =
        RdfSyntax.of(
                document.fileName(),
                lines.subList(0, Math.min(lines.size(), SourceSample.MOST_LINES)))
            .orElse(RdfSyntax.TURTLE);
    RdfGraph graph = RdfParse.of(document, lines, syntax, sink);
    Location whole = new Location(1, Math.max(1, lines.size()));
    MappedRecords mapped = new MappedRecords(Mappings.apply(graph.graph()), graph, whole, sink);
    List<SourceRecord> records = mapped.records();
    records.forEach(sink::record);
    if (records.isEmpty() && mapped.leftOut() > 0) {
      sink.problem(
          Problem.error(
              1,
              "expected a record that can be kept, found none: each of "
                  + mapped.leftOut()
                  + " was left out, see the warnings"));
    } else if (records.isEmpty()) {
      sink.problem(
          Problem.error(
              1,
              "expected RDF in a vocabulary that one of the mappings "
                  + String.join(", ", Mappings.NAMES)
                  + " knows, found "
                  + classes(graph)));
    }
    if (!records.isEmpty()) {
      Set<Node> others = warnOfOthers(graph, whole, sink);
      UnreadStatements.of(graph, mapped, others, whole).ifPresent(sink::problem);
    }
    claimTheRest(lines, records, graph, sink);
  }

  /**
   * Says once of which classes things are not read. What another thing leads to is part of that
   * one, as the page of a paper.
   */
  private static Set<Node> warnOfOthers(RdfGraph document, Location whole, RecordSink sink) {
    Graph graph = document.graph();
    Map<Node, List<Node>> classes = new HashMap<>();
    graph
        .find(Node.ANY, RDF.Nodes.type, Node.ANY)
        .forEach(
            typed ->
                classes
                    .computeIfAbsent(typed.getSubject(), thing -> new ArrayList<>())
                    .add(typed.getObject()));
    Map<String, Integer> counts = new HashMap<>();
    Set<Node> others = new HashSet<>();
    int first = Integer.MAX_VALUE;
    for (Map.Entry<Node, List<Node>> thing : classes.entrySet()) {
      if (thing.getValue().stream().noneMatch(Mappings.CLASSES::contains)
          && !graph.contains(Node.ANY, Node.ANY, thing.getKey())) {
        thing.getValue().stream()
            .filter(Node::isURI)
            .forEach(type -> counts.merge(type.getURI(), 1, Integer::sum));
        others.add(thing.getKey());
        first = Math.min(first, document.place(thing.getKey()).orElse(whole).first());
      }
    }
    if (!counts.isEmpty()) {
      sink.problem(
          Problem.warning(
              first,
              "expected things of classes that a mapping reads, found others: "
                  + UnreadStatements.listed(counts)
                  + "; not read"));
    }
    return others;
  }

  private static String classes(RdfGraph graph) {
    TreeSet<String> classes =
        graph.graph().find(Node.ANY, RDF.Nodes.type, Node.ANY).toList().stream()
            .map(triple -> triple.getObject())
            .filter(Node::isURI)
            .map(Node::getURI)
            .collect(Collectors.toCollection(TreeSet::new));
    return classes.isEmpty()
        ? "no class"
        : "the classes "
            + classes.stream().limit(MOST_CLASSES).collect(Collectors.joining(", "))
            + (classes.size() > MOST_CLASSES ? ", …" : "");
  }

  /** Statements that no mapping takes are counted by their lines, and so is what holds none. */
  private static void claimTheRest(
      List<SourceLine> lines, List<SourceRecord> records, RdfGraph graph, RecordSink sink) {
    BitSet taken = new BitSet();
    records.forEach(r -> taken.set(r.location().first(), r.location().last() + 1));
    for (SourceLine line : lines) {
      if (!line.isBlank() && !taken.get(line.number())) {
        sink.claim(
            LineClaim.furniture(
                line.number(),
                graph.hasStatement(line.number()) ? "statement-not-mapped" : "rdf-syntax"));
      }
    }
  }

  @Override
  public long mostBytes() {
    return 64L << 20;
  }
}
