package org.lectern.ingest.run.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lectern.ingest.run.IngestRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Withdraws sources and publishes a generation without them. */
@Command(name = "remove", description = "Withdraw sources by their keys and publish what is left.")
final class RemoveCommand implements Callable<Integer> {
  @ParentCommand private IngestMain main;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "KEY",
      arity = "1..*",
      description = "Source keys, see './lectern stats'.")
  private List<String> keys;

  @Override
  public Integer call() throws Exception {
    return IngestCommand.publish(
        main,
        new IngestRequest(
            main.store(),
            main.catalogue(),
            List.of(),
            Set.copyOf(keys),
            Optional.empty(),
            false,
            false,
            false,
            2),
        Optional.empty(),
        spec.commandLine().getOut(),
        spec.commandLine().getErr());
  }
}
