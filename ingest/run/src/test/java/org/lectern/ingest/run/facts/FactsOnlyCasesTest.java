package org.lectern.ingest.run.facts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.records.Documents;
import org.lectern.ingest.records.GoldenCases;
import org.lectern.ingest.records.Layouts;
import org.lectern.ingest.records.source.SourceDocument;

class FactsOnlyCasesTest {
  private static final GoldenCases CASES =
      new GoldenCases(Path.of("..", "readers", "src", "test", "resources", "cases"));

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> readsTheFactsOnlyCopyOfEachCaseAlike() throws IOException {
    return CASES.each(
        input -> {
          SourceDocument document = Documents.of(input);
          BothForms.agree(Layouts.recognise(document), document, folder);
        });
  }
}
