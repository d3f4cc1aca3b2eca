package org.lectern.ingest.readers.rdf;

import java.io.IOException;
import java.io.Reader;
import org.lectern.ingest.records.source.UnreadableSourceException;

/**
 * Hands a document to a parser character by character, knows how far it has come, and stops it
 * where it would nest too deeply or go on without end.
 *
 * <p>Rio's parser of Turtle makes statement after statement at a full stop inside a collection and
 * never reads on. Whatever the reason, more than a few statements between two characters are no
 * reading.
 */
final class ParseWatch extends Reader {
  /** Brackets within brackets, elements within elements; no document people write comes near. */
  static final int DEEPEST = 100;

  /** Each statement needs a character; some more close what is open. */
  private static final int MOST_WITHOUT_READING = 64;

  /** As many statements of our kind fill half a gigabyte of memory. */
  private static final int MOST_STATEMENTS = 2_000_000;

  private final String fileName;
  private final String text;
  private final TurtleDepth depth;
  private int next;
  private int line = 1;
  private int lineStart;
  private int statements;
  private int sinceRead;
  private UnreadableSourceException refusal;

  /**
   * Begins at the start of a document.
   *
   * @param fileName its bare name, for messages
   * @param text the document
   * @param brackets whether brackets nest in it, as in Turtle and TriG
   */
  ParseWatch(String fileName, String text, boolean brackets) {
    this.fileName = fileName;
    this.text = text;
    this.depth = brackets ? new TurtleDepth(text) : null;
  }

  @Override
  public int read() throws IOException {
    if (next == text.length()) {
      return -1;
    }
    sinceRead = 0;
    if (depth != null && depth.upTo(next) > DEEPEST) {
      throw refuse("at most " + DEEPEST + " brackets within each other", "more");
    }
    char c = text.charAt(next++);
    if (c == '\n') {
      line++;
      lineStart = next;
    }
    return c;
  }

  /** Gives as much as is asked for, unless brackets are watched: then one by one. */
  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    int count = 0;
    int most = depth == null ? length : Math.min(1, length);
    for (; count < most; count++) {
      int c = read();
      if (c < 0) {
        return count == 0 ? -1 : count;
      }
      into[offset + count] = (char) c;
    }
    return count;
  }

  /**
   * Counts a statement.
   *
   * @throws UnreadableSourceException when there are too many, in all or without reading on
   */
  void statement() throws UnreadableSourceException {
    if (++statements > MOST_STATEMENTS) {
      throw refuse("at most " + MOST_STATEMENTS + " statements", "more; split the document");
    }
    if (depth != null && ++sinceRead > MOST_WITHOUT_READING) {
      goBackToText();
      throw refuse("a term or the end of what is open", "neither, so that reading does not go on");
    }
  }

  /** The line that has been come to, from 1. */
  int line() {
    return line;
  }

  /** The character in that line that was read last, from 1. */
  int column() {
    return Math.max(1, next - lineStart);
  }

  /** Why the watch stopped the parser, null when it did not; parsers wrap what they are told. */
  UnreadableSourceException refusal() {
    return refusal;
  }

  /** The parser has looked over the white space behind the fault. */
  private void goBackToText() {
    while (next > 0 && Character.isWhitespace(text.charAt(next - 1))) {
      next--;
    }
    line = 1 + (int) text.substring(0, next).chars().filter(c -> c == '\n').count();
    lineStart = text.lastIndexOf('\n', next - 1) + 1;
  }

  private UnreadableSourceException refuse(String expected, String found) {
    refusal = new UnreadableSourceException(fileName, line, column(), expected, found);
    return refusal;
  }

  @Override
  public void close() {
    // The text stays with its owner.
  }
}
