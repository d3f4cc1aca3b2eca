package org.lectern.ingest.records.source;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.text.PlainText;

/**
 * Reads a text document line by line, strictly as UTF-8 and in bounded memory.
 *
 * <p>Lines end at LF or CR LF. A byte order mark at the start is left out. A lone CR and other
 * characters that are no text are read as {@link PlainText} says.
 */
public final class SourceLines implements Closeable {
  /** No line of a document people read is longer; a longer one is refused, in bytes. */
  public static final int LONGEST_LINE = 1 << 20;

  /** How many blanks or marks in a row are read; columns of tables are laid out with fewer. */
  private static final int LONGEST_ROW = 64;

  private final InputStream in;
  private final String name;
  private final boolean forPatterns;
  private byte[] buffer = new byte[4096];
  private int number;
  private int mended = -1;

  private SourceLines(InputStream in, String name, boolean forPatterns) {
    this.in = in;
    this.name = name;
    this.forPatterns = forPatterns;
  }

  /**
   * Opens a document.
   *
   * @param document the document
   * @return its lines, to be closed
   * @throws IOException when it cannot be opened
   */
  public static SourceLines open(SourceDocument document) throws IOException {
    return open(document.content().open(), document.fileName(), false);
  }

  /**
   * Opens a document whose lines are taken apart by patterns. Of very many blanks or combining
   * marks in a row only the first ones are read: patterns that look for blanks before something, or
   * for ends of words, take quadratic time on them, and the others say nothing.
   *
   * @param document the document
   * @return its lines, to be closed
   * @throws IOException when it cannot be opened
   */
  public static SourceLines openText(SourceDocument document) throws IOException {
    return openText(document.content().open(), document.fileName());
  }

  static SourceLines openText(InputStream in, String name) {
    return open(in, name, true);
  }

  private static SourceLines open(InputStream in, String name, boolean forPatterns) {
    return new SourceLines(new BufferedInputStream(in, 1 << 16), name, forPatterns);
  }

  /**
   * Reads all lines of a document, as {@link #openText} does.
   *
   * @param document the document
   * @return its lines in order
   * @throws UnreadableSourceException when a line is too long, is not UTF-8 or holds NUL
   * @throws IOException when reading fails
   */
  public static List<SourceLine> readText(SourceDocument document) throws IOException {
    try (SourceLines source = openText(document)) {
      return source.rest();
    }
  }

  /**
   * Reads all lines of a document.
   *
   * @param document the document
   * @return its lines in order
   * @throws UnreadableSourceException when a line is too long, is not UTF-8 or holds NUL
   * @throws IOException when reading fails
   */
  public static List<SourceLine> readAll(SourceDocument document) throws IOException {
    try (SourceLines source = open(document)) {
      return source.rest();
    }
  }

  /**
   * Reads all lines of a file that is no document.
   *
   * @param file the file to read
   * @return its lines in order
   * @throws UnreadableSourceException when a line is too long, is not UTF-8 or holds NUL
   * @throws IOException when reading fails
   */
  public static List<SourceLine> readAll(Path file) throws IOException {
    SourceContent content = new SourceFile(file);
    try (SourceLines source = open(content.open(), file.getFileName().toString(), false)) {
      return source.rest();
    }
  }

  private List<SourceLine> rest() throws IOException {
    List<SourceLine> lines = new ArrayList<>();
    for (var line = next(); line.isPresent(); line = next()) {
      lines.add(line.get());
    }
    return lines;
  }

  /**
   * Reads the next line.
   *
   * @return the line, or empty at the end
   * @throws UnreadableSourceException when the line is too long, is not UTF-8 or holds NUL
   * @throws IOException when reading fails
   */
  public Optional<SourceLine> next() throws IOException {
    int length = 0;
    int c = in.read();
    if (c < 0) {
      return Optional.empty();
    }
    number++;
    while (c >= 0 && c != '\n') {
      if (length == LONGEST_LINE) {
        throw new UnreadableSourceException(
            name,
            number,
            length + 1,
            "a line of at most " + LONGEST_LINE + " bytes",
            "a longer one");
      }
      if (c == 0) {
        throw new UnreadableSourceException(
            name, number, length + 1, "text", "a NUL byte, as in a binary file");
      }
      if (length == buffer.length) {
        buffer = java.util.Arrays.copyOf(buffer, Math.min(LONGEST_LINE, buffer.length * 4));
      }
      buffer[length++] = (byte) c;
      c = in.read();
    }
    if (length > 0 && buffer[length - 1] == '\r') {
      length--;
    }
    return Optional.of(new SourceLine(number, decode(length)));
  }

  /**
   * Says where the line that was read last held a character that is no text.
   *
   * @return the index of the first one, or -1
   */
  public int mendedAt() {
    return mended;
  }

  private String decode(int length) throws IOException {
    String text = characters(length);
    mended = PlainText.firstFault(text);
    String plain = mended < 0 ? text : PlainText.of(text);
    return forPatterns ? PlainText.withShortRows(plain, LONGEST_ROW) : plain;
  }

  private String characters(int length) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, length);
    try {
      String text = decoder.decode(bytes).toString();
      return number == 1 && text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnreadableSourceException(
          name,
          number,
          bytes.position() + 1,
          "UTF-8",
          String.format("byte 0x%02x", buffer[bytes.position()] & 0xff));
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
