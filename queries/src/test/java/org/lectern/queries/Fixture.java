package org.lectern.queries;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.lectern.ontology.Iris;
import org.lectern.ontology.NamedGraphs;
import org.lectern.queries.function.Backing;
import org.lectern.queries.run.QueryRunner;
import org.lectern.queries.run.RunLimits;

/** The made-up graph of the tests, with the union of all graphs but the run as default graph. */
public final class Fixture {
  private static final List<String> FILES = List.of("/fixture.trig", "/fixture-more.trig");

  private Fixture() {}

  /** What two generations of the made-up graph differ in. */
  private static Releases releases(Iris iris) {
    return new Releases() {
      @Override
      public List<String> ids() {
        return List.of("1-aaaaaaaaaaaa", "2-bbbbbbbbbbbb");
      }

      @Override
      public Stream<Change> changes(String from, String to) {
        return Stream.of(
            new Change(
                iris.of(org.lectern.ontology.Kind.PAPER, "fixtures-in-print"),
                Kind.ADDED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
      }
    };
  }

  /** Loads the fixture afresh. */
  public static DatasetGraph load() {
    return load(Iris.DEFAULT);
  }

  /** Loads the fixture with another base of data IRIs. */
  public static DatasetGraph load(Iris iris) {
    DatasetGraph data = DatasetGraphFactory.create();
    for (String file : FILES) {
      RDFParser.fromString(text(file).replace(Iris.DEFAULT_BASE, iris.base()), Lang.TRIG)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(data);
    }
    List<Quad> quads = new ArrayList<>();
    data.find().forEachRemaining(quads::add);
    for (Quad quad : quads) {
      if (!quad.getGraph().equals(iris.graph(NamedGraphs.RUN))) {
        data.getDefaultGraph().add(quad.asTriple());
      }
    }
    return data;
  }

  private static String text(String file) {
    try (InputStream stream = Fixture.class.getResourceAsStream(file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a query with one value for each parameter. */
  public static Answer run(CannedQuery query, Map<String, String> values)
      throws ParameterException {
    return run(query, values, new RunLimits(10_000, 20_000));
  }

  /** Runs a query with one value for each parameter, within limits. */
  public static Answer run(CannedQuery query, Map<String, String> values, RunLimits limits)
      throws ParameterException {
    return run(Iris.DEFAULT, query, values, limits);
  }

  /** Runs a query on the graph with another base of data IRIs. */
  public static Answer run(Iris iris, CannedQuery query, Map<String, String> values)
      throws ParameterException {
    return run(iris, query, values, new RunLimits(10_000, 20_000));
  }

  private static Answer run(
      Iris iris, CannedQuery query, Map<String, String> values, RunLimits limits)
      throws ParameterException {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    values.forEach((name, value) -> lists.put(name, List.of(value)));
    Backing backing = new Backing(Optional.empty(), releases(iris), Coverage.UNKNOWN);
    return new QueryRunner(iris, backing).run(query, lists, load(iris), limits);
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
