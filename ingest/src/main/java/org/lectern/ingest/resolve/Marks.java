package org.lectern.ingest.resolve;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.lectern.ontology.Slug;

/** Names mentions: within one run by their place, in the ledger by what is printed. */
final class Marks {
  private Marks() {}

  /** Gives the id of a mention within a run: its record, role and position. */
  static String mentionId(String record, String role, int position) {
    return record + "#" + role + "-" + position;
  }

  /** Gives the record of a mention's id. */
  static String recordOf(String mention) {
    return mention.substring(0, mention.indexOf('#'));
  }

  /**
   * Marks a mention for the ledger by what is printed, not by where, so that an entity keeps its
   * key when lines are added to or taken from its document.
   */
  static String mark(String source, String... printed) {
    String text = source + "\n" + String.join("\n", printed);
    return Slug.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  /** Names printed forms so that the ledger can tell things by them that share their records. */
  static List<String> forms(Collection<String> printed) {
    return printed.stream().map(Slug::of).toList();
  }
}
