package org.lectern.ingest.records;

import java.io.IOException;

/** Says that no reader, or more than one, is sure of the layout of a document. */
public final class UnknownLayoutException extends IOException {
  private final String problem;

  /**
   * Describes the fault.
   *
   * @param file the bare file name
   * @param problem what was expected and found, and what to do
   */
  public UnknownLayoutException(String file, String problem) {
    super(file + ":1:1: error: " + problem);
    this.problem = problem;
  }

  /** Gives the message without its place. */
  public String problem() {
    return problem;
  }
}
