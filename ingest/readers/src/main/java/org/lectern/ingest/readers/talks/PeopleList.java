package org.lectern.ingest.readers.talks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.ingest.readers.phrase.Organizations;
import org.lectern.ingest.readers.phrase.PersonNames;
import org.lectern.ingest.readers.phrase.Prose;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.PrintedName;

/**
 * Reads people from short lines: a name, and below it perhaps an affiliation.
 *
 * <p>The line below a name is its affiliation unless it looks like another name whose own
 * affiliation follows. A line that gives name and affiliation together counts as both.
 */
final class PeopleList {
  private static final Pattern POSITION =
      Pattern.compile(
          "(?i)(?:(?:associate|assistant|full|adjunct|visiting|senior|principal|staff|research) ){0,20}"
              + "(?:professor|prof\\.?|lecturer|scientist|researcher|engineer|director|fellow|ph\\.?d\\.?(?: student)?"
              + "|post-?doc|chair)(?: of .*)?");

  private PeopleList() {}

  /**
   * One entry of the list.
   *
   * @param location its lines
   * @param people the person, or several named on one line
   */
  record Entry(Location location, List<PrintedName> people) {}

  /**
   * What was read.
   *
   * @param entries the people in order
   * @param rest the lines before the first name
   */
  record Found(List<Entry> entries, List<PageLine> rest) {}

  static Found read(List<PageLine> run) {
    List<Entry> entries = new ArrayList<>();
    List<PageLine> rest = new ArrayList<>();
    int i = 0;
    while (i < run.size()) {
      PageLine line = run.get(i);
      Optional<List<PrintedName>> people = people(line);
      if (people.isEmpty()) {
        rest.add(line);
        i++;
        continue;
      }
      List<String> affiliations = new ArrayList<>();
      int last = i;
      if (people.get().stream().allMatch(p -> p.affiliations().isEmpty())) {
        while (last + 1 < run.size() && belongsToName(run, last + 1, affiliations.isEmpty())) {
          last++;
          if (!POSITION.matcher(run.get(last).text()).matches()) {
            affiliations.addAll(PersonNames.affiliations(run.get(last).text()));
          }
        }
      }
      entries.add(
          new Entry(
              new Location(line.number(), run.get(last).number()),
              affiliations.isEmpty() ? people.get() : affiliate(people.get(), affiliations)));
      i = last + 1;
    }
    return new Found(entries, rest);
  }

  private static Optional<List<PrintedName>> people(PageLine line) {
    String text = line.text().replaceFirst("^[•*–-]\\s+", "");
    return PersonNames.withAffiliations(text, line.number());
  }

  private static boolean belongsToName(List<PageLine> run, int i, boolean first) {
    String text = run.get(i).text();
    if (POSITION.matcher(text).matches()) {
      return true;
    }
    if (isNameWithAffiliation(text, run.get(i).number())) {
      return false;
    }
    if (Organizations.isCertain(text)) {
      return true;
    }
    if (!first || Prose.words(text) > 10) {
      return false;
    }
    boolean nextIsAffiliation =
        i + 1 < run.size() && Organizations.isCertain(run.get(i + 1).text());
    return !(PersonNames.isName(text) && nextIsAffiliation) && people(run.get(i)).isEmpty()
        || (PersonNames.isName(text) && !nextIsAffiliation);
  }

  private static boolean isNameWithAffiliation(String text, int line) {
    return PersonNames.withAffiliations(text, line)
        .filter(p -> p.stream().noneMatch(n -> n.affiliations().isEmpty()))
        .filter(p -> p.stream().noneMatch(n -> Organizations.isCertain(n.name())))
        .isPresent();
  }

  private static List<PrintedName> affiliate(List<PrintedName> people, List<String> affiliations) {
    return people.stream().map(p -> new PrintedName(p.name(), affiliations, p.line())).toList();
  }
}
