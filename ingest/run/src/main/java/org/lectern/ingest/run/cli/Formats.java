package org.lectern.ingest.run.cli;

import java.util.Optional;
import org.lectern.ingest.records.Layouts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Judges the value of {@code --format} before any document is read. */
final class Formats {
  private Formats() {}

  /**
   * Takes the value of the option.
   *
   * @param format the value, null when the option is not there
   * @param spec the command
   * @return the format
   * @throws ParameterException when no reader has it
   */
  static Optional<String> known(String format, CommandSpec spec) {
    if (format != null) {
      try {
        Layouts.byFormat(format);
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), e.getMessage(), e);
      }
    }
    return Optional.ofNullable(format);
  }
}
