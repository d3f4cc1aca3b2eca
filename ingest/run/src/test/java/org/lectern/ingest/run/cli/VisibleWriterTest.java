package org.lectern.ingest.run.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleWriterTest {
  @ParameterizedTest
  @ValueSource(
      chars = {
        '\0', '\b', '\u001b', '\u007f', '\u0085', '\u009b', '\u2028', '\u2029', '\u202a', '\u202e',
        '\u2066', '\u2069', '\ud83d', '\ude00'
      })
  void spellsOutWhatATerminalObeysOrCannotShow(char c) throws IOException {
    String spelt = "\\u%04x".formatted((int) c);
    assertThat(written("a" + c + "b")).isEqualTo("a" + spelt + "b");
    assertThat(written("a" + c)).isEqualTo("a" + spelt);
    StringWriter out = new StringWriter();
    new VisibleWriter(out).write(c);
    assertThat(out.toString()).isEqualTo(spelt);
  }

  @Test
  void leavesTextsOfAnyScriptAsTheyAre() throws IOException {
    String text = "Łukasz\tאבג\r\nعربي 漢字 \ud83d\ude00\u200d\u2027\u202f\u2065\u206a\n";
    assertThat(written(text)).isEqualTo(text);
  }

  private static String written(String text) throws IOException {
    StringWriter out = new StringWriter();
    try (PrintWriter printer = new PrintWriter(new VisibleWriter(out))) {
      printer.print(text);
    }
    return out.toString();
  }
}
