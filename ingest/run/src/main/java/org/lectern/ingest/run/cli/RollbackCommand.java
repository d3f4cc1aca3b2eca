package org.lectern.ingest.run.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.Quoted;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.ingest.store.publish.Rollback;
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

  @Parameters(
      paramLabel = "GENERATION",
      arity = "0..1",
      description = "The generation to go to, by id or number.")
  private String generation;

  @Override
  public Integer call() throws Exception {
    GenerationId served =
        generation == null
            ? Rollback.toPrevious(main.store())
            : Rollback.to(main.store(), named(main.store()));
    spec.commandLine().getErr().println("serving generation " + served);
    spec.commandLine().getOut().println(served);
    return 0;
  }

  private GenerationId named(StoreLayout store) throws IOException {
    Optional<GenerationId> named = store.find(generation).or(() -> GenerationId.parse(generation));
    if (named.isPresent()) {
      return named.get();
    }
    if (!generation.matches("[1-9]\\d*")) {
      throw new ParameterException(
          spec.commandLine(),
          "GENERATION: expected an id such as 3-0a1b2c3d4e5f or its number, found "
              + Quoted.of(generation));
    }
    throw new IOException(
        "expected the number of one generation in "
            + store.root()
            + ", found "
            + Quoted.of(generation)
            + "; there are "
            + store.list());
  }
}
