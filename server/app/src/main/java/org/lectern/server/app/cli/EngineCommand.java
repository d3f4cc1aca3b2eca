package org.lectern.server.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.server.app.child.ChildCommand;
import org.lectern.server.app.child.ChildServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** What {@code serve} starts to run free SPARQL; nobody calls it by hand. */
@Command(
    name = EngineCommand.NAME,
    hidden = true,
    description = "Runs free SPARQL for the server that started it.")
final class EngineCommand implements Callable<Integer> {
  static final String NAME = "sparql-engine";

  @ParentCommand private ServerMain main;

  /**
   * Makes the command line that starts this command in a process of its own.
   *
   * @param main the command line of this process
   * @param heap the size of its heap, empty for the usual one
   */
  static ChildCommand line(ServerMain main, String heap) {
    List<String> arguments = new ArrayList<>(List.of(NAME));
    arguments.addAll(main.options());
    return ChildCommand.of(heap, ServerMain.class.getName(), arguments);
  }

  @Override
  public Integer call() throws Exception {
    ChildServer.run(main.store(), main.catalogue(), main.console().in(), main.console().out());
    return 0;
  }
}
