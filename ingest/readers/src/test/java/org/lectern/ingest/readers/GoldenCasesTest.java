package org.lectern.ingest.readers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lectern.ingest.records.GoldenCases;
import org.lectern.ingest.records.Layouts;
import org.lectern.ingest.records.SourceReader;

class GoldenCasesTest {
  private static final GoldenCases CASES = new GoldenCases(Path.of("src/test/resources/cases"));

  @TestFactory
  List<DynamicTest> readsEachCaseAsExpected() throws IOException {
    return CASES.tests();
  }

  @Test
  void hasCasesOfEachReaderAndOfNoOther() throws IOException {
    CASES.areOf(Layouts.readers().stream().map(SourceReader::format).toList());
  }
}
