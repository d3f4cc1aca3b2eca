package org.lectern.ingest.resolve.keys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.ontology.Kind;

/** The sorted list of all keys that were ever published; a file of each generation. */
public final class Ledger {
  private final SortedMap<String, LedgerEntry> entries = new TreeMap<>();

  /** Makes an empty ledger. */
  public Ledger() {}

  /** Makes a ledger of some entries. */
  public Ledger(Collection<LedgerEntry> entries) {
    entries.forEach(this::put);
  }

  /**
   * Reads a ledger file.
   *
   * @param file {@code ledger.tsv}; a missing file is an empty ledger
   * @return the ledger
   * @throws IOException when a line has another form; the message names it
   */
  public static Ledger read(Path file) throws IOException {
    Ledger ledger = new Ledger();
    if (!Files.exists(file)) {
      return ledger;
    }
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String[] columns = line.split("\t", -1);
        if (columns.length != 6) {
          throw new IOException(
              file.getFileName()
                  + ":"
                  + number
                  + ":1: error: expected 6 columns, found "
                  + columns.length);
        }
        ledger.put(
            new LedgerEntry(
                Kind.ofSegment(columns[0]).orElseThrow(),
                columns[1],
                LedgerEntry.State.valueOf(columns[2].toUpperCase(Locale.ROOT)),
                Integer.parseInt(columns[3]),
                columns[4],
                new TreeSet<>(columns[5].isEmpty() ? List.of() : List.of(columns[5].split(" ")))));
      }
    }
    return ledger;
  }

  /**
   * Writes the ledger, one entry a line: kind, key, state, since, detail, mentions.
   *
   * @param out where to
   * @throws IOException when writing fails
   */
  public void write(Writer out) throws IOException {
    for (LedgerEntry entry : entries.values()) {
      out.write(entry.kind().segment());
      out.write('\t');
      out.write(entry.key());
      out.write('\t');
      out.write(entry.state().name().toLowerCase(Locale.ROOT));
      out.write('\t');
      out.write(Integer.toString(entry.since()));
      out.write('\t');
      out.write(entry.detail());
      out.write('\t');
      out.write(String.join(" ", entry.mentions()));
      out.write('\n');
    }
  }

  void put(LedgerEntry entry) {
    entries.put(entry.kind().segment() + " " + entry.key(), entry);
  }

  LedgerEntry get(Kind kind, String key) {
    return entries.get(kind.segment() + " " + key);
  }

  /** Lists the entries of one kind, sorted by key. */
  public List<LedgerEntry> of(Kind kind) {
    return entries.values().stream().filter(entry -> entry.kind() == kind).toList();
  }

  int nextCount() {
    return 1 + entries.values().stream().mapToInt(LedgerEntry::since).max().orElse(0);
  }
}
