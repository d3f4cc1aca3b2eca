package org.lectern.server.app.cli;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import org.lectern.server.dumps.diff.DiffFormat;
import org.lectern.server.dumps.diff.Diffs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what changed between two kept generations. */
@Command(
    name = "diff",
    description = "Says what changed from one kept generation to another, by entity or as a patch.")
final class DiffCommand implements Callable<Integer> {
  @ParentCommand private ServerMain main;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "GEN1", description = "The older one, by id or number.")
  private String from;

  @Parameters(index = "1", paramLabel = "GEN2", description = "The newer one, by id or number.")
  private String to;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text, json or rdfpatch (default: ${DEFAULT-VALUE}).")
  private String format;

  @Override
  public Integer call() throws Exception {
    DiffFormat wanted =
        DiffFormat.find(format)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "Format '" + format + "' is not one of: text json rdfpatch."));
    Diffs diffs = new Diffs(main.store());
    OutputStream out = new BufferedOutputStream(main.console().out(), 1 << 16);
    diffs.write(diffs.find(from, "GEN1"), diffs.find(to, "GEN2"), wanted, out);
    out.flush();
    return 0;
  }
}
