package org.lectern.ingest.run.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.ingest.store.StoreLayout;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Dispatches the commands that write a store or read documents. */
@Command(
    name = "lectern",
    description =
        "Turns documents about research into a knowledge graph whose answers have receipts.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    subcommands = {
      IngestCommand.class,
      CheckCommand.class,
      RemoveCommand.class,
      RollbackCommand.class,
      FactsCommand.class
    })
public final class IngestMain implements Runnable {
  /**
   * Lucene comments on newer Java versions through the JDK logging; held so that the level stays.
   */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  static {
    LUCENE.setLevel(Level.SEVERE);
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      defaultValue = "${sys:lectern.home:-.}/.lectern/store",
      description = "Directory of the store (default: .lectern/store beside the launcher).")
  private Path store;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      defaultValue = "${sys:lectern.home:-.}/data",
      description = "Directory of sources.yaml and the other curation files (default: data/).")
  private Path data;

  /**
   * Runs a command and ends the process with its exit code: 0 done, 1 could not be, 2 wrong usage.
   */
  public static void main(String[] args) {
    // What is small in Turkish is not what a document or a query means by it.
    Locale.setDefault(Locale.ROOT);
    int code = run(args);
    if (System.out.checkError() && code == 0) {
      System.err.println(
          "error: the output was cut short: its disk is full, or its reader has gone");
      code = 1;
    }
    System.exit(code);
  }

  /**
   * Runs a command.
   *
   * @param args the command with its arguments
   * @return 0 done, 1 could not be done, 2 wrong usage
   */
  public static int run(String... args) {
    CommandLine command = new CommandLine(new IngestMain());
    ServiceLoader.load(AddedCommand.class).forEach(command::addSubcommand);
    command
        .setOut(visible(System.out))
        .setErr(visible(System.err))
        .setExecutionExceptionHandler(
            (e, commandLine, parsed) -> {
              commandLine.getErr().println(Failures.explain(e));
              return 1;
            });
    try {
      return command.execute(args);
    } catch (InternalError e) {
      // So a write to a mapped file fails when the disk is full.
      command.getErr().println(Failures.explain(e));
      return 1;
    }
  }

  private static PrintWriter visible(PrintStream stream) {
    return new PrintWriter(new VisibleWriter(new PrintWriter(stream)), true);
  }

  /** Gives the store that the command line names. */
  public StoreLayout store() {
    if (store.toString().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--store: expected a directory, found an empty name");
    }
    return new StoreLayout(store);
  }

  /** Gives {@code sources.yaml} of the data that the command line names; it may not exist. */
  public Path catalogue() {
    return data.resolve("sources.yaml");
  }

  Path data() {
    return data;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
