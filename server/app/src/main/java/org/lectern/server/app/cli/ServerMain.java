package org.lectern.server.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.queries.header.QueryFileException;
import org.lectern.queries.run.QueryCatalogue;
import org.lectern.server.app.read.StoreReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: one subcommand a verb, exit 0 done, 1 could not be done, 2 wrong usage. */
@Command(
    name = "lectern",
    description = "Serves and reads a store of published generations.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    subcommands = {
      ServeCommand.class,
      QueriesCommand.class,
      QueryCommand.class,
      AskCommand.class,
      SparqlCommand.class,
      DumpCommand.class,
      StatsCommand.class,
      ExplainCommand.class,
      GenerationsCommand.class,
      DiffCommand.class,
      EngineCommand.class
    })
public final class ServerMain implements Runnable {
  /**
   * Lucene comments on newer Java versions through the JDK logging; held so that the level stays.
   */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  static {
    LUCENE.setLevel(Level.SEVERE);
  }

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "The directory of the store (default: ${DEFAULT-VALUE}).",
      defaultValue = "${sys:lectern.home:-.}/.lectern/store",
      scope = ScopeType.INHERIT)
  private Path store;

  @Option(
      names = "--queries",
      paramLabel = "DIR",
      description = "A folder of .rq files to add to the canned queries that ship.",
      scope = ScopeType.INHERIT)
  private Path queries;

  @Spec private CommandSpec spec;

  private final Console console;

  private ServerMain(Console console) {
    this.console = console;
  }

  /**
   * Runs the command line and exits.
   *
   * @param args the arguments
   */
  public static void main(String[] args) {
    // What is small in Turkish is not what a query means by it.
    Locale.setDefault(Locale.ROOT);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    int code = run(args, System.in, out, System.err);
    System.exit(code);
  }

  /**
   * Runs the command line.
   *
   * @param args the arguments
   * @param in what is piped in
   * @param out where data go
   * @param err where talk goes
   * @return the exit code
   */
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    CommandLine commandLine = new CommandLine(new ServerMain(new Console(in, out, err)));
    commandLine.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    commandLine.setExecutionExceptionHandler(new Failures());
    int code;
    try {
      code = commandLine.execute(args);
    } catch (InternalError e) {
      // So a write to a mapped file fails when the disk is full.
      err.println("lectern: " + Failures.message(e));
      code = 1;
    }
    if (out.checkError() && code == 0) {
      // A stream of this kind throws nothing, and what is cut short must not look whole.
      err.println("lectern: the output was cut short: its disk is full, or its reader has gone");
      code = 1;
    }
    return code;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  /** The streams. */
  Console console() {
    return console;
  }

  /** The store that the command is about. */
  StoreLayout store() {
    return new StoreLayout(store.toAbsolutePath().normalize());
  }

  /** The options that lead another process to the same store and queries. */
  List<String> options() {
    List<String> options = new ArrayList<>(List.of("--store", store().root().toString()));
    if (queries != null) {
      options.addAll(List.of("--queries", queries.toAbsolutePath().toString()));
    }
    return options;
  }

  /** What reads the store. */
  StoreReader reader() {
    return new StoreReader(store(), catalogue());
  }

  /**
   * The canned queries.
   *
   * @throws ParameterException when the added ones cannot be read
   */
  QueryCatalogue catalogue() {
    QueryCatalogue shipped = QueryCatalogue.shipped();
    if (queries == null) {
      return shipped;
    }
    try {
      return shipped.with(queries);
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "--queries: the folder " + queries + " cannot be read.", e);
    } catch (QueryFileException | IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--queries: " + e.getMessage(), e);
    }
  }
}
