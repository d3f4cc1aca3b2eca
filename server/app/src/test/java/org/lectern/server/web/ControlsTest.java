package org.lectern.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ControlsTest {
  private static String replaced(String text) {
    return new String(
        Controls.replaced(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  @Test
  void replacesControlCharactersButTabsAndLineEnds() {
    assertThat(replaced("\u0000a\u0001b\tc\r\nd\u001b[31m\u007f\u0085\u009f\u00a0"))
        .isEqualTo("\ufffda\ufffdb\tc\r\nd\ufffd[31m\ufffd\ufffd\ufffd\u00a0");
  }

  @Test
  void leavesOtherTextsAsTheyAre() {
    byte[] page = "Núñez \u00c2\u4e2d\ud83d\ude00 <p>".getBytes(StandardCharsets.UTF_8);
    assertThat(Controls.replaced(page)).isSameAs(page);
  }
}
