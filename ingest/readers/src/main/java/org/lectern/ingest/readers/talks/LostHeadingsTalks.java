package org.lectern.ingest.readers.talks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.ingest.readers.phrase.Addresses;
import org.lectern.ingest.readers.phrase.Coworkers;
import org.lectern.ingest.readers.phrase.DayClock;
import org.lectern.ingest.readers.phrase.PageFurniture;
import org.lectern.ingest.readers.phrase.Prose;
import org.lectern.ingest.readers.phrase.ProseLine;
import org.lectern.ingest.readers.phrase.TalkLabel;
import org.lectern.ingest.records.LineClaim;
import org.lectern.ingest.records.RecordSink;
import org.lectern.ingest.records.TalkRecord;
import org.lectern.ingest.records.source.SourceLine;

/** Brings headings, abstracts and biographies together, line by line. */
final class LostHeadingsTalks {
  private static final Pattern BREAK =
      Pattern.compile(
          "(?i)\\b(?:break|lunch|coffee|posters?|panel|discussion|reception|opening|closing|remarks|welcome|dinner|session|talks)\\b");

  private final RecordSink sink;
  private final List<TalkBlock> talks = new ArrayList<>();
  private final Deque<TalkBlock> withoutAbstract = new ArrayDeque<>();
  private final DayHead head = new DayHead();
  private Optional<TalkBlock> last = Optional.empty();
  private boolean lastWasAbstract;
  private boolean inBiography;
  private DayClock clock = new DayClock();

  LostHeadingsTalks(RecordSink sink) {
    this.sink = sink;
  }

  /** Takes the next line that is not blank. */
  void take(SourceLine line) {
    Optional<TalkHeading> heading = TalkHeading.of(line);
    Optional<TalkLabel> label = TalkLabel.of(line.text());
    ProseLine prose = ProseLine.of(line);
    if (heading.isPresent()) {
      heading(heading.get(), line);
    } else if (label.filter(l -> l.kind() == TalkLabel.Kind.ABSTRACT).isPresent()) {
      abstractLine(line, prose);
    } else if (label.filter(l -> l.kind() == TalkLabel.Kind.BIO).isPresent()) {
      biography(line, prose);
    } else if (last.isPresent() && TalkHeading.isJoint(line.text())) {
      joint(line);
    } else if (head.takes(line, last.isPresent())) {
      if (last.isPresent()) {
        clock = new DayClock();
        sink.claim(LineClaim.furniture(line.number(), "day-heading"));
      }
    } else {
      other(line, prose);
    }
  }

  private void heading(TalkHeading heading, SourceLine line) {
    if (lastWasAbstract) {
      withoutAbstract.clear();
    }
    TalkBlock talk = begin(line).speakers(List.of(heading.speaker()));
    if (!TalkLabel.isOpen(heading.title())) {
      talk.title(heading.title(), line.number());
    }
    heading.time().ifPresent(t -> talk.time(clock.next(t)));
    withoutAbstract.add(talk);
    lastWasAbstract = false;
    inBiography = false;
  }

  private TalkBlock begin(SourceLine line) {
    TalkBlock talk = new TalkBlock(TalkRecord.Form.DETAIL).cover(line.number());
    head.day().ifPresent(d -> talk.day(d, head.year()));
    head.room().ifPresent(talk::place);
    talks.add(talk);
    last = Optional.of(talk);
    return talk;
  }

  private void abstractLine(SourceLine line, ProseLine prose) {
    TalkBlock talk = withoutAbstract.isEmpty() ? begin(line) : withoutAbstract.poll();
    last = Optional.of(talk);
    talk.announceAbstract(line.number());
    paragraph(talk, line, prose);
    lastWasAbstract = true;
    inBiography = false;
  }

  private void paragraph(TalkBlock talk, SourceLine line, ProseLine prose) {
    talk.paragraph(line, prose);
    sink.claim(prose.claim(line, "talk-abstract"));
  }

  private void biography(SourceLine line, ProseLine prose) {
    sink.claim(prose.claim(line, "biography"));
    inBiography = true;
    if (last.isPresent() && last.get().hasAbstract()) {
      TalkBlock talk = last.get().cover(line.number());
      if (!talk.hasSpeaker()) {
        Biography.person(prose.body(), line.number()).ifPresent(p -> talk.speakers(List.of(p)));
      }
    }
  }

  private void joint(SourceLine line) {
    last.orElseThrow()
        .cover(line.number())
        .collaborators(Coworkers.find(line.text(), line.number()))
        .links(Addresses.links(line.text(), line.number()));
  }

  private void other(SourceLine line, ProseLine prose) {
    Optional<String> furniture = PageFurniture.rule(line.text());
    boolean sentence = Prose.isSentence(prose.body());
    if (sentence && last.filter(TalkBlock::hasAbstract).isPresent()) {
      if (inBiography) {
        last.get().cover(line.number());
        sink.claim(prose.claim(line, "biography"));
      } else {
        paragraph(last.get(), line, prose);
      }
    } else if (furniture.isPresent()) {
      sink.claim(LineClaim.furniture(line.number(), furniture.get()));
    } else if (sentence || (last.isEmpty() && Prose.words(line.text()) >= 6)) {
      sink.claim(prose.claim(line, "practical-advice"));
    } else if (BREAK.matcher(line.text()).find() && line.text().length() < 120) {
      sink.claim(LineClaim.furniture(line.number(), "agenda-break"));
    }
  }

  /** Ends the document and gives its records. */
  void finish() {
    head.event().ifPresent(sink::record);
    talks.stream()
        .map(TalkBlock::record)
        .sorted(Comparator.comparingInt(t -> t.location().first()))
        .forEach(sink::record);
  }
}
