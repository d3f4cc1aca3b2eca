package org.lectern.ingest.resolve;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lectern.ingest.records.PrintedName;
import org.lectern.text.MatchKey;
import org.lectern.text.Slug;

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

  /**
   * Marks a work for the ledger: by its title, so that it stays itself when its people are mended,
   * and by title and people, so that works of one title in one source stay apart.
   */
  static List<String> work(String source, String kind, String title, List<PrintedName> people) {
    List<String> names = people.stream().map(name -> MatchKey.of(name.name())).toList();
    List<String> marks = new ArrayList<>(List.of(mark(source, kind, title)));
    if (!names.isEmpty()) {
      marks.add(mark(source, kind, title, names.get(0)));
    }
    if (names.size() > 1) {
      marks.add(mark(source, kind, title, String.join("\n", names)));
    }
    return marks;
  }

  /** Names printed forms so that the ledger can tell things by them that share their records. */
  static List<String> forms(Collection<String> printed) {
    return printed.stream().map(Slug::of).toList();
  }
}
