package org.lectern.server.answers.sparql;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.shared.PrefixMapping;

/**
 * Leaves out the prefixes of a graph that are called like the scheme of an IRI in it.
 *
 * <p>With a prefix {@code mailto} a reader of JSON-LD takes {@code mailto:a@b.c} for a short form
 * (JSON-LD 1.1 API, 5.2.2, step 6).
 */
final class JsonLdPrefixes {
  private JsonLdPrefixes() {}

  /** Gives the graph itself where no prefix is in the way, or a view of it with fewer. */
  static Graph without(Graph graph) {
    Set<String> schemes = new HashSet<>();
    graph
        .find()
        .forEachRemaining(
            triple -> {
              add(triple.getSubject(), schemes);
              add(triple.getPredicate(), schemes);
              add(triple.getObject(), schemes);
            });
    PrefixMapping prefixes = graph.getPrefixMapping();
    if (prefixes.getNsPrefixMap().keySet().stream().noneMatch(schemes::contains)) {
      return graph;
    }
    PrefixMapping fewer = PrefixMapping.Factory.create();
    prefixes
        .getNsPrefixMap()
        .forEach(
            (name, namespace) -> {
              if (!schemes.contains(name)) {
                fewer.setNsPrefix(name, namespace);
              }
            });
    return new WrappedGraph(graph) {
      @Override
      public PrefixMapping getPrefixMapping() {
        return fewer;
      }
    };
  }

  private static void add(Node node, Set<String> schemes) {
    if (node.isURI()) {
      add(node.getURI(), schemes);
    } else if (node.isLiteral()) {
      add(node.getLiteralDatatypeURI(), schemes);
    }
  }

  private static void add(String iri, Set<String> schemes) {
    int colon = iri.indexOf(':');
    if (colon > 0) {
      // Prefixes are compared by the letter, schemes by whoever writes them.
      schemes.add(iri.substring(0, colon));
      schemes.add(iri.substring(0, colon).toLowerCase(Locale.ROOT));
    }
  }
}
