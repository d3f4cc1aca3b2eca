package org.lectern.ingest.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.ingest.resolve.people.PersonMention;
import org.lectern.ingest.resolve.people.PersonWork;

/**
 * Reads tables with the columns {@code mention} (a printed name) and {@code person} (any label).
 *
 * <p>Further columns are used where they are there: {@code work} (rows with one work stand on it
 * together, in their order), {@code coauthors}, {@code topics} and {@code affiliations} (each
 * parted by semicolons), {@code title}, {@code venue}, {@code year}. A row without a person is a
 * co-author of whom nothing is known.
 */
final class TableGold {
  private TableGold() {}

  static GoldPeople read(TableRows table, boolean gathered) throws IOException {
    String name = table.file().getFileName().toString();
    Map<String, WorkMentions> works = new TreeMap<>();
    List<GoldMention> judged = new ArrayList<>();
    List<PersonMention> others = new ArrayList<>();
    for (TableRows.Row row : table.rows()) {
      if (row.get("mention").isEmpty()) {
        throw new GoldException(
            table.file(), row.line(), 1, "expected a printed name in the column 'mention'");
      }
      String label = row.get("work").isEmpty() ? Integer.toString(row.line()) : row.get("work");
      WorkMentions work =
          works.computeIfAbsent(label, l -> new WorkMentions(work(name, l, row), row.line()));
      PersonMention mention = work.add(row.get("mention"), list(row.get("affiliations")));
      if (row.get("person").isEmpty()) {
        others.add(mention);
      } else {
        judged.add(new GoldMention(mention, row.get("person"), ""));
      }
      for (String coauthor : list(row.get("coauthors"))) {
        others.add(work.add(coauthor, List.of()));
      }
    }
    return new GoldPeople(judged, others, gathered);
  }

  private static PersonWork work(String file, String label, TableRows.Row row) {
    String id = file + "-" + label;
    Optional<Integer> year =
        row.get("year").matches("\\d{4}")
            ? Optional.of(Integer.valueOf(row.get("year")))
            : Optional.empty();
    return new PersonWork(
        id, id, row.get("title"), row.get("venue"), list(row.get("topics")), year);
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
