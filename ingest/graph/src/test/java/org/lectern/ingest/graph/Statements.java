package org.lectern.ingest.graph;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Lec;

/**
 * Keeps what a mapper writes, in short: data IRIs without their base, terms as {@code lec:name}.
 */
final class Statements extends StreamRDFBase {
  private final List<Quad> quads = new ArrayList<>();

  @Override
  public void quad(Quad quad) {
    quads.add(quad);
  }

  /** Gives property and object of each statement of a thing, in the order in which they came. */
  List<String> of(String subject) {
    return quads.stream()
        .filter(quad -> shortened(quad.getSubject()).equals(subject))
        .map(quad -> shortened(quad.getPredicate()) + " " + shortened(quad.getObject()))
        .toList();
  }

  /** Gives the graphs that were written to. */
  List<String> graphs() {
    return quads.stream().map(quad -> shortened(quad.getGraph())).distinct().sorted().toList();
  }

  private static String shortened(Node node) {
    if (!node.isURI()) {
      return NodeFmtLib.strNT(node).replaceFirst("\\^\\^<.*#(\\w+)>$", "^$1");
    }
    return node.getURI()
        .replace(Iris.DEFAULT_BASE, "")
        .replace(Lec.NS, "lec:")
        .replaceFirst("^http.*[/#]", "");
  }
}
