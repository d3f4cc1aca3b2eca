package org.lectern.ingest.cli;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Words failures for people: what could not be done and at which place, never a stack trace. */
final class Failures {
  private Failures() {}

  static String explain(Throwable e) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    if (cause instanceof NoSuchFileException) {
      return "error: expected the file " + cause.getMessage() + ", found none";
    }
    if (cause instanceof AccessDeniedException) {
      return "error: no permission for " + cause.getMessage();
    }
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return message.contains("error: ") ? message : "error: " + message;
  }
}
