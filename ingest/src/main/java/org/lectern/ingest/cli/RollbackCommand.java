package org.lectern.ingest.cli;

import java.util.concurrent.Callable;
import org.lectern.ingest.store.Rollback;
import org.lectern.ontology.store.GenerationId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes an older generation the served one again. */
@Command(
    name = "rollback",
    description = "Serve the generation before, or the one named; see './lectern generations'.")
final class RollbackCommand implements Callable<Integer> {
  @ParentCommand private IngestMain main;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "GENERATION", arity = "0..1", description = "The generation to go to.")
  private String generation;

  @Override
  public Integer call() throws Exception {
    GenerationId served =
        generation == null
            ? Rollback.toPrevious(main.store())
            : Rollback.to(
                main.store(),
                GenerationId.parse(generation)
                    .orElseThrow(
                        () ->
                            new ParameterException(
                                spec.commandLine(),
                                "GENERATION: expected an id such as 3-0a1b2c3d4e5f, found '"
                                    + generation
                                    + "'")));
    spec.commandLine().getErr().println("serving generation " + served);
    spec.commandLine().getOut().println(served);
    return 0;
  }
}
