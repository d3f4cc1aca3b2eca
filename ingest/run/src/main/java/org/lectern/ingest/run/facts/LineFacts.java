package org.lectern.ingest.run.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.ingest.records.EventRecord;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PersonRecord;
import org.lectern.ingest.records.PrintedLink;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.SourceRecord;
import org.lectern.ingest.records.TalkRecord;

/** Knows which values the records of a document took from each line; abstracts are no values. */
final class LineFacts {
  private final Map<Integer, Set<String>> values = new HashMap<>();
  private final Set<Integer> withCoworkers = new LinkedHashSet<>();
  private final Map<Integer, String> years = new HashMap<>();
  private final Set<Integer> withDays = new LinkedHashSet<>();

  LineFacts(List<SourceRecord> records) {
    records.forEach(this::take);
  }

  private void take(SourceRecord record) {
    if (record instanceof TalkRecord talk) {
      texts(Stream.of(talk.title(), talk.place()));
      names(talk.speakers());
      names(talk.collaborators());
      talk.collaborators().forEach(c -> withCoworkers.add(c.line()));
      links(talk.links());
    } else if (record instanceof PaperRecord paper) {
      texts(Stream.of(Optional.of(paper.title()), paper.venue(), paper.section(), paper.award()));
      texts(paper.keywords().stream().map(Optional::of));
      names(paper.authors());
      links(paper.links());
    } else if (record instanceof EventRecord event) {
      texts(Stream.of(event.title(), event.acronym(), event.place()));
      names(event.organizers());
      for (int line = event.location().first(); line <= event.location().last(); line++) {
        withDays.add(line);
        if (event.year().isPresent()) {
          years.put(line, String.valueOf(event.year().get()));
        }
      }
    } else if (record instanceof PersonRecord person) {
      names(List.of(person.person()));
    }
  }

  private void texts(Stream<Optional<PrintedText>> texts) {
    texts.flatMap(Optional::stream).forEach(t -> add(t.line(), t.text()));
  }

  private void names(List<PrintedName> names) {
    for (PrintedName name : names) {
      add(name.line(), name.name());
      name.affiliations().forEach(a -> add(name.line(), a));
    }
  }

  private void links(List<PrintedLink> links) {
    links.forEach(l -> add(l.line(), l.url()));
  }

  private void add(int line, String value) {
    values.computeIfAbsent(line, l -> new LinkedHashSet<>()).add(value);
  }

  /** Gives the values taken from a line. */
  List<String> of(int line) {
    return new ArrayList<>(values.getOrDefault(line, Set.of()));
  }

  /** Tells whether co-workers were taken from a line. */
  boolean namesCoworkers(int line) {
    return withCoworkers.contains(line);
  }

  /** Tells whether a line belongs to an event, so that its days are facts. */
  boolean tellsOfEvent(int line) {
    return withDays.contains(line);
  }

  /** Gives the year of the event a line belongs to. */
  Optional<String> year(int line) {
    return Optional.ofNullable(years.get(line));
  }
}
