package org.lectern.ingest.store;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Sorts any number of lines by their bytes and drops duplicates, in bounded memory.
 *
 * <p>Lines are gathered in chunks; a full chunk is sorted and written to a file, and the files are
 * merged in the end. The order of UTF-8 bytes is the order of Unicode code points.
 */
public final class SortedLines implements Closeable {
  /** What a line costs besides its bytes. */
  private static final int OVERHEAD = 48;

  private static final Comparator<byte[]> ORDER = Arrays::compareUnsigned;

  /**
   * A line with what it was made from, which stays at hand as long as the line is in memory.
   *
   * @param bytes the line without line feed
   * @param origin any object, or null
   */
  private record Line(byte[] bytes, Object origin) {}

  private final Path directory;
  private final long chunkBytes;
  private final List<Path> files = new ArrayList<>();
  private final List<Cursor> open = new ArrayList<>();
  private List<Line> chunk = new ArrayList<>();
  private long gathered;

  /**
   * Starts with no lines.
   *
   * @param directory an existing directory for the chunks
   * @param chunkBytes how much memory the lines may take before they go to a file
   */
  public SortedLines(Path directory, long chunkBytes) {
    this.directory = directory;
    this.chunkBytes = chunkBytes;
  }

  /**
   * Adds a line.
   *
   * @param line its bytes without line feed
   * @throws IOException when a chunk cannot be written
   */
  public void add(byte[] line) throws IOException {
    add(line, null);
  }

  /**
   * Adds a line with what it was made from.
   *
   * @param line its bytes without line feed
   * @param origin what {@link #origins} gives back, unless lines have to go to a file
   * @throws IOException when a chunk cannot be written
   */
  public void add(byte[] line, Object origin) throws IOException {
    chunk.add(new Line(line, origin));
    gathered += line.length + OVERHEAD;
    if (gathered > chunkBytes) {
      spill();
    }
  }

  /** How many chunks went to files. */
  public int spilled() {
    return files.size();
  }

  /** Takes lines one by one. */
  @FunctionalInterface
  public interface LineConsumer {
    /**
     * Takes a line.
     *
     * @param line its bytes without line feed
     * @throws IOException when it cannot be written
     */
    void accept(byte[] line) throws IOException;
  }

  /**
   * Writes all distinct lines in order, each with a line feed. Can be called once.
   *
   * @param out takes the lines; not closed
   * @return how many lines were written
   * @throws IOException when a chunk cannot be read or a line not written
   */
  public long writeTo(OutputStream out) throws IOException {
    return forEach(
        line -> {
          out.write(line);
          out.write('\n');
        });
  }

  /**
   * Hands on all distinct lines in order. Can be called once, in place of {@link #writeTo}.
   *
   * @param consumer takes the lines
   * @return how many lines there were
   * @throws IOException when a chunk cannot be read, or from the consumer
   */
  public long forEach(LineConsumer consumer) throws IOException {
    PriorityQueue<Cursor> heads =
        new PriorityQueue<>(Comparator.comparing(cursor -> cursor.line, ORDER));
    sortChunk();
    openAll();
    for (Cursor cursor : open) {
      if (cursor.advance()) {
        heads.add(cursor);
      }
    }
    long count = 0;
    byte[] previous = null;
    while (!heads.isEmpty()) {
      Cursor least = heads.poll();
      if (previous == null || !Arrays.equals(previous, least.line)) {
        previous = least.line;
        consumer.accept(previous);
        count++;
      }
      if (least.advance()) {
        heads.add(least);
      }
    }
    return count;
  }

  /**
   * Gives what the distinct lines were made from, in the order they were written.
   *
   * @return empty when lines had to go to a file, so that not all origins are at hand
   */
  public Optional<List<Object>> origins() {
    if (!files.isEmpty()) {
      return Optional.empty();
    }
    List<Object> origins = new ArrayList<>(chunk.size());
    byte[] previous = null;
    for (Line line : chunk) {
      if (previous == null || !Arrays.equals(previous, line.bytes())) {
        origins.add(line.origin());
      }
      previous = line.bytes();
    }
    return Optional.of(origins);
  }

  private void sortChunk() {
    chunk.sort(Comparator.comparing(Line::bytes, ORDER));
  }

  @Override
  public void close() throws IOException {
    for (Cursor cursor : open) {
      cursor.close();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    chunk = new ArrayList<>();
  }

  private void openAll() throws IOException {
    open.add(new MemoryCursor(chunk.iterator()));
    for (Path file : files) {
      open.add(new FileCursor(file));
    }
  }

  private void spill() throws IOException {
    sortChunk();
    Path file = directory.resolve("chunk-" + files.size());
    files.add(file);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      byte[] previous = null;
      for (Line line : chunk) {
        if (previous == null || !Arrays.equals(previous, line.bytes())) {
          out.write(line.bytes());
          out.write('\n');
        }
        previous = line.bytes();
      }
    }
    chunk = new ArrayList<>();
    gathered = 0;
  }

  /** Stands at one line of a sorted chunk. */
  private abstract static class Cursor implements Closeable {
    byte[] line;

    abstract byte[] read() throws IOException;

    boolean advance() throws IOException {
      line = read();
      return line != null;
    }

    @Override
    public void close() throws IOException {}
  }

  private static final class MemoryCursor extends Cursor {
    private final Iterator<Line> lines;

    MemoryCursor(Iterator<Line> lines) {
      this.lines = lines;
    }

    @Override
    byte[] read() {
      return lines.hasNext() ? lines.next().bytes() : null;
    }
  }

  private static final class FileCursor extends Cursor {
    private final LineInput lines;

    FileCursor(Path file) throws IOException {
      lines = LineInput.open(file);
    }

    @Override
    byte[] read() throws IOException {
      return lines.next();
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
