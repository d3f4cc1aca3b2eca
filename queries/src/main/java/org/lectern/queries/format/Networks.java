package org.lectern.queries.format;

import java.util.function.Function;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.dot.DOTExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;

/** Makes the writers of networks. */
final class Networks {
  private Networks() {}

  /** Writes GraphML. */
  static AnswerWriter graphml() {
    return new NetworkAnswer<>(Networks::graphmlExporter);
  }

  /** Writes the DOT language of Graphviz. */
  static AnswerWriter dot() {
    return new NetworkAnswer<>(DOTExporter<NetworkAnswer.Vertex, NetworkAnswer.Edge>::new);
  }

  private static GraphMLExporter<NetworkAnswer.Vertex, NetworkAnswer.Edge> graphmlExporter(
      Function<NetworkAnswer.Vertex, String> ids) {
    GraphMLExporter<NetworkAnswer.Vertex, NetworkAnswer.Edge> exporter = new GraphMLExporter<>(ids);
    exporter.registerAttribute("iri", GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING);
    exporter.registerAttribute(
        "label", GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING);
    exporter.setExportEdgeWeights(true);
    return exporter;
  }
}
