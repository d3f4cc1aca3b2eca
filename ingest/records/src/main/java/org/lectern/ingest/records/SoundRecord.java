package org.lectern.ingest.records;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lectern.text.PlainText;

/**
 * Holds every record to what the graph can take, whatever reader made it: texts of characters that
 * are text, none of them empty or endless, and addresses that lead somewhere.
 *
 * <p>A value that is not so is set aside with a warning at its line, and so is a paper without a
 * title.
 */
final class SoundRecord {
  /** In characters. Names and titles are shorter; a longer one is a paragraph read amiss. */
  private static final int LONGEST_VALUE = 2_000;

  /** In characters: ten times a long abstract. */
  private static final int LONGEST_PROSE = 100_000;

  private static final int LAST_YEAR = 9_999;

  /**
   * How many pairs of an author and a keyword one paper may have, as each is a statement of who
   * works on what. Three thousand authors with ten keywords are a paper of a large experiment.
   */
  private static final int MOST_PAIRS = 40_000;

  /** So many keywords stay, however many the authors are. */
  private static final int LEAST_KEYWORDS = 10;

  private final Consumer<Problem> problems;

  /**
   * Prepares for the records of one document.
   *
   * @param problems gets what was set aside
   */
  SoundRecord(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /**
   * Holds a record to the rules.
   *
   * @param record the record as a reader made it
   * @return the record without what was set aside, or empty when nothing is left of it
   */
  Optional<SourceRecord> of(SourceRecord record) {
    if (record instanceof PaperRecord paper) {
      return text("title", paper.title()).map(title -> paper(paper, title));
    }
    if (record instanceof TalkRecord talk) {
      return Optional.of(talk(talk));
    }
    if (record instanceof EventRecord event) {
      return Optional.of(event(event));
    }
    PersonRecord person = (PersonRecord) record;
    return name(person.person())
        .map(n -> new PersonRecord(person.location(), n, person.role(), further(person.further())));
  }

  private PaperRecord paper(PaperRecord paper, PrintedText title) {
    Publication published = paper.published();
    return PaperRecord.of(paper.location(), title)
        .authors(names(paper.authors()))
        .published(
            new Publication(
                venue(published.venue()),
                text("type", published.type()),
                text("date", published.date()),
                text("volume", published.volume()),
                text("pages", published.pages()),
                text("language", published.language()),
                names(published.editors())))
        .keywords(keywords(paper))
        .section(
            text("section", paper.section()), year(paper.sectionYear(), paper.location().first()))
        .track(text("track", paper.listed().track()))
        .award(text("award", paper.award()))
        .prose(prose(paper.abstractText()), paper.abstractLines())
        .links(links(paper.links()))
        .further(further(paper.further()))
        .build();
  }

  private TalkRecord talk(TalkRecord talk) {
    Optional<LocalTime> end =
        end(talk.start(), talk.end(), "end of a talk", talk.location().first());
    return TalkRecord.of(talk.location(), talk.form())
        .title(text("title", talk.title()))
        .speakers(names(talk.speakers()))
        .collaborators(names(talk.collaborators()))
        .day(talk.date(), talk.monthDay())
        .times(talk.start(), end, end.isPresent() && talk.endDerived())
        .zone(text("zone", talk.slot().zone()))
        .place(text("place", talk.place()))
        .session(text("session", talk.slot().session()))
        .keywords(texts("keyword", talk.content().keywords()))
        .prose(prose(talk.abstractText()), talk.abstractLines())
        .links(links(talk.links()))
        .further(further(talk.details().further()))
        .build();
  }

  private EventRecord event(EventRecord event) {
    int line = event.location().first();
    return new EventRecord(
        event.location(),
        text("title", event.title()),
        text("acronym", event.acronym()),
        year(event.year(), line),
        new EventDays(
            event.startDate(),
            end(event.startDate(), event.endDate(), "last day of an event", line),
            event.startDay(),
            event.endDay()),
        text("place", event.place()),
        names(event.organizers()),
        further(event.further()));
  }

  private Further further(Further further) {
    List<PrintedField> fields = new ArrayList<>();
    for (PrintedField field : further.fields()) {
      value("field " + shortened(field.name()), field.value(), field.line())
          .ifPresent(text -> fields.add(new PrintedField(field.name(), text, field.line())));
    }
    return new Further(identifiers(further.identifiers()), fields);
  }

  private List<PrintedIdentifier> identifiers(List<PrintedIdentifier> printed) {
    List<PrintedIdentifier> identifiers = new ArrayList<>();
    for (PrintedIdentifier identifier : printed) {
      value(identifier.scheme(), identifier.value(), identifier.line())
          .map(text -> new PrintedIdentifier(identifier.scheme(), text, identifier.line()))
          .ifPresent(identifiers::add);
    }
    return identifiers;
  }

  /** Days without a year may lie on both sides of its turn, so they are not compared. */
  private <T extends Comparable<? super T>> Optional<T> end(
      Optional<T> start, Optional<T> end, String what, int line) {
    if (start.isPresent() && end.isPresent() && end.get().compareTo(start.get()) < 0) {
      aside(line, "the " + what + ", " + end.get() + ", comes before its start, " + start.get());
      return Optional.empty();
    }
    return end;
  }

  private Optional<Integer> year(Optional<Integer> year, int line) {
    if (year.isPresent() && (year.get() < 1 || year.get() > LAST_YEAR)) {
      aside(line, "the year " + year.get() + " is none");
      return Optional.empty();
    }
    return year;
  }

  private Optional<PrintedText> text(String what, Optional<PrintedText> printed) {
    return printed.flatMap(text -> text(what, text));
  }

  /** Marks alone name no venue: none of them is left in the name of its series. */
  private Optional<PrintedText> venue(Optional<PrintedText> printed) {
    Optional<PrintedText> venue = text("venue", printed);
    if (venue.isPresent()
        && venue.get().text().codePoints().noneMatch(Character::isLetterOrDigit)) {
      aside(venue.get().line(), "the venue '" + venue.get().text() + "' has no letter or digit");
      return Optional.empty();
    }
    return venue;
  }

  private Optional<PrintedText> text(String what, PrintedText printed) {
    return value(what, printed.text(), printed.line())
        .map(text -> text.equals(printed.text()) ? printed : new PrintedText(text, printed.line()));
  }

  private Optional<PrintedText> prose(Optional<PrintedText> printed) {
    return printed.flatMap(
        p ->
            bounded("abstract", sound("abstract", p.text(), p.line()), p.line(), LONGEST_PROSE)
                .map(text -> new PrintedText(text, p.line())));
  }

  private List<PrintedText> texts(String what, List<PrintedText> printed) {
    return printed.stream().flatMap(text -> text(what, text).stream()).toList();
  }

  private List<PrintedText> keywords(PaperRecord paper) {
    List<PrintedText> keywords = texts("keyword", paper.keywords());
    int most = Math.max(LEAST_KEYWORDS, MOST_PAIRS / Math.max(1, paper.authors().size()));
    if (keywords.size() <= most) {
      return keywords;
    }
    aside(
        keywords.get(most).line(),
        "the paper has "
            + keywords.size()
            + " keywords for "
            + paper.authors().size()
            + " authors, of which the first "
            + most
            + " are taken and the others");
    return keywords.subList(0, most);
  }

  private List<PrintedName> names(List<PrintedName> printed) {
    return printed.stream().flatMap(name -> name(name).stream()).toList();
  }

  private Optional<PrintedName> name(PrintedName printed) {
    return value("name", printed.name(), printed.line())
        .map(
            name ->
                new PrintedName(
                    name,
                    printed.parts(),
                    identifiers(printed.identifiers()),
                    printed.affiliations().stream()
                        .flatMap(of -> value("affiliation", of, printed.line()).stream())
                        .toList(),
                    printed.line()));
  }

  /** A value is one line, whatever lines it was printed on. */
  private Optional<String> value(String what, String printed, int line) {
    String sound = sound(what, printed, line);
    String one = sound.replaceAll("[\\t\\n]+", " ");
    return bounded(what, one.equals(sound) ? sound : one.strip(), line, LONGEST_VALUE);
  }

  private String sound(String what, String printed, int line) {
    String sound = PlainText.of(printed);
    if (sound.equals(printed)) {
      // Not stripped: the reader has said where the value ends.
      return printed;
    }
    problems.accept(
        Problem.warning(
            line, "the " + what + " holds what is no text, read as a blank or as U+FFFD"));
    return sound.strip();
  }

  /** Blanks of any width are not seen, and neither are marks that only say how to show others. */
  private static boolean isSeen(int c) {
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && Character.getType(c) != Character.FORMAT;
  }

  private Optional<String> bounded(String what, String text, int line, int longest) {
    if (text.codePoints().noneMatch(SoundRecord::isSeen)) {
      aside(line, "the " + what + " is empty");
      return Optional.empty();
    }
    if (text.length() > longest) {
      aside(line, "the " + what + " has over " + longest + " characters");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private List<PrintedLink> links(List<PrintedLink> printed) {
    List<PrintedLink> links = new ArrayList<>();
    for (PrintedLink link : printed) {
      Optional<String> address = LinkAddress.of(link.url());
      if (address.isEmpty()) {
        aside(
            link.line(),
            link.url().isBlank()
                ? "a link leads nowhere"
                : "the link '" + shortened(link.url()) + "' is no address");
      } else if (address.get().equals(link.url())) {
        links.add(link);
      } else {
        links.add(new PrintedLink(link.kind(), address.get(), link.line()));
      }
    }
    return links;
  }

  private static String shortened(String text) {
    String sound = PlainText.of(text).replaceAll("\\s+", " ");
    return sound.length() > 60 ? sound.substring(0, 60) + "…" : sound;
  }

  private void aside(int line, String why) {
    problems.accept(Problem.warning(line, why + "; set aside"));
  }
}
