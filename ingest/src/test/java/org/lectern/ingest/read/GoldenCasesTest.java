package org.lectern.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.facts.BothForms;
import org.lectern.ingest.source.SourceDocument;

/**
 * Walks the folders of {@code cases}: {@code <layout>/<what-it-shows>/} with {@code input.txt} (or
 * another suffix) and {@code expected.json}.
 *
 * <p>With the system property {@code lectern.cases.write} the expected files are written instead of
 * compared; read the difference before you keep it.
 */
class GoldenCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final int LEAST_PER_LAYOUT = 4;

  @TempDir Path folder;

  private static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files.filter(f -> f.getFileName().toString().startsWith("input.")).sorted().toList();
    }
  }

  private static String layout(Path input) {
    return input.getParent().getParent().getFileName().toString();
  }

  @TestFactory
  List<DynamicTest> readsEachCaseAsExpected() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path path : cases()) {
      String name = CASES.relativize(path.getParent()).toString();
      tests.add(DynamicTest.dynamicTest(name, () -> readsAsExpected(path)));
    }
    return tests;
  }

  private static void readsAsExpected(Path path) throws IOException {
    SourceDocument document = Documents.of(path);
    SourceReader reader = Layouts.recognise(document);
    assertThat(reader.format()).isEqualTo(layout(path));
    String actual =
        RecordJson.text(RecordJson.of(reader, document.fileName(), Reading.of(reader, document)));
    Path expected = path.resolveSibling("expected.json");
    if (Boolean.getBoolean("lectern.cases.write")) {
      Files.writeString(expected, actual);
    }
    assertThat(RecordJson.text(RecordJson.parse(actual)))
        .isEqualTo(RecordJson.text(RecordJson.parse(Files.readString(expected))));
  }

  @TestFactory
  List<DynamicTest> readsTheFactsOnlyCopyOfEachCaseAlike() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path path : cases()) {
      String name = CASES.relativize(path.getParent()).toString();
      tests.add(
          DynamicTest.dynamicTest(
              name,
              () -> {
                SourceDocument document = Documents.of(path);
                BothForms.agree(Layouts.recognise(document), document, folder);
              }));
    }
    return tests;
  }

  /** A folder that is called like no reader, or a reader without a folder, would go unnoticed. */
  @Test
  void hasCasesOfEachReaderAndOfNoOther() throws IOException {
    Map<String, Long> counts =
        cases().stream()
            .collect(Collectors.groupingBy(GoldenCasesTest::layout, Collectors.counting()));
    assertThat(counts)
        .containsOnlyKeys(Layouts.readers().stream().map(SourceReader::format).toList())
        .allSatisfy((layout, count) -> assertThat(count).isGreaterThanOrEqualTo(LEAST_PER_LAYOUT));
  }
}
