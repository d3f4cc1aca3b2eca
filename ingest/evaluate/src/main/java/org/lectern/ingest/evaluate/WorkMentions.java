package org.lectern.ingest.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.resolve.people.PersonMention;
import org.lectern.ingest.resolve.people.PersonWork;

/** Makes the mentions of one work of a gold file. */
final class WorkMentions {
  private final PersonWork work;
  private final int line;
  private final List<PersonMention> mentions = new ArrayList<>();

  WorkMentions(PersonWork work, int line) {
    this.work = work;
    this.line = line;
  }

  /** Adds the next name of the work. */
  PersonMention add(String name, List<String> affiliations) {
    int position = mentions.size() + 1;
    PersonMention mention =
        new PersonMention(
            work.id() + "#author-" + position,
            work,
            position,
            new PrintedName(name, affiliations, line));
    mentions.add(mention);
    return mention;
  }

  List<PersonMention> mentions() {
    return mentions;
  }
}
