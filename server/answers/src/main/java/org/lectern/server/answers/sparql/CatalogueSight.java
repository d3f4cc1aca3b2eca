package org.lectern.server.answers.sparql;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.describe.CatalogueGraph;
import org.lectern.queries.run.QueryCatalogue;

/**
 * Shows the description of the canned queries to the queries that ask for it.
 *
 * <p>The description belongs to the program and not to a generation, so it is in no store. A query
 * asks for it when it names what nothing else is named by: a term of SHACL, a canned query, or its
 * graph. All other queries run on the database alone, with its own joins.
 */
public final class CatalogueSight {
  private static final String SHACL = "http://www.w3.org/ns/shacl#";

  private final QueryCatalogue catalogue;
  private final Map<Iris, Graph> graphs = new ConcurrentHashMap<>();

  /**
   * Makes the sight.
   *
   * @param catalogue the canned queries
   */
  public CatalogueSight(QueryCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Gives the canned queries. */
  public QueryCatalogue queries() {
    return catalogue;
  }

  /** Gives a text that changes with every change of a query. */
  public String version() {
    return catalogue.all().stream().map(CannedQuery::version).collect(Collectors.joining());
  }

  /**
   * Gives the description.
   *
   * @param iris the data IRIs by which queries are named
   * @return a graph that must not be changed
   */
  public Graph graph(Iris iris) {
    return graphs.computeIfAbsent(iris, names -> CatalogueGraph.of(catalogue, names));
  }

  /**
   * Says whether an IRI is one by which a query asks for the description.
   *
   * @param iri an IRI that stands in a query
   * @param iris the data IRIs
   * @return whether it is a term of SHACL, a canned query, or the graph of them
   */
  static boolean isAskedBy(String iri, Iris iris) {
    return iri.startsWith(SHACL)
        || iri.equals(CatalogueGraph.name(iris).getURI())
        || iris.parse(iri).filter(name -> name.kind() == Kind.QUERY).isPresent();
  }

  /**
   * Adds the description to a dataset.
   *
   * @param data the dataset
   * @param iris the data IRIs
   * @return a dataset that holds both
   */
  DatasetGraph with(DatasetGraph data, Iris iris) {
    return WithGraph.within(data, CatalogueGraph.name(iris), graph(iris));
  }
}
