package org.lectern.server.app.cli;

import java.util.concurrent.Callable;
import org.lectern.server.app.read.ReadRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Says what is stored. */
@Command(name = "stats", description = "Counts the things of each class.")
final class StatsCommand implements Callable<Integer> {
  @ParentCommand private ServerMain main;

  @Override
  public Integer call() throws Exception {
    main.reader().read(ReadRequest.stats(), main.console().out());
    return 0;
  }
}
