package org.lectern.server.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lectern.server.app.read.ReadRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs any SPARQL query. */
@Command(name = "sparql", description = "Runs a SPARQL 1.1 query on the current generation.")
final class SparqlCommand implements Callable<Integer> {
  private static final String STDIN = "-";

  @ParentCommand private ServerMain main;
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "TEXT", description = "The query, or - for stdin.")
  private String text;

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "The file that holds the query, or - for stdin.")
  private String file;

  @Option(
      names = "--format",
      defaultValue = "table",
      description =
          "table, json, csv, tsv or xml; turtle, ntriples, json or xml for triples (default:"
              + " ${DEFAULT-VALUE}).")
  private String format;

  @Override
  public Integer call() throws Exception {
    main.reader().read(ReadRequest.sparql(query(), format), main.console().out());
    return 0;
  }

  private String query() throws IOException {
    if ((text == null) == (file == null)) {
      throw new ParameterException(
          spec.commandLine(), "Give the query as TEXT, or as -f FILE, or - for stdin.");
    }
    if (STDIN.equals(text) || STDIN.equals(file)) {
      return new String(main.console().in().readAllBytes(), StandardCharsets.UTF_8);
    }
    return text != null ? text : Files.readString(Path.of(file));
  }
}
