package org.lectern.ingest.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.lectern.ingest.records.source.SourceDocument;

/**
 * Golden cases of readers: folders {@code <format>/<what-it-shows>/} with {@code input.txt} (or
 * another suffix) and {@code expected.json}.
 *
 * <p>With the system property {@code lectern.cases.write} the expected files are written instead of
 * compared; read the difference before you keep it.
 *
 * @param folder the folder above those of the formats
 */
public record GoldenCases(Path folder) {
  private static final int LEAST_PER_FORMAT = 4;

  /** Gives one test for each case: its document is recognised and read as expected. */
  public List<DynamicTest> tests() throws IOException {
    return each(GoldenCases::readsAsExpected);
  }

  /** What is asked of one input. */
  public interface Check {
    /** Checks one input. */
    void of(Path input) throws IOException;
  }

  /** Gives one test for each case. */
  public List<DynamicTest> each(Check check) throws IOException {
    return inputs().stream()
        .map(
            input ->
                DynamicTest.dynamicTest(
                    folder.relativize(input.getParent()).toString(), () -> check.of(input)))
        .toList();
  }

  /**
   * Checks that readers and folders are the same: a folder that is called like no reader, or a
   * reader without a folder, would go unnoticed.
   *
   * @param formats those of the readers that this folder is for
   */
  public void areOf(List<String> formats) throws IOException {
    Map<String, Long> counts =
        inputs().stream()
            .collect(Collectors.groupingBy(GoldenCases::format, Collectors.counting()));
    assertThat(counts)
        .containsOnlyKeys(formats)
        .allSatisfy((format, count) -> assertThat(count).isGreaterThanOrEqualTo(LEAST_PER_FORMAT));
  }

  private List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.getFileName().toString().startsWith("input.")).sorted().toList();
    }
  }

  private static String format(Path input) {
    return input.getParent().getParent().getFileName().toString();
  }

  private static void readsAsExpected(Path input) throws IOException {
    SourceDocument document = Documents.of(input);
    SourceReader reader = Layouts.recognise(document);
    assertThat(reader.format()).isEqualTo(format(input));
    String actual =
        RecordJson.text(RecordJson.of(reader, document.fileName(), Reading.of(reader, document)));
    Path expected = input.resolveSibling("expected.json");
    if (Boolean.getBoolean("lectern.cases.write")) {
      Files.writeString(expected, actual);
    }
    assertThat(RecordJson.text(RecordJson.parse(actual)))
        .isEqualTo(RecordJson.text(RecordJson.parse(Files.readString(expected))));
  }
}
