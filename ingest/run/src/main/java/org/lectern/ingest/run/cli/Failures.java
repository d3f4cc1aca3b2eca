package org.lectern.ingest.run.cli;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.lectern.ingest.store.StorageFault;

/** Words failures for people: what could not be done and at which place, never a stack trace. */
final class Failures {
  private Failures() {}

  static String explain(Throwable e) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    if (cause instanceof NoSuchFileException) {
      return "error: expected the file " + cause.getMessage() + ", found none";
    }
    Optional<String> forbidden = StorageFault.forbidden(cause);
    if (forbidden.isPresent()) {
      return "error: " + forbidden.get();
    }
    String message = StorageFault.words(cause);
    if (StorageFault.isFullDisk(cause) && !message.contains("disk full")) {
      return "error: disk full? (" + message + "); make room and try again";
    }
    return message.contains("error: ") ? message : "error: " + message;
  }
}
