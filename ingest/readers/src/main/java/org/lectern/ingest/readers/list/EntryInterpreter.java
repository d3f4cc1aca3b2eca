package org.lectern.ingest.readers.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lectern.ingest.records.LineClaim;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.RecordSink;

/**
 * Understands the lines of an entry: which prints the authors, which the keywords, which a digest.
 */
final class EntryInterpreter {
  private static final Pattern DIGEST =
      Pattern.compile(
          "^(Digest|Abstract|Summary|TL;?DR|Comments?|Notes?)\\b\\s*[:：]?(?:\\s+|$)(.*)$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern LINK_LABELS =
      Pattern.compile("(?:\\s*\\[[^\\]\\[]{1,30}\\])++\\\\?$");
  private static final Pattern TEMPLATE_TITLE =
      Pattern.compile("(?i)(?:the )?(?:paper|article)?\\s*(?:title|name)( here)?");
  private static final Pattern TEMPLATE_SECTION =
      Pattern.compile("(?i)(?:format|formatting|template|contributing|how to contribute)\\b.*");

  private final RecordSink sink;

  /** Warnings of missing authors, held back until an entry has some. */
  private final List<Problem> withAuthors = new ArrayList<>();

  private boolean authorsPrinted;

  EntryInterpreter(RecordSink sink) {
    this.sink = sink;
  }

  /** Passes the record of an entry to the sink, or the claims of a formatting template. */
  void interpret(ListEntry entry) {
    String title = title(entry.title().text());
    if (isTemplate(entry, title)) {
      for (int line = entry.title().first(); line <= entry.lastLine(); line++) {
        sink.claim(LineClaim.furniture(line, "formatting-template"));
      }
      return;
    }
    List<PrintedName> authors = new ArrayList<>(entry.authors());
    List<PrintedText> keywords = new ArrayList<>();
    Optional<PrintedText> venue = entry.venue();
    Optional<PrintedText> digest = Optional.empty();
    List<Integer> digestLines = new ArrayList<>();
    boolean authorsSeen = !authors.isEmpty();
    Optional<Problem> missing = Optional.empty();
    for (ListEntry.Piece piece : entry.details()) {
      if (piece.text().isBlank()) {
        continue;
      }
      Matcher prose = DIGEST.matcher(piece.text());
      Optional<KeywordLine> keywordLine = KeywordLine.parse(piece.text(), piece.first());
      if (keywordLine.isPresent()) {
        keywords.addAll(keywordLine.get().keywords());
        keywordLine.get().problems().forEach(sink::problem);
      } else if (prose.matches()) {
        claimProse(piece, prose.group(1));
        IntStream.rangeClosed(piece.first(), piece.last()).forEach(digestLines::add);
        digest = digestText(prose.group(2), piece.first(), digest);
      } else if (!digestLines.isEmpty() && piece.lead().isBlank()) {
        // No bullet: the line before was folded.
        claimProse(piece, "");
        IntStream.rangeClosed(piece.first(), piece.last()).forEach(digestLines::add);
        digest = digestText(piece.text(), piece.first(), digest);
      } else if (!authorsSeen && digestLines.isEmpty() && keywords.isEmpty()) {
        AuthorLine line = AuthorLine.parse(piece.text(), piece.first());
        if (line.plausible()) {
          authors.addAll(line.authors());
          venue = line.venue().or(entry::venue);
          line.problems().forEach(sink::problem);
          authorsSeen = true;
        } else {
          claimProse(piece, "");
          if (missing.isEmpty()) {
            missing =
                Optional.of(
                    Problem.warning(piece.first(), "expected names of authors; read as a remark"));
          }
        }
      } else {
        claimProse(piece, "");
      }
    }
    if (authorsSeen) {
      withAuthors.forEach(sink::problem);
      withAuthors.clear();
      authorsPrinted = true;
    } else {
      Problem noAuthors =
          Problem.warning(entry.title().first(), "no line of authors below '" + title + "'");
      report(missing.orElse(noAuthors));
    }
    Optional<SectionHeading> section = entry.section();
    sink.record(
        PaperRecord.of(
                new Location(entry.title().first(), entry.lastLine()),
                new PrintedText(title, entry.title().first()))
            .authors(authors)
            .venue(venue)
            .keywords(keywords)
            .section(
                section
                    .filter(s -> !s.name().isEmpty())
                    .map(s -> new PrintedText(s.name(), s.line())),
                section.flatMap(SectionHeading::year))
            .prose(digest, digestLines)
            .links(entry.links())
            .build());
  }

  /** Warns of missing authors in a list that prints authors at all; other lists have no slip. */
  private void report(Problem missing) {
    if (authorsPrinted) {
      sink.problem(missing);
    } else {
      withAuthors.add(missing);
    }
  }

  /** Strips link labels, a line-break mark and the final stop from the text of an entry. */
  static String title(String text) {
    String bare = LINK_LABELS.matcher(text.strip()).replaceFirst("").strip();
    return bare.endsWith(".") && !bare.endsWith("..") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private static boolean isTemplate(ListEntry entry, String title) {
    return TEMPLATE_TITLE.matcher(title).matches()
        || entry.section().filter(s -> TEMPLATE_SECTION.matcher(s.name()).matches()).isPresent();
  }

  private void claimProse(ListEntry.Piece piece, String label) {
    sink.claim(LineClaim.prose(piece.first(), "digest", piece.upTo(label)));
    for (int line = piece.first() + 1; line <= piece.last(); line++) {
      sink.claim(LineClaim.prose(line, "digest", ""));
    }
  }

  private static Optional<PrintedText> digestText(
      String text, int line, Optional<PrintedText> before) {
    // In a facts-only copy the prose is an ellipsis, perhaps with bare facts between ellipses.
    if (text.isBlank() || PageFurniture.isLeftOut(text.strip())) {
      return before;
    }
    return before.isPresent()
        ? Optional.of(
            new PrintedText(before.get().text() + "\n" + text.strip(), before.get().line()))
        : Optional.of(new PrintedText(text.strip(), line));
  }
}
