package org.lectern.server.dumps.diff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.ingest.store.LineInput;

/** Walks two files of sorted N-Quads side by side, subject by subject, in bounded memory. */
final class SortedMerge {
  private SortedMerge() {}

  /** Takes the statements that one of the files has and the other has not. */
  @FunctionalInterface
  interface SubjectConsumer {
    /**
     * Takes a subject whose statements differ.
     *
     * @param subject its IRI
     * @param before all its lines in the first file
     * @param after all its lines in the second file
     */
    void accept(String subject, List<String> before, List<String> after) throws IOException;
  }

  /**
   * Compares two files.
   *
   * @param before the first
   * @param after the second
   * @param consumer takes the subjects that differ, in order
   * @throws IOException when a file cannot be read, or from the consumer
   */
  static void compare(Path before, Path after, SubjectConsumer consumer) throws IOException {
    try (Subjects left = new Subjects(before);
        Subjects right = new Subjects(after)) {
      while (left.subject != null || right.subject != null) {
        int order =
            left.subject == null
                ? 1
                : right.subject == null ? -1 : Arrays.compareUnsigned(left.subject, right.subject);
        byte[] subject = order <= 0 ? left.subject : right.subject;
        List<String> was = order <= 0 ? left.take() : List.of();
        List<String> is = order >= 0 ? right.take() : List.of();
        if (!was.equals(is)) {
          consumer.accept(
              new String(subject, 1, subject.length - 2, StandardCharsets.UTF_8), was, is);
        }
      }
    }
  }

  /** The subjects of one file with their lines. */
  private static final class Subjects implements AutoCloseable {
    private final LineInput in;
    private byte[] line;
    byte[] subject;

    Subjects(Path file) throws IOException {
      in = LineInput.open(file);
      advance();
    }

    private void advance() throws IOException {
      line = in.next();
      subject = line == null ? null : subject(line);
    }

    /** Gives all lines of the current subject and goes to the next. */
    List<String> take() throws IOException {
      byte[] current = subject;
      List<String> lines = new ArrayList<>();
      while (subject != null && Arrays.equals(current, subject)) {
        lines.add(new String(line, StandardCharsets.UTF_8));
        advance();
      }
      return lines;
    }

    /** With its angle brackets: the order of lines is that of subjects with the closing one. */
    private static byte[] subject(byte[] line) {
      int end = 0;
      while (line[end] != ' ') {
        end++;
      }
      return Arrays.copyOf(line, end);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
