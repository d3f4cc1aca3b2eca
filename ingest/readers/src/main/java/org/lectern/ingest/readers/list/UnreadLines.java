package org.lectern.ingest.readers.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.ingest.records.LineClaim;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.RecordSink;
import org.lectern.ingest.records.SourceRecord;
import org.lectern.ingest.records.source.SourceLine;

/**
 * Passes on what is read of a list and finds the lines of its entries that hold words or addresses
 * of which nothing came into their records, also where they were taken for remarks. Grows by one
 * entry a paper and a line.
 */
final class UnreadLines implements RecordSink {
  /** In characters: a longer line is told of as it is, since comparing it takes its time. */
  private static final int LONGEST_COMPARED = 20_000;

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>()\\[\\]\"'|]++");
  private static final Pattern MARKUP = Pattern.compile("\\]\\([^)\\s]{0,300}+\\)|<[^<>]{0,300}+>");

  private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]{0,300}+\\]\\([^)]{0,300}+\\)");
  private static final Pattern LABEL = Pattern.compile("^[^:]{0,40}:");

  private final RecordSink sink;
  private final List<PaperRecord> papers = new ArrayList<>();
  private final Set<Integer> furniture = new HashSet<>();
  private final Set<Integer> compared = new HashSet<>();

  UnreadLines(RecordSink sink) {
    this.sink = sink;
  }

  @Override
  public void record(SourceRecord record) {
    sink.record(record);
    if (record instanceof PaperRecord paper) {
      papers.add(paper);
    }
  }

  @Override
  public void claim(LineClaim claim) {
    sink.claim(claim);
    if (claim.kind() == LineClaim.Kind.FURNITURE) {
      furniture.add(claim.line());
    }
  }

  @Override
  public void problem(Problem problem) {
    sink.problem(problem);
  }

  /** Leaves the words of a line out, which somebody else compares. */
  void compared(int line) {
    compared.add(line);
  }

  /** Tells of all lines in one warning, at the first of them. */
  void finish(List<SourceLine> lines) {
    SortedSet<Integer> doubtful = new TreeSet<>();
    Set<Integer> read = new HashSet<>();
    for (PaperRecord paper : papers) {
      Set<String> words = words(paper);
      NavigableSet<String> addresses = new TreeSet<>();
      paper.links().forEach(link -> addresses.add(link.url()));
      for (int line = paper.location().first(); line <= paper.location().last(); line++) {
        String whole = lines.get(line - 1).text();
        boolean tooLong = whole.length() > LONGEST_COMPARED;
        String text =
            IMAGE.matcher(tooLong ? whole.substring(0, LONGEST_COMPARED) : whole).replaceAll(" ");
        if (holdsKeywords(paper, line)) {
          text = LABEL.matcher(text).replaceFirst("");
        }
        boolean bare =
            !compared.contains(line)
                && !furniture.contains(line)
                && !paper.abstractLines().contains(line);
        boolean more =
            hasUnreadAddress(addresses, text) || bare && (tooLong || hasUnreadWords(words, text));
        // An entry within another has its lines, too.
        (more ? doubtful : read).add(line);
      }
    }
    doubtful.removeAll(read);
    LineRanges unread = new LineRanges();
    doubtful.forEach(unread::add);
    if (!unread.isEmpty()) {
      sink.problem(
          Problem.warning(
              unread.first(),
              "expected title, names, venue, year, keywords and links of papers, found more words or"
                  + " addresses at lines "
                  + unread
                  + "; not read"));
    }
  }

  private static boolean holdsKeywords(PaperRecord paper, int line) {
    return paper.keywords().stream().anyMatch(keyword -> keyword.line() == line);
  }

  /** A link may go on where an address in plain text would end, for example with a bracket. */
  private static boolean hasUnreadAddress(NavigableSet<String> read, String text) {
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      String found = address.group().replaceFirst("[.,;:]{1,9}$", "");
      String next = read.ceiling(found);
      if (next == null || !next.startsWith(found)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasUnreadWords(Set<String> read, String text) {
    String plain = ADDRESS.matcher(MARKUP.matcher(text).replaceAll("] ")).replaceAll(" ");
    return UnreadWords.telling(plain).anyMatch(word -> !read.contains(word));
  }

  private static Set<String> words(PaperRecord paper) {
    Set<String> words = new HashSet<>();
    Stream.of(
            Stream.of(paper.title().text()),
            paper.authors().stream().map(name -> name.name()),
            paper.authors().stream().flatMap(name -> name.affiliations().stream()),
            texts(paper.venue()),
            paper.keywords().stream().map(PrintedText::text),
            texts(paper.section()),
            texts(paper.abstractText()),
            texts(paper.award()),
            paper.sectionYear().stream().map(String::valueOf))
        .flatMap(texts -> texts)
        .forEach(text -> UnreadWords.telling(text).forEach(words::add));
    return words;
  }

  private static Stream<String> texts(Optional<PrintedText> text) {
    return text.map(PrintedText::text).stream();
  }
}
