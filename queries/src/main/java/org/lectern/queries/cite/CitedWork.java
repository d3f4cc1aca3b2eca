package org.lectern.queries.cite;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lectern.ontology.Kind;

/**
 * Holds what a bibliography says of one paper or talk. What no source prints is absent.
 *
 * @param kind {@link Kind#PAPER} or {@link Kind#TALK}
 * @param iri its IRI
 * @param label its label, which always is there
 * @param title its title as printed
 * @param people the authors or speakers in order, by their printed names
 * @param year the year of a paper, four digits
 * @param venue where a paper appeared or a talk was given
 * @param doi the DOI, without address
 * @param arxivId the arXiv identifier, without version
 * @param url where it can be read
 * @param time when a talk was given
 */
public record CitedWork(
    Kind kind,
    String iri,
    String label,
    Optional<String> title,
    List<String> people,
    Optional<String> year,
    Optional<Venue> venue,
    Optional<String> doi,
    Optional<String> arxivId,
    Optional<String> url,
    TalkTime time) {

  /**
   * Where a paper appeared or a talk was given.
   *
   * @param name its name
   * @param journal whether it is a journal rather than an event
   * @param place where it takes place
   * @param firstDay its first day
   * @param lastDay its last day
   */
  public record Venue(
      String name,
      boolean journal,
      Optional<String> place,
      Optional<LocalDate> firstDay,
      Optional<LocalDate> lastDay) {}

  /**
   * When a talk was given, as {@code xsd:dateTime} texts: local time, with an offset only when one
   * is printed.
   *
   * @param start when it began
   * @param end when it ended
   * @param place the room or place
   */
  public record TalkTime(Optional<String> start, Optional<String> end, Optional<String> place) {
    /** No time is known. */
    public static final TalkTime UNKNOWN =
        new TalkTime(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Copies the list. */
  public CitedWork {
    people = List.copyOf(people);
  }

  /** Says whether this is a talk rather than a paper. */
  public boolean isTalk() {
    return kind == Kind.TALK;
  }

  /** Gives the day that is printed for a talk, or the one day of its event. */
  public Optional<LocalDate> day() {
    Optional<LocalDate> printed =
        time.start()
            .filter(start -> start.length() >= 10)
            .map(start -> LocalDate.parse(start.substring(0, 10)));
    return printed.or(
        () ->
            venue
                .filter(at -> at.firstDay().isPresent())
                .filter(at -> at.lastDay().isEmpty() || at.lastDay().equals(at.firstDay()))
                .flatMap(Venue::firstDay));
  }
}
