package org.lectern.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {
  @Test
  void isOneLineThatNoTerminalObeys() {
    assertThat(Quoted.of(" a\n\tb\u001b[2J\u0000\u009b3\u202ec\u2066 "))
        .isEqualTo("'a b\ufffd[2J\ufffd\ufffd3\ufffdc\ufffd'");
    assertThat(Quoted.of("\u0141\u00f3d\u017a 1-000000000001"))
        .isEqualTo("'\u0141\u00f3d\u017a 1-000000000001'");
  }

  @Test
  void isShort() {
    assertThat(Quoted.of("x".repeat(1_000))).isEqualTo("'" + "x".repeat(60) + "…'");
  }
}
