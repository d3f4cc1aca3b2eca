package org.lectern.server.site.explain;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Puts the names of the rules of identity into words. */
final class ReasonWords {
  private static final Properties WORDS = read();

  private ReasonWords() {}

  /**
   * Gives the words for a rule.
   *
   * @param reason the name of a rule, for example {@code middle-initial}
   * @return what the rule says; for a rule that has no words yet, its name with blanks for hyphens
   */
  static String of(String reason) {
    return WORDS.getProperty(reason, reason.replace('-', ' '));
  }

  private static Properties read() {
    Properties words = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(ReasonWords.class.getResourceAsStream("reasons.properties")),
            StandardCharsets.UTF_8)) {
      words.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
