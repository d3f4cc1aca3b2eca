package org.lectern.queries.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jgrapht.graph.WeightedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.BaseExporter;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.GraphExporter;
import org.lectern.ontology.Iris;
import org.lectern.queries.Answer;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Chart;
import org.lectern.queries.Row;
import org.lectern.queries.Value;

/**
 * Writes an answer whose rows are the links of a network, as the header's chart says, in a format
 * of programs that draw and measure networks.
 *
 * @param <X> the kind of exporter
 */
final class NetworkAnswer<
        X extends
            BaseExporter<NetworkAnswer.Vertex, NetworkAnswer.Edge>
                & GraphExporter<NetworkAnswer.Vertex, NetworkAnswer.Edge>>
    implements AnswerWriter {
  /** A thing at the end of a link: its number, IRI or text, and label. */
  record Vertex(String id, String iri, String label) {}

  /** A link. Links are told apart by their numbers, for two things may be linked twice. */
  record Edge(String id, String weight) {}

  private final Function<Function<Vertex, String>, X> exporters;

  NetworkAnswer(Function<Function<Vertex, String>, X> exporters) {
    this.exporters = exporters;
  }

  @Override
  public boolean fits(Answer answer, Iris iris) {
    return mayFit(answer.query());
  }

  @Override
  public boolean mayFit(CannedQuery query) {
    return query
        .chart()
        .filter(chart -> chart.column("source").isPresent() && chart.column("target").isPresent())
        .isPresent();
  }

  @Override
  public void write(Answer answer, WriteSetting setting, OutputStream out) throws IOException {
    Chart chart = answer.query().chart().orElseThrow();
    WeightedPseudograph<Vertex, Edge> network = new WeightedPseudograph<>(Edge.class);
    Map<String, Vertex> vertices = new LinkedHashMap<>();
    int edges = 0;
    for (Row row : answer.rows()) {
      Optional<Vertex> source = vertex(row, chart.column("source"), vertices);
      Optional<Vertex> target = vertex(row, chart.column("target"), vertices);
      if (source.isPresent() && target.isPresent()) {
        String weight = cell(row, chart.column("weight")).map(NetworkAnswer::text).orElse("1");
        network.addVertex(source.get());
        network.addVertex(target.get());
        Edge edge = new Edge("e" + ++edges, weight);
        network.addEdge(source.get(), target.get(), edge);
        network.setEdgeWeight(edge, number(weight));
      }
    }
    X exporter = exporters.apply(Vertex::id);
    exporter.setEdgeIdProvider(Edge::id);
    exporter.setVertexAttributeProvider(
        vertex -> attributes(Map.of("iri", vertex.iri(), "label", vertex.label())));
    exporter.setEdgeAttributeProvider(edge -> attributes(Map.of("weight", edge.weight())));
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    exporter.exportGraph(network, writer);
    writer.flush();
  }

  private static Optional<Vertex> vertex(
      Row row, Optional<String> column, Map<String, Vertex> known) {
    return cell(row, column)
        .map(
            value ->
                known.computeIfAbsent(
                    value.term().toString(),
                    key ->
                        new Vertex(
                            "n" + (known.size() + 1),
                            value.term().isURI() ? value.term().getURI() : "",
                            text(value))));
  }

  private static Optional<Value> cell(Row row, Optional<String> column) {
    return column.map(name -> row.values().get(name));
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      // A column of words is no weight; all links then weigh the same.
      return 1;
    }
  }

  /** Control characters are not allowed in XML. */
  private static String text(Value value) {
    String text =
        value.term().isLiteral()
            ? value.term().getLiteralLexicalForm()
            : value.label().orElseGet(() -> value.term().toString());
    return text.replaceAll("\\p{Cc}", " ");
  }

  private static Map<String, Attribute> attributes(Map<String, String> texts) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    texts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry ->
                attributes.put(entry.getKey(), DefaultAttribute.createAttribute(entry.getValue())));
    return attributes;
  }
}
