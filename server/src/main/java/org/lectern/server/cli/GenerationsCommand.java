package org.lectern.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lectern.ontology.store.GenerationId;
import org.lectern.ontology.store.StoreLayout;
import org.lectern.server.generation.Manifest;
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
    Optional<GenerationId> current = store.readCurrent();
    for (GenerationId id : store.list()) {
      JsonNode statements = Manifest.read(store.generation(id)).json().path("statements");
      String mark = current.filter(id::equals).isPresent() ? "*" : " ";
      String count = statements.isNumber() ? "\t" + statements.asLong() + " statements" : "";
      main.console().out().println(mark + " " + id + count);
    }
    if (current.isEmpty()) {
      main.console().err().println("nothing has been published in " + store.root());
    }
    return 0;
  }
}
