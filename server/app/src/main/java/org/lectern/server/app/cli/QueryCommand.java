package org.lectern.server.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lectern.queries.Evidence;
import org.lectern.queries.Parameter;
import org.lectern.queries.format.AnswerFormat;
import org.lectern.queries.run.QueryCatalogue;
import org.lectern.server.app.read.ReadRequest;
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
  /** The formats of answers. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(AnswerFormat.values()).map(AnswerFormat::word).iterator();
    }
  }

  private static final String TABLE = "table";

  @ParentCommand private ServerMain main;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "NAME", description = "The name of the query.")
  private String name;

  @Parameters(index = "1..*", paramLabel = "name=value", description = "Values of parameters.")
  private List<String> values = new ArrayList<>();

  @Option(
      names = "--format",
      defaultValue = TABLE,
      completionCandidates = Formats.class,
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private String format;

  @Option(
      names = "--evidence",
      arity = "0..1",
      fallbackValue = "ids",
      paramLabel = "HOW",
      description =
          "Tell why each row holds: none, ids (the records it rests on), or full (also what they"
              + " print, and the rules behind derived statements). Without HOW: ids.")
  private String evidence;

  @Option(names = "--limit", paramLabel = "N", description = "The largest number of rows.")
  private String limit;

  @Option(
      names = "--offset",
      paramLabel = "N",
      description = "How many rows to leave out at the beginning.")
  private String offset;

  @Override
  public Integer call() throws Exception {
    QueryCatalogue catalogue = main.catalogue();
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
    ReadRequest request = ReadRequest.query(name, parse(), format);
    main.reader().read(request, main.console().out());
    return 0;
  }

  private Map<String, List<String>> parse() {
    Map<String, List<String>> parsed = NamedValues.parse(values, spec.commandLine());
    option(parsed, Parameter.LIMIT, limit);
    option(parsed, Parameter.OFFSET, offset);
    option(parsed, Parameter.EVIDENCE, evidence);
    if (format.equals(TABLE)) {
      // A table is for a glance; the other formats tell the records unless asked not to.
      parsed.putIfAbsent(Parameter.EVIDENCE.name(), List.of(Evidence.NONE.word()));
    }
    return parsed;
  }

  private void option(Map<String, List<String>> parsed, Parameter parameter, String value) {
    if (value != null && parsed.put(parameter.name(), List.of(value)) != null) {
      throw new ParameterException(
          spec.commandLine(),
          "Give " + parameter.name() + " once: as --" + parameter.name() + " or as name=value.");
    }
  }
}
