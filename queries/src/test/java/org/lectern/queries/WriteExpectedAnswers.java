package org.lectern.queries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.lectern.queries.run.QueryCatalogue;
import org.lectern.queries.shipped.ShippedGraph;

/**
 * Writes the expected answers anew, to be read line by line before they are committed.
 *
 * <p>Run from the folder of this module on the class path of its tests: without an argument for the
 * made-up graph, with the path of a {@code quads.nq} for the data that ships.
 */
public final class WriteExpectedAnswers {
  private WriteExpectedAnswers() {}

  /** Writes the files. */
  public static void main(String[] arguments) throws IOException {
    boolean shipped = arguments.length > 0;
    ExpectedFiles files = shipped ? ExpectedFiles.SHIPPED : ExpectedFiles.FIXTURE;
    ShippedGraph graph = shipped ? ShippedGraph.read(Path.of(arguments[0])) : null;
    Path folder = Path.of("src/test/resources", files.folder());
    Map<String, Map<String, String>> empty = files.emptyValues();
    for (CannedQuery query : QueryCatalogue.shipped().all()) {
      try {
        Answer full = run(graph, query, Fixture.examples(query));
        write(folder.resolve(query.name() + ".csv"), full, false);
        Map<String, String> values = empty.get(query.name());
        if (values == null) {
          System.err.println(query.name() + ": no values for an empty answer");
        } else {
          write(folder.resolve(query.name() + ".empty.csv"), run(graph, query, values), true);
        }
      } catch (ParameterException e) {
        System.err.println(query.name() + ": " + e.getMessage());
      }
    }
  }

  private static Answer run(ShippedGraph graph, CannedQuery query, Map<String, String> values)
      throws ParameterException {
    return graph == null ? Fixture.run(query, values) : graph.run(query, values);
  }

  private static void write(Path file, Answer answer, boolean empty) throws IOException {
    if (answer.rows().isEmpty() != empty) {
      System.err.println(file + ": " + answer.rows().size() + " rows");
    }
    Files.writeString(file, AnswerCsv.of(answer));
  }
}
