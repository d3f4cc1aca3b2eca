package org.lectern.ingest.run.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes control characters as {@code \u001b}: what documents hold and files are called is
 * anybody's text, and a terminal obeys what stands in it. Marks that turn the direction round,
 * other ends of lines and halves of characters likewise.
 */
final class VisibleWriter extends FilterWriter {
  VisibleWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    if (isObeyed((char) c) || Character.isSurrogate((char) c)) {
      out.write("\\u%04x".formatted(c));
    } else {
      out.write(c);
    }
  }

  private static boolean isObeyed(char c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
        || c >= '\u2028' && c <= '\u202e'
        || c >= '\u2066' && c <= '\u2069';
  }

  @Override
  public void write(char[] characters, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      boolean pair =
          i + 1 < from + length && Character.isSurrogatePair(characters[i], characters[i + 1]);
      if (pair) {
        out.write(characters, i++, 2);
      } else {
        write(characters[i]);
      }
    }
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    write(text.toCharArray(), from, length);
  }
}
