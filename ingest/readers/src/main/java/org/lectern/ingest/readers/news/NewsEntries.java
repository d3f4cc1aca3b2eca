package org.lectern.ingest.readers.news;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.ingest.readers.phrase.Addresses;
import org.lectern.ingest.readers.phrase.PageFurniture;
import org.lectern.ingest.readers.phrase.PersonNames;
import org.lectern.ingest.readers.phrase.ProseLine;
import org.lectern.ingest.records.EventRecord;
import org.lectern.ingest.records.LineClaim;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PrintedLink;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.RecordSink;

/**
 * Reads the papers of a news item.
 *
 * <p>An entry begins with its title: the line above the authors, or the line above the abstract
 * where no authors are printed. It ends where the next begins, or with a short line that belongs to
 * no entry.
 */
final class NewsEntries {
  private final List<NewsLine> lines;
  private final RecordSink sink;

  NewsEntries(List<NewsLine> lines, RecordSink sink) {
    this.lines = lines;
    this.sink = sink;
  }

  /** Tells whether a line of authors stands above an abstract, perhaps with an award between. */
  static boolean hasAuthorsAbove(List<NewsLine> lines, int i) {
    int above = i - 1;
    while (above >= 0 && lines.get(above).kind() == NewsLine.Kind.AWARD) {
      above--;
    }
    return above > 0
        && lines.get(above).kind() == NewsLine.Kind.AUTHORS
        && canBeTitle(lines, above - 1);
  }

  private static boolean canBeTitle(List<NewsLine> lines, int i) {
    if (i < 0) {
      return false;
    }
    NewsLine.Kind kind = lines.get(i).kind();
    return kind == NewsLine.Kind.SHORT
        || kind == NewsLine.Kind.TITLE
        || kind == NewsLine.Kind.AUTHORS;
  }

  /** Reads all lines. */
  void read() {
    int i = 0;
    while (i < lines.size() && !begins(i)) {
      i++;
    }
    introduction(lines.subList(0, i));
    while (i < lines.size()) {
      int next = i + 1;
      while (next < lines.size() && !begins(next)) {
        next++;
      }
      entry(lines.subList(i, next));
      i = next;
    }
  }

  /** Tells whether a line is the title of an entry. */
  private boolean begins(int i) {
    if (!canBeTitle(lines, i)) {
      return false;
    }
    NewsLine.Kind below = kind(i + 1);
    if (lines.get(i).kind() == NewsLine.Kind.TITLE) {
      return below == NewsLine.Kind.AUTHORS || below == NewsLine.Kind.ABSTRACT;
    }
    if (lines.get(i).kind() == NewsLine.Kind.AUTHORS) {
      return below == NewsLine.Kind.AUTHORS && !isAuthorsOf(i) && opensEntry(kind(i + 2));
    }
    return below == NewsLine.Kind.AUTHORS && (opensEntry(kind(i + 2)) || isPlainList(i + 1))
        || below == NewsLine.Kind.ABSTRACT
        || (below == NewsLine.Kind.AWARD && kind(i + 2) == NewsLine.Kind.ABSTRACT);
  }

  private boolean isAuthorsOf(int i) {
    return kind(i - 1) == NewsLine.Kind.SHORT || kind(i - 1) == NewsLine.Kind.TITLE;
  }

  private boolean isPlainList(int i) {
    return PersonNames.split(lines.get(i).text()).size() >= 2;
  }

  private static boolean opensEntry(NewsLine.Kind kind) {
    return kind == NewsLine.Kind.ABSTRACT
        || kind == NewsLine.Kind.AWARD
        || kind == NewsLine.Kind.READ;
  }

  private NewsLine.Kind kind(int i) {
    return i >= 0 && i < lines.size() ? lines.get(i).kind() : NewsLine.Kind.FURNITURE;
  }

  private void introduction(List<NewsLine> head) {
    Optional<EventRecord> event = Optional.empty();
    boolean titled = false;
    for (NewsLine line : head) {
      if (line.kind() == NewsLine.Kind.PROSE) {
        if (event.isEmpty()) {
          event = EventMention.find(line.line());
          event.ifPresent(sink::record);
        }
        claimProse(line, "introduction");
      } else if (line.kind() == NewsLine.Kind.FURNITURE) {
        claimFurniture(line);
      } else if (!titled) {
        sink.claim(LineClaim.furniture(line.number(), "page-title"));
        titled = true;
      }
    }
  }

  private void claimProse(NewsLine line, String rule) {
    sink.claim(ProseLine.of(line.line()).claim(line.line(), rule));
  }

  private void claimFurniture(NewsLine line) {
    PageFurniture.rule(line.text())
        .ifPresent(rule -> sink.claim(LineClaim.furniture(line.number(), rule)));
  }

  private void entry(List<NewsLine> entry) {
    NewsLine title = entry.get(0);
    int last = title.number();
    List<PrintedName> authors = new ArrayList<>();
    List<String> paragraphs = new ArrayList<>();
    List<Integer> abstractLines = new ArrayList<>();
    Set<PrintedLink> links = new LinkedHashSet<>();
    Optional<PrintedText> award = Optional.empty();
    int abstractLine = 0;
    boolean ended = false;
    for (NewsLine line : entry.subList(1, entry.size())) {
      ProseLine prose = ProseLine.of(line.line());
      switch (line.kind()) {
        case AUTHORS -> {
          if (authors.isEmpty() && abstractLine == 0) {
            PersonNames.split(line.text())
                .forEach(a -> authors.add(new PrintedName(a, line.number())));
            last = line.number();
          }
        }
        case AWARD -> {
          award = Award.in(line.text()).map(a -> new PrintedText(a, line.number()));
          last = line.number();
        }
        case ABSTRACT, PROSE -> {
          if (ended) {
            claimProse(line, "closing-words");
          } else {
            String text = prose.text();
            abstractLine = abstractLine == 0 ? line.number() : abstractLine;
            abstractLines.add(line.number());
            if (!text.isEmpty()) {
              paragraphs.add(text);
            }
            links.addAll(Addresses.links(prose.body(), line.number()));
            last = line.number();
            claimProse(line, "paper-abstract");
          }
        }
        case READ -> {
          links.addAll(Addresses.links(line.text(), line.number()));
          last = line.number();
          ended = true;
        }
        case FURNITURE -> claimFurniture(line);
        case TITLE, SHORT -> {
          ended = ended || abstractLine > 0;
        }
      }
    }
    if (authors.isEmpty()) {
      sink.problem(
          Problem.warning(
              title.number(),
              "expected a line of authors below this title; kept the paper without authors"));
    }
    sink.record(
        PaperRecord.of(
                new Location(title.number(), last),
                new PrintedText(title.text().replaceFirst("(?<![.…])\\.$", ""), title.number()))
            .authors(authors)
            .prose(
                paragraphs.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PrintedText(String.join("\n", paragraphs), abstractLine)),
                abstractLines)
            .links(List.copyOf(links))
            .award(award)
            .build());
  }
}
