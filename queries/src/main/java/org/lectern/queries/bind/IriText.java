package org.lectern.queries.bind;

import java.util.Optional;

/** Recognises values that are meant as IRIs. */
final class IriText {
  private IriText() {}

  /**
   * Takes the IRI out of a value.
   *
   * @param value a value as typed
   * @return the IRI when the value begins as an http IRI does or stands in angle brackets
   */
  static Optional<String> of(String value) {
    if (value.startsWith("<") && value.endsWith(">") && value.length() > 2) {
      return Optional.of(value.substring(1, value.length() - 1));
    }
    return value.startsWith("https://") || value.startsWith("http://")
        ? Optional.of(value)
        : Optional.empty();
  }
}
