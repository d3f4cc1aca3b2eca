package org.lectern.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.ontology.LedgerEntry;

class LedgerFileTest {
  @TempDir Path directory;

  private List<LedgerEntry> read(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("ledger.tsv"), text);
    List<LedgerEntry> entries = new ArrayList<>();
    LedgerFile.read(file, entries::add);
    return entries;
  }

  @Test
  void readsAndWritesTheSameBytes() throws IOException {
    String text =
        "person\tann\tlive\t1\t\ta1 b2\tc3\n"
            + "person\tbea\tmerged\t1\tann\tb2\t\n"
            + "topic\tx\tshared\t2\tx-1 x-2\t\t\n"
            + "topic\ty\twithdrawn\t3\tno source says so\tc3\t\n";
    StringWriter written = new StringWriter();
    for (LedgerEntry entry : read(text)) {
      LedgerFile.write(entry, written);
    }
    assertThat(written).hasToString(text);
    assertThat(read(text).get(2).sharing()).containsExactly("x-1", "x-2");
  }

  @Test
  void readsALedgerThatHasNoFormerMentionsYet() throws IOException {
    LedgerEntry entry = read("person\tann\tlive\t1\t\ta1 b2\n").get(0);
    assertThat(entry.mentions()).containsExactly("a1", "b2");
    assertThat(entry.former()).isEmpty();
  }

  @Test
  void takesAMissingFileForAnEmptyLedger() throws IOException {
    List<LedgerEntry> entries = new ArrayList<>();
    LedgerFile.read(directory.resolve("none"), entries::add);
    assertThat(entries).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'person|ann|live|1|', '2:1: error: expected 7 columns'",
    "'robot|ann|live|1|||', '2:1: error: expected a kind of things'",
    "'person|ann|dead|1|||', '2:12: error: expected live, merged, withdrawn or shared'",
    "'person|ann|live|one|||', '2:17: error: expected a whole number'",
  })
  void namesThePlaceOfALineOfAnotherForm(String line, String message) {
    assertThatThrownBy(() -> read("person\ta\tlive\t1\t\t\t\n" + line.replace('|', '\t') + "\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ledger.tsv:" + message);
  }

  @Test
  void namesTheFileThatIsNoTextAndSaysWhatToDo() throws IOException {
    Path file = Files.write(directory.resolve("ledger.tsv"), new byte[] {'a', (byte) 0xff, 'b'});
    assertThatThrownBy(() -> LedgerFile.read(file, entry -> {}))
        .isInstanceOf(DamagedFileException.class)
        .hasMessageContainingAll(file.toString(), "lectern rollback");
    Files.writeString(file, "x".repeat(100_000));
    assertThatThrownBy(() -> LedgerFile.read(file, entry -> {}))
        .hasMessageContainingAll(file + ":1:1: error: ", "lectern rollback")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(1000));
  }
}
