package org.lectern.ingest.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.ingest.records.Layouts;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.Reading;
import org.lectern.ingest.records.SourceReader;
import org.lectern.ingest.records.source.ReadSource;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.SourceLine;
import org.lectern.ingest.records.source.UnreadableSourceException;

/** Reads documents with the reader that knows their layout, or out of the cache. */
public final class DocumentReading {
  private final Optional<RecordCache> cache;
  private final List<Fresh> fresh = new ArrayList<>();

  /** A reading that is not in the cache. */
  private record Fresh(String sha256, String reader, Reading reading) {}

  private DocumentReading(Optional<RecordCache> cache) {
    this.cache = cache;
  }

  /** Reads without a cache. */
  public static DocumentReading fresh() {
    return new DocumentReading(Optional.empty());
  }

  static DocumentReading cached(RecordCache cache) {
    return new DocumentReading(Optional.of(cache));
  }

  /**
   * Reads a document.
   *
   * @param document the document
   * @return what its reader found
   * @throws IOException when it is no text or no reader knows its layout; the message names the
   *     place
   */
  public SourceReading read(SourceDocument document) throws IOException {
    SourceReader reader;
    try {
      reader =
          document.forcedFormat().isPresent()
              ? Layouts.byFormat(document.forcedFormat().get())
              : Layouts.recognise(document);
    } catch (IllegalArgumentException e) {
      throw new IOException(document.fileName() + ":1:1: error: " + e.getMessage(), e);
    } catch (RuntimeException | StackOverflowError e) {
      throw UnreadableSourceException.fault(document.fileName(), 1, "recognition", e);
    }
    ReadSource source = new ReadSource(document, reader.format() + " " + reader.version());
    if (cache.isPresent()) {
      Optional<Reading> known = cache.get().find(document.sha256(), source.reader());
      if (known.isPresent()) {
        return new SourceReading(source, known.get());
      }
    }
    Reading reading = Reading.of(reader, document);
    if (cache.isPresent()) {
      fresh.add(new Fresh(document.sha256(), source.reader(), reading));
    }
    return new SourceReading(source, reading);
  }

  /**
   * Puts what was read since the last call into the cache, if there is one. A cache that cannot be
   * written only costs the next run its time.
   */
  void keep() {
    for (Fresh one : fresh) {
      try {
        cache.get().keep(one.sha256(), one.reader(), one.reading());
      } catch (IOException e) {
        break;
      }
    }
    fresh.clear();
  }

  /**
   * Judges whether a reading may be used.
   *
   * @param reading the reading
   * @param strict whether warnings and unaccounted lines count
   * @return the messages that speak against it; empty when it may be used
   */
  public static List<String> objections(SourceReading reading, boolean strict) {
    String file = reading.source().document().fileName();
    List<String> objections = new ArrayList<>();
    for (Problem problem : reading.reading().problems()) {
      if (strict || problem.severity() == Problem.Severity.ERROR) {
        objections.add(problem.format(file));
      }
    }
    if (strict) {
      for (SourceLine line : reading.reading().unaccounted()) {
        objections.add(unaccounted(line).format(file));
      }
    }
    if (reading.reading().records().isEmpty()) {
      objections.add(
          Problem.error(
                  1,
                  "expected at least one record of the layout '"
                      + reading.source().format()
                      + "', found none; name another layout with --format")
              .format(file));
    }
    return objections;
  }

  /**
   * Says what a person should look at: what was mended or set aside, and lines that no rule knew.
   *
   * @param reading the reading
   * @return one line each, with file, line and column
   */
  public static List<String> remarks(SourceReading reading) {
    String file = reading.source().document().fileName();
    List<String> remarks = new ArrayList<>();
    reading.reading().problems().forEach(problem -> remarks.add(problem.format(file)));
    reading.reading().unaccounted().forEach(line -> remarks.add(unaccounted(line).format(file)));
    return remarks;
  }

  /** Words the report of a line that no rule knew. */
  private static Problem unaccounted(SourceLine line) {
    String text = line.stripped();
    return Problem.warning(
        line.number(),
        "unaccounted line: '" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "'");
  }

  /** Words what went wrong with a document that could not be read at all. */
  static RefusedSource refusal(SourceDocument document, IOException e) {
    return refusal(document.fileName(), e);
  }

  /** Words what went wrong with a file of which no more is known than how it was named. */
  public static RefusedSource refusal(String fileName, IOException e) {
    String message =
        e instanceof UnreadableSourceException
                || String.valueOf(e.getMessage()).contains(": error: ")
            ? e.getMessage()
            : fileName + ":1:1: error: " + e.getMessage();
    return new RefusedSource(fileName, List.of(message));
  }
}
