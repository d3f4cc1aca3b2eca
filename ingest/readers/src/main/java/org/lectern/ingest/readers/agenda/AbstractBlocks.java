package org.lectern.ingest.readers.agenda;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lectern.ingest.readers.phrase.Organizations;
import org.lectern.ingest.readers.phrase.PersonNames;
import org.lectern.ingest.readers.phrase.Prose;
import org.lectern.ingest.readers.phrase.ProseLine;
import org.lectern.ingest.readers.phrase.TalkLabel;
import org.lectern.ingest.readers.talks.TalkBlock;
import org.lectern.ingest.records.LineClaim;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.RecordSink;
import org.lectern.ingest.records.TalkRecord;

/**
 * Reads the abstracts of a meeting: blocks of name, affiliation, title and paragraphs.
 *
 * <p>A block begins at a line below a blank one that is a name of the agenda, or that looks like a
 * name and has an affiliation below it. Everything to the next block is its abstract.
 */
final class AbstractBlocks {
  private final List<ShownLine> lines;
  private final RecordSink sink;
  private final Predicate<String> speaksAtMeeting;

  /**
   * Begins the section.
   *
   * @param lines its lines below the heading
   * @param sink gets records and claims
   * @param speaksAtMeeting knows the speakers of the agenda
   */
  AbstractBlocks(List<ShownLine> lines, RecordSink sink, Predicate<String> speaksAtMeeting) {
    this.lines = lines;
    this.sink = sink;
    this.speaksAtMeeting = speaksAtMeeting;
  }

  /** Reads all blocks. */
  void read() {
    int i = 0;
    while (i < lines.size() && !begins(i)) {
      ProseLine prose = lines.get(i).prose();
      if (Prose.isSentence(prose.body())) {
        sink.claim(prose.claim(lines.get(i).line(), "introduction"));
      }
      i++;
    }
    while (i < lines.size()) {
      int next = i + 1;
      while (next < lines.size() && !begins(next)) {
        next++;
      }
      block(lines.subList(i, next));
      i = next;
    }
  }

  private boolean begins(int i) {
    ShownLine line = lines.get(i);
    Optional<List<PrintedName>> people = people(line);
    if (people.isEmpty() || !(line.blankBefore() || i == 0)) {
      return false;
    }
    if (people.get().stream().allMatch(p -> speaksAtMeeting.test(p.name()))) {
      return true;
    }
    if (i + 1 == lines.size()) {
      return false;
    }
    ShownLine below = lines.get(i + 1);
    Optional<TalkLabel.Kind> label = TalkLabel.of(below.text()).map(TalkLabel::kind);
    boolean isPart =
        label.map(k -> k == TalkLabel.Kind.TITLE || k == TalkLabel.Kind.AFFILIATION).orElse(true);
    boolean shortBelow = !Prose.isSentence(below.text()) && Prose.words(below.text()) <= 14;
    boolean affiliated = people.get().stream().noneMatch(p -> p.affiliations().isEmpty());
    return isPart
        && shortBelow
        && (affiliated || !below.blankBefore() || Organizations.isCertain(below.text()))
        && people(below).filter(p -> speaksAtMeeting.test(p.get(0).name())).isEmpty();
  }

  private static Optional<List<PrintedName>> people(ShownLine line) {
    Optional<TalkLabel> label = TalkLabel.of(line.text());
    if (label.filter(l -> l.kind() != TalkLabel.Kind.SPEAKER).isPresent()) {
      return Optional.empty();
    }
    return PersonNames.withAffiliations(
            label.map(TalkLabel::rest).orElse(line.text()), line.number())
        .filter(p -> p.stream().noneMatch(n -> Organizations.isCertain(n.name())));
  }

  private void block(List<ShownLine> block) {
    ShownLine name = block.get(0);
    TalkBlock talk =
        new TalkBlock(TalkRecord.Form.DETAIL)
            .cover(name.number())
            .speakers(people(name).orElseThrow());
    int at = 1;
    if (at < block.size() && isAffiliation(talk, block)) {
      ShownLine line = block.get(at++);
      String text = TalkLabel.of(line.text()).map(TalkLabel::rest).orElse(line.text());
      talk.affiliations(PersonNames.affiliations(text), line.number());
    }
    if (at < block.size() && isTitle(block.get(at))) {
      ShownLine line = block.get(at++);
      String text = TalkLabel.of(line.text()).map(TalkLabel::rest).orElse(line.text());
      if (!TalkLabel.isOpen(text)) {
        talk.title(text, line.number());
      }
      talk.cover(line.number());
    }
    boolean biography = false;
    for (ShownLine line : block.subList(at, block.size())) {
      Optional<TalkLabel.Kind> label = TalkLabel.of(line.text()).map(TalkLabel::kind);
      biography =
          label.filter(k -> k == TalkLabel.Kind.BIO).isPresent()
              || (biography && label.filter(k -> k == TalkLabel.Kind.ABSTRACT).isEmpty());
      paragraph(talk, line, biography);
    }
    sink.record(talk.record());
  }

  private void paragraph(TalkBlock talk, ShownLine line, boolean biography) {
    ProseLine prose = line.prose();
    talk.cover(line.number());
    if (line.text().isEmpty()
        || prose.body().isBlank()
        || (prose.label().isEmpty() && line.text().matches("[^:]{2,40}:"))) {
      sink.claim(LineClaim.furniture(line.number(), "empty-label"));
    } else if (biography) {
      sink.claim(prose.claim(line.line(), "biography"));
    } else {
      talk.paragraph(line.line(), prose);
      sink.claim(prose.claim(line.line(), "talk-abstract"));
    }
  }

  private static boolean isAffiliation(TalkBlock talk, List<ShownLine> block) {
    ShownLine line = block.get(1);
    Optional<TalkLabel> label = TalkLabel.of(line.text());
    if (label.isPresent()) {
      return label.get().kind() == TalkLabel.Kind.AFFILIATION;
    }
    boolean known = talk.speakers().stream().noneMatch(p -> p.affiliations().isEmpty());
    if (known || Prose.isSentence(line.text())) {
      return false;
    }
    if (Organizations.isCertain(line.text()) && Prose.words(line.text()) <= 14) {
      return true;
    }
    boolean titleBelow = block.size() > 2 && isTitle(block.get(2));
    return titleBelow ? !line.blankBefore() : !line.blankBefore() && Prose.words(line.text()) < 5;
  }

  private static boolean isTitle(ShownLine line) {
    Optional<TalkLabel> label = TalkLabel.of(line.text());
    return label.map(l -> l.kind() == TalkLabel.Kind.TITLE).orElse(!Prose.isSentence(line.text()));
  }
}
