package org.lectern.server.answers.canned;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.lectern.queries.Answer;
import org.lectern.queries.format.AnswerFormat;
import org.lectern.queries.format.WriteSetting;
import org.lectern.server.engine.generation.Lease;

/** Writes answers with what the generation they were read from adds to them. */
public final class AnswerWriting {
  private AnswerWriting() {}

  /**
   * Writes an answer.
   *
   * @param answer the answer
   * @param format a format that fits it
   * @param lease the generation that gave the answer
   * @param out where the bytes go
   * @throws UncheckedIOException when they cannot be written
   */
  public static void write(Answer answer, AnswerFormat format, Lease lease, OutputStream out) {
    write(answer, format, lease, Optional.empty(), Optional.empty(), out);
  }

  /**
   * Writes an answer whose further rows have addresses.
   *
   * @param answer the answer
   * @param format a format that fits it
   * @param lease the generation that gave the answer
   * @param next the address of the rows behind
   * @param previous the address of the rows before
   * @param out where the bytes go
   * @throws UncheckedIOException when they cannot be written
   */
  static void write(
      Answer answer,
      AnswerFormat format,
      Lease lease,
      Optional<String> next,
      Optional<String> previous,
      OutputStream out) {
    lease.read(
        () -> {
          WriteSetting setting =
              new WriteSetting(
                  lease.id().toString(),
                  lease.iris(),
                  lease.dataset().getDefaultGraph(),
                  next,
                  previous);
          try {
            format.writer().write(answer, setting, out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return answer;
        });
  }
}
