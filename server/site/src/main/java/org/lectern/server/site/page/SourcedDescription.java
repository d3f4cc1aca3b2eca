package org.lectern.server.site.page;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.lectern.ontology.Lec;
import org.lectern.ontology.Prefixes;
import org.lectern.queries.format.RdfFormat;

/**
 * Writes the description of a thing as TriG: each statement in the named graphs that hold it, and
 * in the default graph where the records stand that the thing rests on.
 */
final class SourcedDescription {
  private static final Comparator<Quad> ORDER =
      Comparator.comparing((Quad quad) -> !quad.isDefaultGraph())
          .thenComparing(Quad::getGraph, NodeCmp::compareRDFTerms)
          .thenComparing(Quad::asTriple, RdfFormat.ORDER);

  private SourcedDescription() {}

  /**
   * Writes a description.
   *
   * @param graph what is said of a thing, with prefixes
   * @param data where the statements come from
   * @return the document in UTF-8
   */
  static byte[] write(Graph graph, DatasetGraph data) {
    TreeSet<Quad> quads = new TreeSet<>(ORDER);
    graph
        .find()
        .forEach(
            triple -> {
              List<Quad> stated = stated(triple, data);
              quads.addAll(
                  stated.isEmpty() ? List.of(new Quad(Quad.defaultGraphIRI, triple)) : stated);
              if (triple.getPredicate().equals(Lec.record)) {
                places(triple.getObject(), data.getDefaultGraph(), quads);
              }
            });
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StreamRDF stream = StreamRDFWriter.getWriterStream(bytes, RDFFormat.TRIG_BLOCKS);
    stream.start();
    Prefixes.inOrder(graph).forEach(stream::prefix);
    quads.forEach(stream::quad);
    stream.finish();
    return bytes.toByteArray();
  }

  /** The statements of the named graphs. */
  private static List<Quad> stated(Triple triple, DatasetGraph data) {
    List<Quad> quads = new ArrayList<>();
    data.find(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())
        .forEachRemaining(quads::add);
    quads.removeIf(Quad::isDefaultGraph);
    return quads;
  }

  private static void places(Node record, Graph union, TreeSet<Quad> quads) {
    for (Node property :
        new Node[] {Lec.source, Lec.firstLine, Lec.lastLine, Lec.aboutLine, Lec.reader}) {
      for (Triple triple : union.find(record, property, Node.ANY).toList()) {
        quads.add(new Quad(Quad.defaultGraphIRI, triple));
      }
    }
  }
}
