package org.lectern.ingest.records.source;

import java.io.IOException;
import java.nio.file.Path;
import org.lectern.text.PlainText;

/** Says that a document cannot be read as text, and at which place. */
public final class UnreadableSourceException extends IOException {
  private final int line;
  private final int column;
  private final String problem;

  /**
   * Describes the fault.
   *
   * @param file the bare file name
   * @param line line number, from 1
   * @param column byte in the line, from 1
   * @param expected what should stand there
   * @param found what stands there
   */
  public UnreadableSourceException(
      String file, int line, int column, String expected, String found) {
    super(
        PlainText.line(file) + ":" + line + ":" + column + ": error: " + problem(expected, found));
    this.line = line;
    this.column = column;
    this.problem = problem(expected, found);
  }

  /**
   * Says that a program of ours failed on a document, so that only this document is refused.
   *
   * @param file the bare file name
   * @param line the last line that was surely read, from 1
   * @param reader what was reading it
   * @param fault what went wrong, an exception or an overflow of the stack
   * @return the refusal
   */
  public static UnreadableSourceException fault(
      String file, int line, String reader, Throwable fault) {
    UnreadableSourceException refusal =
        new UnreadableSourceException(
            file,
            line,
            1,
            "a document that '" + reader + "' can read on",
            fault
                + ", which is a fault of Lectern; leave out what stands here or behind, or read the"
                + " others with --skip-bad");
    // The stack of an overflow is long and says nothing.
    if (!(fault instanceof StackOverflowError)) {
      refusal.initCause(fault);
    }
    return refusal;
  }

  /**
   * Says that something is no file that can be read to its end.
   *
   * @param name how it was named
   * @param path where it is
   * @return the refusal
   */
  public static UnreadableSourceException noFile(String name, Path path) {
    return new UnreadableSourceException(name, 1, 1, "a file to read", FileKind.of(path));
  }

  /**
   * Says that a document is too large to be read.
   *
   * @param file its name
   * @param most how large it may be, in bytes
   * @param size how large it is, in bytes
   * @return the refusal
   */
  public static UnreadableSourceException tooLarge(String file, long most, long size) {
    return new UnreadableSourceException(
        file, 1, 1, "at most " + (most >> 20) + " MiB", (size >> 20) + " MiB; split it");
  }

  /**
   * Says that another document has the source key of a document already.
   *
   * @param document the second one
   * @param twin the first one
   * @return the refusal of the second one
   */
  public static UnreadableSourceException twin(SourceDocument document, SourceDocument twin) {
    return new UnreadableSourceException(
        document.file().toString(),
        1,
        1,
        "a document with a source key of its own",
        "the key '" + document.key() + "', which " + twin.file() + " has; rename one");
  }

  private static String problem(String expected, String found) {
    return PlainText.line("expected " + expected + ", found " + found);
  }

  /** Gives the line number, from 1. */
  public int line() {
    return line;
  }

  /** Gives the byte in the line, from 1. */
  public int column() {
    return column;
  }

  /** Gives the message without its place. */
  public String problem() {
    return problem;
  }
}
