package org.lectern.ingest.run.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlNodeTest {
  @TempDir Path directory;

  private Path write(String text) throws Exception {
    return Files.writeString(directory.resolve("it.yaml"), text);
  }

  @Test
  void readsTextsListsAndMapsWithTheirLines() throws Exception {
    YamlNode root = YamlNode.read(write("name: A\nnone:\nlist:\n  - one\n  - 2\nmap: {a: b}\n"));
    assertThat(root.string("name")).contains("A");
    assertThat(root.string("none")).isEmpty();
    assertThat(root.list("none")).isEmpty();
    assertThat(root.list("missing")).isEmpty();
    assertThat(root.strings("list")).containsExactly("one", "2");
    assertThat(root.field("list").orElseThrow().line()).isEqualTo(3);
    assertThat(root.field("map").orElseThrow().string("a")).contains("b");
    assertThat(YamlNode.read(write("")).fields()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'x: {a: b}', a text as 'x', a map",
    "'x: [a]', a text as 'x', a list",
  })
  void refusesWhatIsNoText(String text, String expected, String found) throws Exception {
    YamlNode root = YamlNode.read(write("y: 1\n" + text));
    assertThatThrownBy(() -> root.string("x"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("it.yaml:2:1: error: expected " + expected + ", found " + found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x: a", "x: {a: b}", "x: &j [1]\nz: *j"})
  void refusesWhatIsNoList(String text) throws Exception {
    YamlNode root = YamlNode.read(write("y: 1\n" + text));
    String name = text.contains("z") ? "z" : "x";
    assertThatThrownBy(() -> root.list(name))
        .hasMessageContaining("error: expected a list as '" + name + "', found a ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"- a", "just text"})
  void refusesAFileThatIsNoMap(String text) throws Exception {
    Path file = write(text);
    assertThatThrownBy(() -> YamlNode.read(file))
        .hasMessageStartingWith("it.yaml:1:1: error: expected a map of fields, found a ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"? {a: b}\n: c\n", "? [a]\n: c\n"})
  void refusesANameThatIsNoText(String text) throws Exception {
    Path file = write("y: 1\n" + text);
    assertThatThrownBy(() -> YamlNode.read(file))
        .hasMessageStartingWith("it.yaml:2:")
        .hasMessageEndingWith("a list or map");
  }

  @Test
  void refusesFieldsThatStandTwiceOrAreNotRead() throws Exception {
    assertThatThrownBy(() -> YamlNode.read(write("x: 1\ny: 2\nx: 3\n")))
        .hasMessageStartingWith("it.yaml:3:")
        .hasMessageContaining("Duplicate field 'x'");
    YamlNode root = YamlNode.read(write("label: A\nlabl: B\n"));
    assertThat(root.allow(List.of("label", "labl"))).isSameAs(root);
    assertThatThrownBy(() -> root.allow(List.of("key", "label")))
        .hasMessageContaining(
            "it.yaml:2:1: error: expected one of the fields key, label, found 'labl'");
  }

  @Test
  void refusesAListThatHoldsMoreThanTexts() throws Exception {
    YamlNode root = YamlNode.read(write("x:\n  - a\n  - {b: c}\n"));
    assertThatThrownBy(() -> root.strings("x"))
        .hasMessageContaining("it.yaml:3:1: error: expected texts in the list 'x', found a map");
  }
}
