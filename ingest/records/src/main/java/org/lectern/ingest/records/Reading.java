package org.lectern.ingest.records;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.SourceLine;
import org.lectern.ingest.records.source.SourceLines;
import org.lectern.ingest.records.source.UnreadableSourceException;

/**
 * What a reader made of one document.
 *
 * @param records the records in the order the reader gave them
 * @param claims the lines it knew as furniture or prose
 * @param problems what a person should look at
 * @param unaccounted the non-blank lines that lie in no record and that no claim names
 */
public record Reading(
    List<SourceRecord> records,
    List<LineClaim> claims,
    List<Problem> problems,
    List<SourceLine> unaccounted) {
  /** Copies the lists. */
  public Reading {
    records = List.copyOf(records);
    claims = List.copyOf(claims);
    problems = List.copyOf(problems);
    unaccounted = List.copyOf(unaccounted);
  }

  /**
   * Reads a document and keeps all of it in memory.
   *
   * @param reader the reader for its layout
   * @param document the document
   * @return what the reader found, and the lines it left over
   * @throws UnreadableSourceException when the reader fails on it, too, with the place it had come
   *     to
   * @throws IOException when the file cannot be read as text
   */
  public static Reading of(SourceReader reader, SourceDocument document) throws IOException {
    CollectingSink sink = new CollectingSink();
    checkSize(reader, document);
    List<SourceLine> lines = lines(document, sink);
    try {
      reader.read(document, sink);
      return sink.reading(lines);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      throw UnreadableSourceException.fault(
          document.fileName(), sink.lastLine(), reader.format(), e);
    }
  }

  private static void checkSize(SourceReader reader, SourceDocument document) throws IOException {
    long size = document.content().size();
    if (size > reader.mostBytes()) {
      throw UnreadableSourceException.tooLarge(document.fileName(), reader.mostBytes(), size);
    }
  }

  /** Reads all lines and warns of those that hold what is no text. */
  private static List<SourceLine> lines(SourceDocument document, RecordSink sink)
      throws IOException {
    List<SourceLine> lines = new ArrayList<>();
    try (SourceLines source = SourceLines.open(document)) {
      for (var line = source.next(); line.isPresent(); line = source.next()) {
        lines.add(line.get());
        if (source.mendedAt() >= 0) {
          sink.problem(
              new Problem(
                  line.get().number(),
                  source.mendedAt() + 1,
                  Problem.Severity.WARNING,
                  "a character that is no text; control characters are read as blanks, others as"
                      + " U+FFFD"));
        }
      }
    }
    return lines;
  }

  /**
   * Gives the records of one kind.
   *
   * @param kind the kind of record
   * @return those records in order
   */
  public <T extends SourceRecord> List<T> records(Class<T> kind) {
    return records.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
