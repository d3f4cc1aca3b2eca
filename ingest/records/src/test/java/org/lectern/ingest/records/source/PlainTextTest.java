package org.lectern.ingest.records.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.text.PlainText;

class PlainTextTest {
  private static final String TORN = "a\nb\tc\u001b[2Jd\u202ee\u2066f\u2028g\ud800h";
  private static final String ONE_LINE = "a b c [2Jd\ufffde\ufffdf g\ufffdh";

  @ParameterizedTest
  @CsvSource({
    "0000, 0020", "001b, 0020", "0085, 0020", "2028, 0020", "fffe, fffd", "fdd0, fffd",
    "d800, fffd", "1fffe, fffd", "0009, 0009", "000a, 000a", "202e, 202e", "fffd, fffd",
    "1f600, 1f600"
  })
  void holdsWhatEveryFormOfTheGraphCanHold(String from, String to) {
    String text = "a" + Character.toString(Integer.parseInt(from, 16)) + "b";
    String sound = "a" + Character.toString(Integer.parseInt(to, 16)) + "b";
    assertThat(PlainText.of(text)).isEqualTo(sound);
    assertThat(PlainText.firstFault(text)).isEqualTo(text.equals(sound) ? -1 : 1);
    assertThat(PlainText.of(sound)).isSameAs(sound);
  }

  @Test
  void makesOneLineThatNoTerminalTurnsRound() {
    assertThat(PlainText.line(TORN)).isEqualTo(ONE_LINE);
  }

  @Test
  void namesOfFilesInRefusalsAreOneLine() {
    assertThat(new UnreadableSourceException(TORN, 1, 2, "this", "that"))
        .hasMessage(ONE_LINE + ":1:2: error: expected this, found that");
  }
}
