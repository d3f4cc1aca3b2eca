package org.lectern.server.read;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.atlas.lib.CharSpace;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.lectern.server.generation.Lease;
import org.lectern.server.page.Prefixes;

/**
 * Writes all statements of a generation but those of the run graph, in an order that depends on
 * nothing but the statements.
 *
 * <p>Lines of N-Triples and N-Quads are sorted by their bytes.
 */
final class Dump {
  private static final Comparator<Quad> ORDER =
      Comparator.comparing(Quad::getGraph, NodeCmp::compareRDFTerms)
          .thenComparing(Quad::getSubject, NodeCmp::compareRDFTerms)
          .thenComparing(Quad::getPredicate, NodeCmp::compareRDFTerms)
          .thenComparing(Quad::getObject, NodeCmp::compareRDFTerms);

  private Dump() {}

  /**
   * Writes the statements.
   *
   * @param format the format
   * @param lease the generation to read
   * @param out where to
   * @throws IOException when they cannot be written
   */
  static void write(DumpFormat format, Lease lease, OutputStream out) throws IOException {
    OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
    switch (format) {
      case NTRIPLES, NQUADS -> lines(format, lease, buffered);
      case TURTLE, TRIG -> blocks(format, lease, buffered);
      case JSONLD, RDFXML -> whole(format, lease, buffered);
    }
    buffered.flush();
  }

  private static void lines(DumpFormat format, Lease lease, OutputStream out) throws IOException {
    NodeFormatter terms = new NodeFormatterNT(CharSpace.UTF8);
    List<byte[]> lines =
        lease.read(
            () -> {
              List<byte[]> all = new ArrayList<>();
              quads(format, lease).forEachRemaining(quad -> all.add(line(quad, format, terms)));
              return all;
            });
    lines.sort(Arrays::compareUnsigned);
    for (byte[] line : lines) {
      out.write(line);
      out.write('\n');
    }
  }

  private static byte[] line(Quad quad, DumpFormat format, NodeFormatter terms) {
    StringWriterI text = new StringWriterI();
    Node[] parts =
        format.hasGraphs()
            ? new Node[] {quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph()}
            : new Node[] {quad.getSubject(), quad.getPredicate(), quad.getObject()};
    for (Node part : parts) {
      terms.format(text, part);
      text.print(' ');
    }
    text.print('.');
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void blocks(DumpFormat format, Lease lease, OutputStream out) {
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, format.rdf());
    stream.start();
    new TreeMap<>(Prefixes.of(lease.iris())).forEach(stream::prefix);
    for (Quad quad : sorted(format, lease)) {
      if (format.hasGraphs()) {
        stream.quad(quad);
      } else {
        stream.triple(quad.asTriple());
      }
    }
    stream.finish();
  }

  private static void whole(DumpFormat format, Lease lease, OutputStream out) {
    if (format.hasGraphs()) {
      DatasetGraph data = DatasetGraphFactory.create();
      data.prefixes().putAll(Prefixes.of(lease.iris()));
      sorted(format, lease).forEach(data::add);
      RDFWriter.source(data).format(format.rdf()).output(out);
    } else {
      Graph graph = GraphFactory.createDefaultGraph();
      graph.getPrefixMapping().setNsPrefixes(Prefixes.of(lease.iris()));
      sorted(format, lease).forEach(quad -> graph.add(quad.asTriple()));
      RDFWriter.source(graph).format(format.rdf()).output(out);
    }
  }

  private static List<Quad> sorted(DumpFormat format, Lease lease) {
    return lease.read(
        () -> {
          List<Quad> all = new ArrayList<>();
          quads(format, lease).forEachRemaining(all::add);
          all.sort(ORDER);
          return all;
        });
  }

  /** The statements: with their graphs, or each triple of the union once. */
  private static Iterator<Quad> quads(DumpFormat format, Lease lease) {
    DatasetGraph data = lease.dataset();
    return format.hasGraphs()
        ? data.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
        : data.getDefaultGraph()
            .find()
            .mapWith(triple -> Quad.create(Quad.defaultGraphNodeGenerated, triple));
  }
}
