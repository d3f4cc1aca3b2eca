package org.lectern.ingest.records;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.SourceLine;
import org.lectern.ingest.records.source.SourceSample;

/** Knows the readers of all layouts and finds the one for a document. */
public final class Layouts {
  /**
   * All readers on the class path, by format; a new layout is a package with a reader, named in
   * {@code META-INF/services}.
   */
  private static final List<SourceReader> READERS =
      ServiceLoader.load(SourceReader.class, Layouts.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparing(SourceReader::format))
          .toList();

  private static final double SURE = 0.5;
  private static final double CLOSE = 0.1;
  private static final int NEAR = 4;

  private Layouts() {}

  /** Gives all readers. */
  public static List<SourceReader> readers() {
    return READERS;
  }

  /**
   * Finds the reader for a document by its content, or takes the one the document demands.
   *
   * @param document the document
   * @return the reader that is surest
   * @throws UnknownLayoutException when no reader is sure, or two are equally so
   * @throws IOException when the file cannot be read as text
   * @throws IllegalArgumentException when the document demands a format that does not exist
   */
  public static SourceReader recognise(SourceDocument document) throws IOException {
    if (document.forcedFormat().isPresent()) {
      return byFormat(document.forcedFormat().get());
    }
    return choose(READERS, SourceSample.of(document));
  }

  private record Judgement(SourceReader reader, Recognition recognition) {
    double confidence() {
      return recognition.confidence();
    }
  }

  /** Chooses among readers; open to tests that bring their own. */
  static SourceReader choose(List<SourceReader> readers, SourceSample sample)
      throws UnknownLayoutException {
    if (sample.lines().stream().allMatch(SourceLine::isBlank)) {
      throw new UnknownLayoutException(
          sample.fileName(), "expected a document, found no text in its first lines");
    }
    List<Judgement> judged =
        readers.stream()
            .map(r -> new Judgement(r, r.recognise(sample)))
            .sorted(Comparator.comparingDouble(Judgement::confidence).reversed())
            .toList();
    Judgement best = judged.get(0);
    boolean doubtful = judged.size() > 1 && best.confidence() - judged.get(1).confidence() < CLOSE;
    if (best.confidence() < SURE) {
      throw new UnknownLayoutException(
          sample.fileName(),
          "no reader knows this layout (" + confidences(judged) + "); name one with --format");
    }
    if (doubtful) {
      throw new UnknownLayoutException(
          sample.fileName(),
          "two readers are equally sure of this layout ("
              + confidences(judged)
              + "); name one with --format");
    }
    return best.reader();
  }

  private static String confidences(List<Judgement> judged) {
    return String.join(
        ", ",
        judged.stream()
            .map(j -> j.reader().format() + String.format(Locale.ROOT, " %.2f", j.confidence()))
            .toList());
  }

  /**
   * Gives the reader of a format.
   *
   * @param format the value of {@code --format}
   * @return the reader
   * @throws IllegalArgumentException when there is none; its message names the nearest one
   */
  public static SourceReader byFormat(String format) {
    return READERS.stream()
        .filter(r -> r.format().equals(format))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(format)));
  }

  private static String unknown(String format) {
    List<String> names = READERS.stream().map(SourceReader::format).toList();
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    String near =
        names.stream()
            .filter(n -> format.length() < 80 && distance.apply(n, format) <= NEAR)
            .min(Comparator.comparingInt(n -> distance.apply(n, format)))
            .map(n -> "; did you mean " + n + "?")
            .orElse("");
    return "--format "
        + format
        + ": no such format"
        + near
        + "; formats are "
        + String.join(", ", names);
  }
}
