package org.lectern.server.app.cli;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.lectern.ingest.store.GenerationFiles;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.LostCurrentException;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.server.engine.generation.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Lists the published generations. */
@Command(
    name = "generations",
    description = "Lists the published generations; * marks the one that is served.")
final class GenerationsCommand implements Callable<Integer> {
  @ParentCommand private ServerMain main;

  @Override
  public Integer call() throws Exception {
    StoreLayout store = main.store();
    Optional<GenerationId> current = Optional.empty();
    Optional<LostCurrentException> lost = Optional.empty();
    try {
      current = store.readCurrent();
    } catch (LostCurrentException e) {
      lost = Optional.of(e);
    }
    for (GenerationId id : store.list()) {
      String mark = current.filter(id::equals).isPresent() ? "*" : " ";
      String count = count(store.generation(id));
      main.console().out().println(mark + " " + id + count);
    }
    if (lost.isPresent()) {
      // The list is what is needed to mend it, so it comes all the same.
      throw lost.get();
    }
    if (current.isEmpty()) {
      main.console().err().println("nothing has been published in " + store.root());
    }
    return 0;
  }

  private static String count(GenerationFiles files) {
    if (Manifest.isDamaged(files)) {
      return "\tits manifest is missing or damaged";
    }
    OptionalLong statements = Manifest.statements(files);
    return statements.isPresent() ? "\t" + statements.getAsLong() + " statements" : "";
  }
}
