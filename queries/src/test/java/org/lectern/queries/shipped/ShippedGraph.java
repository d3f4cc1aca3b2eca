package org.lectern.queries.shipped;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.lectern.ontology.Iris;
import org.lectern.ontology.NamedGraphs;
import org.lectern.queries.Answer;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.ParameterException;
import org.lectern.queries.run.QueryRunner;
import org.lectern.queries.run.RunLimits;

/**
 * The data that ships, as plain RDF in memory with the union of its graphs as default graph.
 *
 * @param quads the N-Quads it was read from
 * @param data the dataset
 */
public record ShippedGraph(Path quads, DatasetGraph data) {
  /** Reads N-Quads. */
  public static ShippedGraph read(Path quads) {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.source(quads).lang(Lang.NQUADS).parse(into(data));
    return new ShippedGraph(quads, data);
  }

  /** Gives what puts statements into a dataset, and all but those of the run into its union. */
  static StreamRDF into(DatasetGraph data) {
    return new StreamRDFBase() {
      @Override
      public void quad(Quad quad) {
        data.add(quad);
        if (!quad.getGraph().equals(Iris.DEFAULT.graph(NamedGraphs.RUN))) {
          data.getDefaultGraph().add(quad.asTriple());
        }
      }
    };
  }

  /** Ingests {@code data/} once in a run of the tests, and reads what was published. */
  static ShippedGraph ingested() {
    return Once.GRAPH;
  }

  /** Runs a query with one value for each parameter. */
  public Answer run(CannedQuery query, Map<String, String> values) throws ParameterException {
    return run(data, query, values);
  }

  /** Runs a query on another dataset with one value for each parameter. */
  static Answer run(DatasetGraph data, CannedQuery query, Map<String, String> values)
      throws ParameterException {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    values.forEach((name, value) -> lists.put(name, List.of(value)));
    return new QueryRunner(Iris.DEFAULT).run(query, lists, data, new RunLimits(10_000, 60_000));
  }

  private static final class Once {
    static final ShippedGraph GRAPH =
        read(new Ingestion(Path.of("target", "shipped")).of(Ingestion.DATA));
  }
}
