package org.lectern.ingest.readers.talks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.ingest.readers.phrase.Addresses;
import org.lectern.ingest.readers.phrase.DayClock;
import org.lectern.ingest.readers.phrase.Organizations;
import org.lectern.ingest.readers.phrase.PersonNames;
import org.lectern.ingest.readers.phrase.PrintedDate;
import org.lectern.ingest.readers.phrase.PrintedTime;
import org.lectern.ingest.readers.phrase.Prose;
import org.lectern.ingest.readers.phrase.ProseLine;
import org.lectern.ingest.readers.phrase.TalkLabel;
import org.lectern.ingest.records.LineClaim;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.PersonRecord;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.RecordSink;
import org.lectern.ingest.records.TalkRecord;

/**
 * Turns the lines of a talks page into talks and people, line by line.
 *
 * <p>Short lines wait until the line after them tells what they are: below a label or a sentence
 * they are the name, the affiliation and perhaps the title of the next talk when another label
 * follows, and a part of the abstract when more sentences follow.
 */
final class TalkBlocks {
  private static final String OUTSIDE = "page-section-without-talks";

  private static final int LONGEST_SHOWN = 80;

  private static final Set<TalkLabel.Kind> ABOUT_A_TALK =
      Set.of(TalkLabel.Kind.TITLE, TalkLabel.Kind.ABSTRACT, TalkLabel.Kind.SPEAKER);

  private enum Mode {
    NONE,
    AWAITED_TITLE,
    ABSTRACT,
    BIO
  }

  private final RecordSink sink;
  private final Optional<Integer> year;
  private final List<PageLine> waiting = new ArrayList<>();
  private Optional<TalkBlock> open = Optional.empty();
  private Mode mode = Mode.NONE;
  private Optional<String> role = Optional.empty();
  private boolean outside;
  private Optional<PrintedDate> day = Optional.empty();

  TalkBlocks(RecordSink sink, Optional<Integer> year) {
    this.sink = sink;
    this.year = year;
  }

  /** Takes the next line of the page. */
  void take(PageLine line) {
    switch (line.kind()) {
      case PEOPLE, TALKS, OTHER -> heading(line);
      case DAY -> {
        close();
        day = PrintedDate.find(line.text());
        sink.claim(LineClaim.furniture(line.number(), "day-heading"));
      }
      case FURNITURE -> TalksPageReader.claimFurniture(line, sink);
      case LABEL -> label(line, line.label().orElseThrow());
      case PROSE -> prose(line);
      case SHORT -> shortLine(line);
    }
  }

  private void heading(PageLine line) {
    close();
    outside = line.kind() == PageLine.Kind.OTHER;
    boolean organizers =
        line.text().toLowerCase(java.util.Locale.ROOT).matches(".*(?:organi|committee|chairs).*");
    role =
        line.kind() == PageLine.Kind.PEOPLE
            ? Optional.of(organizers ? "organizer" : "speaker")
            : Optional.empty();
    sink.claim(LineClaim.furniture(line.number(), "page-section-heading"));
  }

  private void shortLine(PageLine line) {
    if (mode == Mode.AWAITED_TITLE) {
      open.orElseThrow().title(line.text(), line.number());
      mode = Mode.NONE;
    } else {
      waiting.add(line);
    }
  }

  private void label(PageLine line, TalkLabel label) {
    if (ABOUT_A_TALK.contains(label.kind())) {
      outside = false;
    } else if (outside) {
      waiting.add(line);
      return;
    }
    switch (label.kind()) {
      case TITLE -> title(line, label);
      case ABSTRACT -> abstractLabel(line);
      case SPEAKER -> speaker(line, label);
      case AFFILIATION -> affiliation(line, label);
      case BIO -> bio(line);
      case WHEN -> when(line, label);
      case WHERE -> where(line, label);
      case LINK -> link(line);
    }
  }

  private void title(PageLine line, TalkLabel label) {
    boolean named =
        waiting.isEmpty() && open.filter(t -> !t.hasTitle() && !t.hasAbstract()).isPresent();
    if (!named) {
      openFromWaiting(false);
    }
    TalkBlock talk = open.orElseThrow().cover(line.number());
    mode = Mode.NONE;
    if (label.rest().isEmpty()) {
      mode = Mode.AWAITED_TITLE;
    } else if (!TalkLabel.isOpen(label.rest())) {
      talk.title(label.rest(), line.number());
    }
  }

  private void abstractLabel(PageLine line) {
    Optional<TalkBlock> unfinished = open.filter(t -> !t.hasAbstract());
    if (unfinished.isPresent()) {
      fill(unfinished.get());
    } else {
      openFromWaiting(true);
    }
    mode = Mode.ABSTRACT;
    TalkBlock talk = open.orElseThrow().announceAbstract(line.number());
    if (!line.label().orElseThrow().rest().isEmpty()) {
      paragraph(talk, line);
    }
  }

