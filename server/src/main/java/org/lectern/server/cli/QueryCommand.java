package org.lectern.server.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lectern.queries.QueryCatalogue;
import org.lectern.server.read.ReadRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs a canned query. */
@Command(
    name = "query",
    description = "Runs a canned query, for example: query topic-speakers topic='neural collapse'")
final class QueryCommand implements Callable<Integer> {
  @ParentCommand private ServerMain main;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "NAME", description = "The name of the query.")
  private String name;

  @Parameters(index = "1..*", paramLabel = "name=value", description = "Values of parameters.")
  private List<String> values = new ArrayList<>();

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "table, json, csv, tsv, xml, srj or turtle (default: ${DEFAULT-VALUE}).")
  private String format;

  @Option(names = "--evidence", description = "Show the records that each row rests on.")
  private boolean evidence;

  @Override
  public Integer call() throws Exception {
    QueryCatalogue catalogue = QueryCatalogue.shipped();
    if (catalogue.find(name).isEmpty()) {
      List<String> near = catalogue.nearest(name);
      throw new ParameterException(
          spec.commandLine(),
          "There is no query '"
              + name
              + "'. "
              + (near.isEmpty()
                  ? "'lectern queries' lists them."
                  : "Did you mean " + String.join(" or ", near) + "?"));
    }
    ReadRequest request = ReadRequest.query(name, parse(), format, evidence);
    main.reader().read(request, main.console().out());
    return 0;
  }

  private Map<String, List<String>> parse() {
    Map<String, List<String>> parsed = new LinkedHashMap<>();
    for (String pair : values) {
      int equals = pair.indexOf('=');
      if (equals <= 0) {
        throw new ParameterException(
            spec.commandLine(), "Expected name=value, found '" + pair + "'.");
      }
      parsed
          .computeIfAbsent(pair.substring(0, equals), key -> new ArrayList<>())
          .add(pair.substring(equals + 1));
    }
    return parsed;
  }
}
