package org.lectern.ingest.readers.list;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.lectern.ingest.records.Recognition;
import org.lectern.ingest.records.RecordSink;
import org.lectern.ingest.records.SourceReader;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.SourceLine;
import org.lectern.ingest.records.source.SourceLines;
import org.lectern.ingest.records.source.SourceSample;

/**
 * Reads a curated list of papers from its Markdown, with its addresses.
 *
 * <p>Entries are list items whose title is their first link, their bold text or the text before
 * link labels such as {@code [[paper]](…)}, or rows of tables with a column of titles. Authors,
 * keywords and digest are items nested below.
 */
public final class AwesomeListMarkdownReader implements SourceReader {
  private static final Pattern LINKED_ITEM =
      Pattern.compile("^\\s*(?:[-*+]|\\d+\\.)\\s+.*\\]\\(\\s*(?:https?:|\\./|[\\w./-]+\\.pdf).*");
  private static final Pattern ITEM = Pattern.compile("\\s*+(?:[-*+|]|\\d+\\.)");
  private static final Pattern BOLD_ITEM = Pattern.compile("^\\s*(?:[-*+]|\\d+\\.)\\s+\\*\\*\\S.*");
  private static final Pattern LINKED_ROW = Pattern.compile("^\\s*\\|.*\\]\\(https?:.*\\|.*");
  private static final Pattern KEYWORD_ITEM =
      Pattern.compile("(?i)^\\s*[-*+]\\s+key ?words?\\s*:.*");

  /** What leads to a paper and hardly to anything else. */
  private static final Pattern PAPER_LINK =
      Pattern.compile(
          "(?i)\\[(?:paper|pdf|arxiv|doi|openreview)\\b[^\\]]{0,40}\\]\\]?\\("
              + "|\\]\\(\\s{0,3}(?:https?://(?:[\\w-]{1,60}\\.){0,4}"
              + "(?:arxiv\\.org|doi\\.org|openreview\\.net|aclanthology\\.org|mlr\\.press)/"
              + "|[^)\\s]{1,300}\\.pdf\\))");

  private static final int ENOUGH_PAPERS = 6;

  /** How much of a line is looked at for links to papers, in characters. */
  private static final int LOOKED_AT = 2_000;

  private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+\\S.*");

  @Override
  public String format() {
    return "awesome-list-markdown";
  }

  @Override
  public int version() {
    return 4;
  }

  @Override
  public Recognition recognise(SourceSample sample) {
    long items =
        count(sample.lines(), LINKED_ITEM)
            + count(sample.lines(), LINKED_ROW)
            + count(sample.lines(), BOLD_ITEM);
    long headings = count(sample.lines(), HEADING);
    long keywords = count(sample.lines(), KEYWORD_ITEM);
    if (items == 0 || headings == 0 && !sample.fileName().endsWith(".md")) {
      return Recognition.NONE;
    }
    long papers = Math.min(ENOUGH_PAPERS, countOfPapers(sample.lines()));
    double confidence =
        Math.min(0.9, 0.25 + 0.05 * (items + papers) + 0.1 * keywords + 0.02 * headings);
    return new Recognition(
        confidence,
        items
            + " linked or bold list items or rows, "
            + keywords
            + " items of keywords, "
            + headings
            + " headings of Markdown");
  }

  private static long countOfPapers(List<SourceLine> sample) {
    return sample.stream()
        .map(line -> line.text().substring(0, Math.min(line.text().length(), LOOKED_AT)))
        .filter(line -> ITEM.matcher(line).lookingAt() && PAPER_LINK.matcher(line).find())
        .count();
  }

  private static long count(List<SourceLine> sample, Pattern pattern) {
    return sample.stream().filter(line -> pattern.matcher(line.text()).matches()).count();
  }

  @Override
  public void read(SourceDocument document, RecordSink sink) throws IOException {
    List<SourceLine> lines = SourceLines.readText(document);
    String text = lines.stream().map(SourceLine::text).collect(Collectors.joining("\n"));
    Parser parser =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    Node page = parser.parse(text);
    MarkdownOutline outline = new MarkdownOutline(lines, sink);
    page.accept(outline);
    outline.finish();
  }
}
