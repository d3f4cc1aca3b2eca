package org.lectern.ingest.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.records.Documents;
import org.lectern.ingest.records.source.SourceLine;
import org.lectern.ingest.records.source.SourceLines;

/** Rows of what says nothing, which cost patterns quadratic time. */
class RowsOfBlanksTest {
  @TempDir Path folder;

  private List<String> text(String document) throws IOException {
    Path file = Files.writeString(folder.resolve("text.md"), document);
    return SourceLines.readText(Documents.of(file)).stream().map(SourceLine::text).toList();
  }

  @Test
  void readsNoMoreOfThemThanATableNeeds() throws IOException {
    String columns = "Ann Able" + " ".repeat(60) + "On Moss\t\tBasel";
    String few = "a" + " ".repeat(64) + "b";
    assertThat(text(columns + "\n" + "a" + " \t\u00a0\u3000".repeat(50_000) + "b\n"))
        .containsExactly(columns, "a" + " \t\u00a0\u3000".repeat(16) + "b");
    assertThat(text("x\u0301".repeat(500) + "\n" + few + "\ne" + "\u0301".repeat(900) + "f"))
        .containsExactly("x\u0301".repeat(500), few, "e" + "\u0301".repeat(64) + "f");
  }

  @Test
  void leavesThemWhereStatementsHoldThem() throws IOException {
    Path file = Files.writeString(folder.resolve("a.ttl"), "a" + " ".repeat(900) + "b");
    assertThat(SourceLines.readAll(file).get(0).text()).hasSize(902);
  }
}
