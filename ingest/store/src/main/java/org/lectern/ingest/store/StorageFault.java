package org.lectern.ingest.store;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells faults of the disk from others, and words them for people. */
public final class StorageFault {
  /** What operating systems say of a full disk. */
  private static final List<String> FULL =
      List.of("No space left on device", "Disk quota exceeded", "File too large");

  private static final String READ_ONLY = "Read-only file system";

  private static final Pattern METHOD = Pattern.compile("\\w+(\\.\\w+)+");

  private StorageFault() {}

  /**
   * Tells whether a failure may come from a full disk. A write to a mapped file then fails with an
   * {@link InternalError}; other writes fail with the message of the operating system.
   *
   * @param failure what happened
   * @return true when it or one of its causes looks so
   */
  public static boolean isFullDisk(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (cause instanceof InternalError || FULL.stream().anyMatch(message::contains)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Words what may not be done: files of others, and file systems that can only be read.
   *
   * @param failure what happened
   * @return a message that names the file, or empty when the failure is of another kind
   */
  public static Optional<String> forbidden(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof AccessDeniedException denied) {
        return Optional.of("no permission for " + denied.getFile());
      }
      if (cause instanceof FileSystemException other
          && String.valueOf(other.getReason()).contains(READ_ONLY)) {
        return Optional.of(
            "no permission to write " + other.getFile() + ": the file system is read-only");
      }
    }
    return Optional.empty();
  }

  /**
   * Gives what a failure says for itself. An exception that only wraps another one repeats the name
   * of that one's class, or names the method it comes from as TDB2's do ({@code FileBase.sync});
   * that says nothing to people.
   *
   * @param failure what happened
   * @return the message of the first of its causes that has words of its own
   */
  public static String words(Throwable failure) {
    Throwable first = failure;
    while (first.getCause() != null && !speaks(first)) {
      first = first.getCause();
    }
    return first.getMessage() == null ? first.toString() : first.getMessage();
  }

  private static boolean speaks(Throwable failure) {
    String message = failure.getMessage();
    return message != null
        && !message.equals(failure.getCause().toString())
        && !METHOD.matcher(message).matches();
  }
}