  private void speaker(PageLine line, TalkLabel label) {
    Optional<TalkBlock> unnamed = open.filter(t -> !t.hasSpeaker() && !t.hasAbstract());
    if (unnamed.isEmpty()) {
      close();
      begin();
    }
    TalkBlock talk = open.orElseThrow().cover(line.number());
    mode = Mode.NONE;
    if (!label.rest().isEmpty()) {
      talk.speakers(
          PersonNames.withAffiliations(label.rest(), line.number())
              .orElseGet(() -> nameByLabel(label.rest(), line.number())));
    }
  }

  private static List<PrintedName> nameByLabel(String text, int line) {
    int bracket = text.indexOf('(');
    String name = bracket > 0 ? text.substring(0, bracket) : text.replaceFirst(",.*", "");
    String affiliation =
        text.substring(name.length()).replaceFirst("^[\\s,(]+", "").replaceFirst("\\)\\s*$", "");
    return TalkLabel.isOpen(text) || Prose.words(name) > 6
        ? List.of()
        : List.of(
            new PrintedName(PersonNames.clean(name), PersonNames.affiliations(affiliation), line));
  }

  private void affiliation(PageLine line, TalkLabel label) {
    if (open.isEmpty() || open.get().hasAbstract()) {
      openFromWaiting(true);
    } else {
      fill(open.get());
    }
    open.orElseThrow().affiliations(PersonNames.affiliations(label.rest()), line.number());
  }

  private void bio(PageLine line) {
    if (open.isEmpty()) {
      reportWaiting();
      TalksPageReader.claimProse(line, "biography", sink);
      return;
    }
    if (mode == Mode.ABSTRACT || mode == Mode.BIO) {
      absorb(open.get(), mode == Mode.ABSTRACT);
    } else {
      fill(open.get());
    }
    mode = Mode.BIO;
    open.get().cover(line.number());
    if (!line.label().orElseThrow().rest().isEmpty()) {
      TalksPageReader.claimProse(line, "biography", sink);
    }
  }

  private void when(PageLine line, TalkLabel label) {
    if (open.isEmpty() || !waiting.isEmpty()) {
      if (waiting.isEmpty()) {
        return;
      }
      openFromWaiting(true);
    }
    TalkBlock talk = open.orElseThrow().cover(line.number());
    PrintedDate.find(label.rest())
        .filter(d -> d.first().isPresent())
        .ifPresent(d -> talk.day(d, year));
    time(talk, label.rest());
  }

  private static void time(TalkBlock talk, String text) {
    Optional<PrintedTime.Span> span = TalkBlock.timeIn(text);
    span.ifPresent(s -> talk.time(new DayClock().next(s)));
  }

  private void where(PageLine line, TalkLabel label) {
    if (open.isPresent() && waiting.isEmpty() && !label.rest().isEmpty()) {
      open.get().cover(line.number()).place(new PrintedText(label.rest(), line.number()));
    }
  }

  private void link(PageLine line) {
    if (open.isPresent() && waiting.isEmpty()) {
      open.get().cover(line.number()).links(Addresses.links(line.text(), line.number()));
    }
  }

  private void prose(PageLine line) {
    if (outside && open.isEmpty()) {
      TalksPageReader.claimProse(line, OUTSIDE, sink);
      return;
    }
    if (mode == Mode.AWAITED_TITLE && !Prose.isParagraph(line.text())) {
      shortLine(line);
      return;
    }
    if (open.isEmpty() || startsUnlabelledTalk()) {
      if (!startsUnlabelledTalk() || role.isPresent()) {
        close();
        TalksPageReader.claimProse(line, role.isPresent() ? "biography" : "introduction", sink);
        return;
      }
      openFromWaiting(true);
      mode = Mode.ABSTRACT;
    }
    TalkBlock talk = open.orElseThrow();
    if (mode == Mode.NONE || mode == Mode.AWAITED_TITLE) {
      fill(talk);
      mode = Mode.ABSTRACT;
    }
    absorb(talk, mode == Mode.ABSTRACT);
    if (mode == Mode.BIO) {
      talk.cover(line.number());
      TalksPageReader.claimProse(line, "biography", sink);
    } else {
      paragraph(talk, line);
    }
  }

  private boolean startsUnlabelledTalk() {
    return waiting.size() >= 2
        && waiting.size() <= 4
        && PersonNames.isName(waiting.get(0).text())
        && Organizations.isCertain(waiting.get(1).text());
  }

  private void paragraph(TalkBlock talk, PageLine line) {
    ProseLine prose = ProseLine.of(line.line());
    talk.paragraph(line.line(), prose);
    sink.claim(prose.claim(line.line(), "talk-abstract"));
  }

  /** Takes the waiting lines into the abstract or biography that goes on after them. */
  private void absorb(TalkBlock talk, boolean intoAbstract) {
    for (PageLine line : waiting) {
      if (intoAbstract) {
        paragraph(talk, line);
      } else {
        talk.cover(line.number());
        TalksPageReader.claimProse(line, "biography", sink);
      }
    }
    waiting.clear();
  }

