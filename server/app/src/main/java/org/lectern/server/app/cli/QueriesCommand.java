package org.lectern.server.app.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Parameter;
import org.lectern.queries.run.QueryCatalogue;
import org.lectern.server.answers.canned.CataloguePage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists the canned queries. */
@Command(name = "queries", description = "Lists the canned queries and their parameters.")
final class QueriesCommand implements Callable<Integer> {
  /** The formats of the list. */
  enum Format {
    table,
    json
  }

  @ParentCommand private ServerMain main;

  @Option(names = "--format", defaultValue = "table", description = "${COMPLETION-CANDIDATES}.")
  private Format format;

  @Override
  public Integer call() throws Exception {
    PrintStream out = main.console().out();
    QueryCatalogue catalogue = main.catalogue();
    if (format == Format.json) {
      out.print(CataloguePage.json(catalogue));
    } else {
      catalogue.all().forEach(query -> print(query, out));
    }
    return 0;
  }

  private static void print(CannedQuery query, PrintStream out) {
    out.println(query.name() + "  " + query.title());
    for (Parameter parameter : query.parameters()) {
      String need =
          parameter.required()
              ? "required"
              : parameter.defaultValue().map(value -> "default " + value).orElse("optional");
      out.println(
          "    "
              + parameter.name()
              + "="
              + parameter.type().word()
              + " ("
              + need
              + ")  "
              + parameter.description());
    }
  }
}
