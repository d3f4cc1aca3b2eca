package org.lectern.ingest.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WarningTest {
  @Test
  void isOneLineWhateverItsMessageQuotes() {
    assertThat(new Warning("found 'a\nb\u001bc\u202ed'", List.of("ferns#1")).message())
        .isEqualTo("found 'a b c\ufffdd'");
  }
}
