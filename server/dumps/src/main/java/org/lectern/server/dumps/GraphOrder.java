package org.lectern.server.dumps;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.ingest.store.LineInput;
import org.lectern.ingest.store.SortedLines;

/** Sorts lines of N-Quads by their graphs first, in bounded memory. */
final class GraphOrder {
  private static final long CHUNK_BYTES = 64L * 1024 * 1024;

  private GraphOrder() {}

  /**
   * Sorts a file.
   *
   * @param from lines of canonical N-Quads
   * @param directory an existing directory for the chunks
   * @param to gets the same lines, those of one graph together and in the order of their bytes
   * @throws IOException when a file cannot be read or written
   */
  static void sort(Path from, Path directory, Path to) throws IOException {
    try (LineInput in = LineInput.open(from);
        SortedLines lines = new SortedLines(directory, CHUNK_BYTES);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 16)) {
      for (byte[] line = in.next(); line != null; line = in.next()) {
        lines.add(graphFirst(line));
      }
      lines.forEach(
          line -> {
            out.write(graphLast(line));
            out.write('\n');
          });
    }
  }

  /** Moves the graph to the front: {@code S P O G .} becomes {@code G S P O .} */
  private static byte[] graphFirst(byte[] line) {
    int graph = line.length - 2;
    while (line[graph - 1] != '<') {
      graph--;
    }
    graph--;
    int length = line.length - 2 - graph;
    byte[] moved = new byte[line.length];
    System.arraycopy(line, graph, moved, 0, length);
    moved[length] = ' ';
    System.arraycopy(line, 0, moved, length + 1, graph - 1);
    moved[line.length - 2] = ' ';
    moved[line.length - 1] = '.';
    return moved;
  }

  /** Moves the graph back behind the object. */
  private static byte[] graphLast(byte[] line) {
    int length = 0;
    while (line[length] != ' ') {
      length++;
    }
    int rest = line.length - 2 - length - 1;
    byte[] moved = new byte[line.length];
    System.arraycopy(line, length + 1, moved, 0, rest);
    moved[rest] = ' ';
    System.arraycopy(line, 0, moved, rest + 1, length);
    moved[line.length - 2] = ' ';
    moved[line.length - 1] = '.';
    return moved;
  }
}
