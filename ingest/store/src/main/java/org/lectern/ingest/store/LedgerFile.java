package org.lectern.ingest.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.lectern.ontology.Kind;
import org.lectern.ontology.LedgerEntry;

/**
 * The form of {@code ledger.tsv}: one published key a line, with kind, key, state, since, detail,
 * mentions and former mentions in columns parted by tabs.
 */
public final class LedgerFile {
  private static final int COLUMNS = 7;

  private LedgerFile() {}

  /**
   * Reads a ledger file.
   *
   * @param file the file; a missing one is an empty ledger
   * @param entries gets the entries in the order of the file
   * @throws IOException when a line has another form; the message names file, line and column
   */
  public static void read(Path file, Consumer<LedgerEntry> entries) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        entries.accept(entry(line, file + ":" + ++number));
      }
    } catch (CharacterCodingException e) {
      throw new DamagedFileException(file, "the keys that were published, in UTF-8", e);
    }
  }

  /**
   * Writes one entry.
   *
   * @param entry the entry
   * @param out gets its line
   * @throws IOException when writing fails
   */
  public static void write(LedgerEntry entry, Writer out) throws IOException {
    out.write(
        String.join(
            "\t",
            entry.kind().segment(),
            entry.key(),
            entry.state().name().toLowerCase(Locale.ROOT),
            Integer.toString(entry.since()),
            entry.detail(),
            String.join(" ", entry.mentions()),
            String.join(" ", entry.former())));
    out.write('\n');
  }

  private static LedgerEntry entry(String line, String place) throws IOException {
    String[] columns = line.split("\t", -1);
    // Ledgers before version 0.1 was complete had no column of former mentions.
    boolean withoutFormer = columns.length == COLUMNS - 1;
    if (columns.length != COLUMNS && !withoutFormer) {
      throw wrong(place, 1, COLUMNS + " columns", Integer.toString(columns.length));
    }
    Kind kind =
        Kind.ofSegment(columns[0])
            .orElseThrow(() -> wrong(place, 1, "a kind of things", columns[0]));
    LedgerEntry.State state =
        state(columns[2])
            .orElseThrow(
                () ->
                    wrong(
                        place,
                        columns[0].length() + columns[1].length() + 3,
                        "live, merged, withdrawn or shared",
                        columns[2]));
    int since;
    try {
      since = Integer.parseInt(columns[3]);
    } catch (NumberFormatException e) {
      throw wrong(
          place,
          columns[0].length() + columns[1].length() + columns[2].length() + 4,
          "a whole number",
          columns[3]);
    }
    return new LedgerEntry(
        kind,
        columns[1],
        state,
        since,
        columns[4],
        ids(columns[5]),
        ids(withoutFormer ? "" : columns[6]));
  }

  private static SortedSet<String> ids(String column) {
    return new TreeSet<>(column.isEmpty() ? List.of() : List.of(column.split(" ")));
  }

  private static Optional<LedgerEntry.State> state(String word) {
    return Arrays.stream(LedgerEntry.State.values())
        .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  private static IOException wrong(String place, int column, String expected, String found) {
    return new DamagedFileException(place + ":" + column, expected, found);
  }
}
