package org.lectern.server.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lectern.ingest.store.OutputFile;
import org.lectern.ingest.store.StoreLayout;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses output files that would take the place of what is kept. */
final class Outputs {
  private Outputs() {}

  /**
   * Requires that a file may be written.
   *
   * @param file the file that a user named
   * @param option by which option
   * @param store the store that is read
   * @param spec the command
   * @throws ParameterException when it lies in the store
   * @throws IOException when the places cannot be looked at
   */
  static void require(Path file, String option, StoreLayout store, CommandSpec spec)
      throws IOException {
    Optional<String> objection = OutputFile.objection(file, store, List.of());
    if (objection.isPresent()) {
      throw new ParameterException(spec.commandLine(), option + ": " + objection.get());
    }
  }
}
