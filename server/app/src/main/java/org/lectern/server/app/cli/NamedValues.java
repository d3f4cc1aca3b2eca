package org.lectern.server.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads arguments of the form {@code name=value}. */
final class NamedValues {
  private NamedValues() {}

  /**
   * Reads them.
   *
   * @param pairs the arguments
   * @param command the command they were given to
   * @return the values by name, in the order given; the map may be changed
   * @throws ParameterException when one is not of that form
   */
  static Map<String, List<String>> parse(List<String> pairs, CommandLine command) {
    Map<String, List<String>> parsed = new LinkedHashMap<>();
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals <= 0) {
        throw new ParameterException(command, "Expected name=value, found '" + pair + "'.");
      }
      parsed
          .computeIfAbsent(pair.substring(0, equals), key -> new ArrayList<>())
          .add(pair.substring(equals + 1));
    }
    return parsed;
  }
}
