package org.lectern.ingest.readers.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.ingest.readers.phrase.Organizations;
import org.lectern.ingest.readers.phrase.PersonNames;
import org.lectern.ingest.readers.phrase.PrintedTime;
import org.lectern.ingest.readers.phrase.Prose;
import org.lectern.ingest.readers.phrase.TalkLabel;
import org.lectern.ingest.records.PrintedName;

/**
 * A line of an agenda that begins with a time, and the lines below it.
 *
 * @param line the line with the time
 * @param time the printed time
 * @param texts the text after the time, if any, and the texts of the lines below it
 */
record AgendaEntry(ShownLine line, PrintedTime.Span time, List<Text> texts) {
  private static final Pattern BREAK =
      Pattern.compile(
          "(?i)\\b(?:break|lunch|coffee|tea|dinner|breakfast|check-?in|registration|reception|posters?|welcome"
              + "|opening|closing|remarks|concludes|adjourn(?:ment)?|discussion|panel|networking|banquet|excursion"
              + "|introduction|ends?|wrap[- ]?up|announcements?|awards|social|group photo|hike|walk|award ceremony|business meeting|free time)\\b");
  private static final Pattern SESSION =
      Pattern.compile(
          "(?i)[^\\p{L}]*(?:(?:keynote|invited|contributed|oral|spotlight|lightning|plenary|short|research|\\d+)\\s*){0,20}"
              + "(?:talks?|speakers?|keynotes?|lectures?|sessions?|presentations?|orals?|spotlights?)\\s*\\d*\\W*(?:\\d+\\s*min.*)?");
  private static final Pattern NAME_THEN_TITLE =
      Pattern.compile(
          "(.{3,160}?)(?:\\s*\\|\\s*|\\s*[:：]\\s+|\\s+[-–—]\\s+|,\\s+(?=[\"“]))(.{2,400})");
  private static final Pattern BRACKETS_THEN_TITLE =
      Pattern.compile("([^()]{3,60}\\([^()]{2,120}\\))\\s*[,:;|–—-]\\s*(.{2,400})");
  private static final Pattern TITLE_THEN_NAME =
      Pattern.compile("(.{5,300}?)\\s*\\(([^()]{3,80})\\)");

  /** One text of an entry and the line it stands on. */
  record Text(String text, int line) {}

  /** A talk found in an entry. */
  record Talk(List<PrintedName> speakers, String title, int titleLine, int first, int last) {}

  /**
   * Reads the beginning of an entry.
   *
   * @param line any line
   * @return the entry; empty when no time opens the line
   */
  static Optional<AgendaEntry> begin(ShownLine line) {
    if (line.text().length() > 600) {
      return Optional.empty();
    }
    String text = line.text().replaceFirst("^[•*–-]\\s+", "");
    Optional<PrintedTime.Span> time = PrintedTime.at(text, 0);
    if (time.isEmpty()) {
      return Optional.empty();
    }
    String rest = text.substring(time.get().end());
    if (rest.startsWith(",") || rest.startsWith(";") || rest.matches("[\\d.].*")) {
      return Optional.empty();
    }
    rest = rest.replaceFirst("^[\\s:|.)–—-]+", "").replaceFirst("\\s*\\|$", "");
    List<Text> texts = new ArrayList<>();
    if (!rest.isEmpty()) {
      texts.add(new Text(rest, line.number()));
    }
    return Optional.of(new AgendaEntry(line, time.get(), texts));
  }

  /** Tells whether the entry is a break, a meal or the like. */
  boolean isBreak() {
    return !texts.isEmpty() && talks().isEmpty() && BREAK.matcher(texts.get(0).text()).find();
  }

  /** Tells whether the entry only names a kind of session. */
  boolean isSession() {
    return !texts.isEmpty() && SESSION.matcher(texts.get(0).text()).matches();
  }

  /**
   * Finds the talks of the entry.
   *
   * @return one for an ordinary line, several for a session with a line for each talk
   */
  List<Talk> talks() {
    List<Text> rest = isSession() ? texts.subList(1, texts.size()) : texts;
    List<Talk> talks = new ArrayList<>();
    for (int i = 0; i < rest.size() && (i == 0 || isSession()); i++) {
      Text text = rest.get(i);
      int first = text.line();
      Optional<Talk> onOneLine = talk(text);
      if (onOneLine.isPresent()) {
        talks.add(onOneLine.get());
        continue;
      }
      Optional<Text> below = i + 1 < rest.size() ? Optional.of(rest.get(i + 1)) : Optional.empty();
      Optional<List<PrintedName>> people = people(text);
      if (people.isPresent()) {
        boolean titled =
            below.filter(b -> !BREAK.matcher(b.text()).find() && talk(b).isEmpty()).isPresent();
        talks.add(
            titled
                ? new Talk(
                    people.get(), below.get().text(), below.get().line(), first, below.get().line())
                : new Talk(people.get(), "", first, first, first));
        i += titled ? 1 : 0;
      } else if (below.isPresent()
          && !BREAK.matcher(text.text()).find()
          && people(below.get()).isPresent()) {
        talks.add(
            new Talk(people(below.get()).get(), text.text(), first, first, below.get().line()));
        i++;
      }
    }
    return talks;
  }

  private static Optional<Talk> talk(Text text) {
    Matcher bracketed = BRACKETS_THEN_TITLE.matcher(text.text());
    if (bracketed.matches()) {
      Optional<Talk> talk = talk(text, bracketed.group(1), bracketed.group(2));
      if (talk.isPresent()) {
        return talk;
      }
    }
    Matcher parted = NAME_THEN_TITLE.matcher(text.text());
    if (parted.matches()) {
      Optional<Talk> talk = talk(text, parted.group(1), parted.group(2));
      return talk.isPresent() ? talk : talk(text, parted.group(2), parted.group(1));
    }
    Matcher trailing = TITLE_THEN_NAME.matcher(text.text());
    if (trailing.matches() && !PersonNames.isName(trailing.group(1))) {
      return talk(text, trailing.group(2), trailing.group(1));
    }
    return Optional.empty();
  }

  private static Optional<Talk> talk(Text text, String names, String title) {
    return people(new Text(names, text.line()))
        .map(
            p ->
                new Talk(
                    p,
                    TalkLabel.isOpen(title) ? "" : title,
                    text.line(),
                    text.line(),
                    text.line()));
  }

  private static Optional<List<PrintedName>> people(Text text) {
    if (Prose.words(text.text()) > 24) {
      return Optional.empty();
    }
    return PersonNames.withAffiliations(text.text(), text.line())
        .filter(p -> p.stream().noneMatch(n -> BREAK.matcher(n.name()).find()))
        .filter(p -> p.stream().noneMatch(n -> Organizations.isCertain(n.name())));
  }
}
