package org.lectern.ingest.readers.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;

/** Applies the CONSTRUCT queries in {@code ingest/mappings} to a document. */
final class Mappings {
  static {
    JenaSystem.init();
  }

  /** The names of the files; a new vocabulary is a new name here. */
  static final List<String> NAMES = List.of("conference", "dblp", "schema-org", "semopenalex");

  private static final List<Query> QUERIES = NAMES.stream().map(Mappings::load).toList();

  /** The classes whose things the mappings read, or look at to read others. */
  static final Set<Node> CLASSES = MappedClasses.of(QUERIES);

  private Mappings() {}

  /**
   * Maps a document.
   *
   * @param document its statements; grows by what {@link ListMembers} and {@link Periodicals} add,
   *     and loses those that lead to an empty list
   * @return what all mappings construct
   * @throws SharedListsException when things share lists too often
   */
  static Graph apply(Graph document) throws SharedListsException {
    removeEmptyLists(document);
    ListMembers.addTo(document);
    Periodicals.addTo(document);
    Graph mapped = GraphFactory.createDefaultGraph();
    for (Query query : QUERIES) {
      try (QueryExec exec = QueryExec.graph(document).query(query).build()) {
        GraphUtil.addInto(mapped, exec.construct());
      }
    }
    return mapped;
  }

  /** An empty list as a value says nothing; as a node with an IRI it would be taken for one. */
  private static void removeEmptyLists(Graph document) {
    document
        .find(Node.ANY, Node.ANY, RDF.Nodes.nil)
        .filterDrop(to -> to.getPredicate().equals(RDF.Nodes.rest))
        .toList()
        .forEach(document::delete);
  }

  private static Query load(String name) {
    try (InputStream in = Mappings.class.getResourceAsStream("/mappings/" + name + ".rq")) {
      return QueryFactory.create(
          new String(in.readAllBytes(), StandardCharsets.UTF_8), Syntax.syntaxSPARQL_11);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
