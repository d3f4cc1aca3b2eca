package org.lectern.ingest.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.ingest.resolve.people.PersonMention;
import org.lectern.ingest.resolve.people.PersonWork;

/**
 * Reads lists of citations of one ambiguous name, {@code
 * record;person;name;co-authors;title;venue;year} a line.
 *
 * <p>Co-authors are parted by commas; titles and venues may be stems of words; the last field is a
 * year or something else, which is left out. Labels of people hold within the file.
 */
final class CitationGold {
  private static final int FIELDS = 7;
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

  private CitationGold() {}

  static GoldPeople read(Path file) throws IOException {
    List<GoldMention> judged = new ArrayList<>();
    List<PersonMention> others = new ArrayList<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    String name = file.getFileName().toString();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      String[] fields = lines.get(i).split(";", -1);
      if (fields.length != FIELDS || fields[1].isBlank() || fields[2].isBlank()) {
        throw new GoldException(
            file,
            i + 1,
            1,
            "expected record;person;name;co-authors;title;venue;year, found "
                + fields.length
                + " fields");
      }
      Optional<Integer> year =
          Optional.of(fields[6].strip())
              .filter(y -> YEAR.matcher(y).matches())
              .map(Integer::valueOf);
      String id = name + "-" + (i + 1);
      WorkMentions work =
          new WorkMentions(new PersonWork(id, id, fields[4], fields[5], List.of(), year), i + 1);
      PersonMention mention = work.add(fields[2].strip(), List.of());
      judged.add(new GoldMention(mention, name + " " + fields[1].strip(), ""));
      for (String coauthor : fields[3].split(",")) {
        if (!coauthor.isBlank()) {
          others.add(work.add(coauthor.strip(), List.of()));
        }
      }
    }
    return new GoldPeople(judged, others, true);
  }
}
