package org.lectern.queries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.lectern.ontology.Iris;
import org.lectern.ontology.NamedGraphs;

/** The made-up graph of the tests, with the union of all graphs but the run as default graph. */
public final class Fixture {
  private Fixture() {}

  /** Loads the fixture afresh. */
  public static DatasetGraph load() {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.source(Fixture.class.getResource("/fixture.trig").toString())
        .lang(Lang.TRIG)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(data);
    List<Quad> quads = new ArrayList<>();
    data.find().forEachRemaining(quads::add);
    for (Quad quad : quads) {
      if (!quad.getGraph().equals(Iris.DEFAULT.graph(NamedGraphs.RUN))) {
        data.getDefaultGraph().add(quad.asTriple());
      }
    }
    return data;
  }

  /** Runs a query with one value for each parameter. */
  public static Answer run(CannedQuery query, Map<String, String> values)
      throws ParameterException {
    return run(query, values, new RunLimits(10_000, 20_000));
  }

  /** Runs a query with one value for each parameter, within limits. */
  public static Answer run(CannedQuery query, Map<String, String> values, RunLimits limits)
      throws ParameterException {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    values.forEach((name, value) -> lists.put(name, List.of(value)));
    return new QueryRunner(Iris.DEFAULT).run(query, lists, load(), limits);
  }

  /** Gives the examples of the required parameters. */
  public static Map<String, String> examples(CannedQuery query) {
    Map<String, String> examples = new LinkedHashMap<>();
    query.parameters().stream()
        .filter(Parameter::required)
        .forEach(parameter -> examples.put(parameter.name(), parameter.example().orElseThrow()));
    return examples;
  }
}
