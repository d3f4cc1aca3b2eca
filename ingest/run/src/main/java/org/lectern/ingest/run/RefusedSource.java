package org.lectern.ingest.run;

import java.util.List;

/**
 * A document that could not be used.
 *
 * @param file its bare name
 * @param messages why, each as {@code file:line:column: severity: message}
 */
public record RefusedSource(String file, List<String> messages) {
  /** Copies the list. */
  public RefusedSource {
    messages = List.copyOf(messages);
  }
}