  /** Takes the waiting lines as what the open talk still lacks. */
  private void fill(TalkBlock talk) {
    if (waiting.isEmpty()) {
      return;
    }
    PeopleList.Found people = PeopleList.read(waiting);
    if (talk.hasSpeaker()) {
      waiting.forEach(l -> affiliation(talk, l));
    } else {
      people.entries().forEach(e -> talk.speakers(e.people()).cover(e.location()));
      people.rest().forEach(l -> detail(talk, l));
    }
    waiting.clear();
  }

  /** Begins a talk whose name, affiliation and perhaps title are the waiting lines. */
  private void openFromWaiting(boolean mayHoldTitle) {
    List<PageLine> run = List.copyOf(waiting);
    waiting.clear();
    finishOpen();
    begin();
    TalkBlock talk = open.orElseThrow();
    PeopleList.Found found = PeopleList.read(mayHoldTitle ? untitled(run, talk) : run);
    if (found.entries().isEmpty() && !found.rest().isEmpty() && canBeName(found.rest().get(0))) {
      PageLine name = found.rest().get(0);
      talk.speakers(List.of(new PrintedName(PersonNames.clean(name.text()), name.number())));
      sink.problem(
          Problem.warning(
              name.number(),
              "took \"" + name.text() + "\" for the name of the speaker below a talk's end"));
      found.rest().stream().skip(1).forEach(l -> affiliation(talk, l));
      return;
    }
    for (int i = 0; i + 1 < found.entries().size(); i++) {
      person(found.entries().get(i), role.orElse("speaker"));
    }
    if (!found.entries().isEmpty()) {
      PeopleList.Entry last = found.entries().get(found.entries().size() - 1);
      talk.speakers(last.people()).cover(last.location());
      found.rest().stream()
          .filter(l -> l.number() > last.location().first())
          .forEach(l -> detail(talk, l));
    }
  }

  /** Takes an unlabelled title off the end of the lines, where one stands below the affiliation. */
  private static List<PageLine> untitled(List<PageLine> run, TalkBlock talk) {
    if (run.size() < 2) {
      return run;
    }
    PageLine last = run.get(run.size() - 1);
    boolean third = run.size() >= 3 && !PersonNames.isName(run.get(run.size() - 2).text());
    boolean titled =
        !Organizations.isCertain(last.text())
            && (third || Prose.words(last.text()) >= 5)
            && PersonNames.withAffiliations(last.text(), last.number()).isEmpty()
            && TalkBlock.timeIn(last.text()).isEmpty();
    if (titled) {
      talk.title(last.text(), last.number());
      return run.subList(0, run.size() - 1);
    }
    return run;
  }

  private void detail(TalkBlock talk, PageLine line) {
    if (TalkBlock.timeIn(line.text()).isPresent()) {
      talk.cover(line.number());
      time(talk, line.text());
    } else {
      notUnderstood(line);
    }
  }

  private void affiliation(TalkBlock talk, PageLine line) {
    if (!talk.lacksAffiliation()) {
      notUnderstood(line);
    }
    talk.affiliations(PersonNames.affiliations(line.text()), line.number());
  }

  /** A line within a talk counts as read with the talk, so that nobody else would tell of it. */
  private void notUnderstood(PageLine line) {
    sink.problem(
        Problem.warning(
            line.number(),
            "expected a name, affiliation or time of a talk, found '"
                + (line.text().length() <= LONGEST_SHOWN
                    ? line.text()
                    : line.text().substring(0, LONGEST_SHOWN) + "…")
                + "'; not read"));
  }

  private static boolean canBeName(PageLine line) {
    return Prose.words(line.text()) <= 4
        && line.text().length() >= 3
        && line.text().matches("[\\p{L}\\p{M}'’. -]+")
        && !Organizations.isCertain(
            line.text().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + line.text().substring(1));
  }

  private void begin() {
    TalkBlock talk = new TalkBlock(TalkRecord.Form.DETAIL);
    day.ifPresent(d -> talk.day(d, year));
    open = Optional.of(talk);
  }

  private void person(PeopleList.Entry entry, String role) {
    for (PrintedName person : entry.people()) {
      Location location =
          entry.people().size() > 1 ? new Location(person.line(), person.line()) : entry.location();
      sink.record(new PersonRecord(location, person, role));
    }
  }

  private void finishOpen() {
    open.map(TalkBlock::record).ifPresent(sink::record);
    open = Optional.empty();
    mode = Mode.NONE;
  }

  private void close() {
    Optional<TalkBlock> unfinished = open.filter(t -> !t.hasAbstract());
    unfinished.ifPresent(this::fill);
    finishOpen();
    reportWaiting();
  }

  /** Reads waiting lines that no talk took: people of a list, or lines not understood. */
  private void reportWaiting() {
    if (outside) {
      waiting.forEach(l -> sink.claim(LineClaim.furniture(l.number(), OUTSIDE)));
    } else if (role.isPresent() || startsUnlabelledTalk()) {
      PeopleList.Found found = PeopleList.read(waiting);
      found.entries().forEach(e -> person(e, role.orElse("speaker")));
    }
    waiting.clear();
  }

  /** Ends the page. */
  void finish() {
    close();
  }
}
