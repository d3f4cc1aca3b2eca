package org.lectern.ingest.readers.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.records.PrintedText;

class KeywordLineTest {
  private static List<String> keywords(String line) {
    return KeywordLine.parse(line, 1).orElseThrow().keywords().stream()
        .map(PrintedText::text)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Key Word: A b; C.",
        "key Word: A b; C.",
        "Key Word:A b; C.",
        "Key Work: A b; C.",
        "Key Wrod: A b; C.",
        "Keywords: A b, C",
        "Key Words: A b ;C"
      })
  void readsTheLabelInAllItsSpellings(String line) {
    assertThat(keywords(line)).containsExactly("A b", "C");
  }

  @Test
  void partsAtCommasOnlyWhereNoSemicolonStands() {
    assertThat(keywords("Key Word: A, B; C")).containsExactly("A, B", "C");
  }

  @Test
  void warnsOfAMisspeltLabelOnly() {
    assertThat(KeywordLine.parse("Key Wrod: A.", 3).orElseThrow().problems()).hasSize(1);
    assertThat(KeywordLine.parse("Key Word: A.", 3).orElseThrow().problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Keyboard: A", "Ann Apple, Key Word", "Digest Key Word: A", "Key: A"})
  void leavesOtherLinesAlone(String line) {
    assertThat(KeywordLine.parse(line, 1)).isEmpty();
  }
}
