package org.lectern.ingest.readers.list;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Names many lines in few words; grows by one entry a line. */
final class LineRanges {
  private static final int MOST_SHOWN = 30;

  private final SortedSet<Integer> lines = new TreeSet<>();

  void add(int line) {
    lines.add(line);
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  int first() {
    return lines.first();
  }

  /** Writes the lines, for example {@code 6, 7, 11-13}; those of many ranges as how many follow. */
  @Override
  public String toString() {
    List<String> ranges = new ArrayList<>();
    int shown = 0;
    int from = -1;
    int to = -1;
    for (int line : lines) {
      if (from >= 0 && line == to + 1) {
        to = line;
        continue;
      }
      if (from >= 0) {
        ranges.add(range(from, to));
      }
      if (ranges.size() == MOST_SHOWN) {
        return String.join(", ", ranges) + " and " + (lines.size() - shown) + " more";
      }
      shown = lines.headSet(line).size();
      from = line;
      to = line;
    }
    if (from >= 0) {
      ranges.add(range(from, to));
    }
    return String.join(", ", ranges);
  }

  private static String range(int from, int to) {
    return from == to ? Integer.toString(from) : from + (to == from + 1 ? ", " : "-") + to;
  }
}
