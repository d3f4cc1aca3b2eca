package org.lectern.ingest.readers.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.lectern.ingest.records.PrintedLink;
import org.lectern.ingest.records.PrintedText;

/**
 * A list item that names a paper.
 *
 * @param title the title as the entry's own text
 * @param details texts behind the title and below the item
 * @param links the addresses with their kinds
 * @param year the year printed behind the title
 * @param authors the names printed behind the title or emphasised below it
 * @param venue the venue printed behind the title
 */
record MarkdownEntry(
    ListEntry.Piece title,
    List<ListEntry.Piece> details,
    List<PrintedLink> links,
    Optional<Integer> year,
    AuthorLine authors,
    Optional<PrintedText> venue) {
  /** Labels of links that say what they lead to, not what it is called. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)\\[?(?:paper|pdf|arxiv|code|github|project|slides?|video|blog|book|data(?:set)?|demo|link"
              + "|web|website|doi|html|url|openreview|talk|poster|notes?|page|project page)\\]?\\d?");

  /** Hosts of films and short messages, never of papers. */
  private static final Pattern VIDEO_HOST =
      Pattern.compile(
          "https?://(?:www\\.|m\\.)?(?:youtube\\.com|youtu\\.be|vimeo\\.com|twitter\\.com|x\\.com)/.*");

  private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}");

  /** So many words are the beginning of a title; fewer are a date, place or mark. */
  private static final int LEAST_WORDS = 3;

  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^>]*>");

  private static final Pattern CODE_HOST =
      Pattern.compile("https?://(?:www\\.)?(?:github|gitlab|bitbucket)\\.\\w+/.+");

  /** Labels of links that lead to the text of a paper. */
  private static final Pattern PAPER_LABEL =
      Pattern.compile("(?i)\\[?(?:paper|pdf|arxiv|link|html|url|doi|openreview)\\]?\\d?");

  /** {@code (Book, 2016)} and the like behind a title. */
  private static final Pattern OTHER_WORK =
      Pattern.compile(
          "(?i).*\\((?:[^()]*\\b)?(?:book|course|tutorial|slides|video|blog)\\b[^()]*\\).*",
          Pattern.DOTALL);

  /**
   * Reads a list item.
   *
   * @param item the item
   * @param line gives a line of the page by its number
   * @return the entry, or empty when the item names no paper
   */
  static Optional<MarkdownEntry> of(ListItem item, IntFunction<MarkdownLine> line) {
    if (!(item.getFirstChild() instanceof Paragraph paragraph)) {
      return Optional.empty();
    }
    MarkdownText text = MarkdownText.of(paragraph);
    List<MarkdownText.Anchor> outward = new ArrayList<>(outward(text));
    if (!outward.isEmpty()
        && outward.stream().allMatch(l -> VIDEO_HOST.matcher(l.url()).matches())) {
      return Optional.empty();
    }
    boolean structured = hasKeywords(paragraph.getNext(), line);
    Optional<TitleTail> found =
        title(text, outward, item.getFirstChild().getNext() != null, structured);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    TitleTail title = found.get();
    int first = MarkdownOutline.first(paragraph);
    int last = MarkdownOutline.last(paragraph);
    Node below = paragraph.getNext();
    AuthorLine authors = authors(title, text, first);
    if (authors.authors().isEmpty() && below instanceof Paragraph second) {
      MarkdownText secondText = MarkdownText.of(second);
      AuthorLine italic = italicNames(secondText, 0, MarkdownOutline.first(second));
      if (!italic.authors().isEmpty()) {
        authors = italic;
        outward.addAll(outward(secondText));
        last = MarkdownOutline.last(second);
        below = below.getNext();
      }
    }
    boolean known = structured || !outward.isEmpty() || !authors.authors().isEmpty();
    boolean word = title.title().split("\\s+").length < 2 && !title.paper() && !structured;
    if (!known || word) {
      return Optional.empty();
    }
    List<ListEntry.Piece> details = new ArrayList<>();
    nested(below, line, details);
    return Optional.of(
        new MarkdownEntry(
            line.apply(first).piece(title.title(), last),
            details,
            links(outward, first),
            title.year(),
            authors,
            title.venue().map(v -> new PrintedText(v, first))));
  }

  /** Has the words of the item's own text looked at. */
  void compare(ListItem item, Optional<Integer> listed, UnreadWords unread) {
    MarkdownText text = MarkdownText.of(item.getFirstChild());
    List<MarkdownText.Anchor> labels =
        text.links().stream()
            .filter(link -> isLabel(link.text()) || isAddress(link) || link.url().startsWith("#"))
            .toList();
    unread.take(text, labels, this, year.or(() -> listed), title.first());
  }

  /** Tells whether a line of keywords is nested below, as only papers have it. */
  private static boolean hasKeywords(Node below, IntFunction<MarkdownLine> line) {
    List<ListEntry.Piece> details = new ArrayList<>();
    nested(below, line, details);
    return details.stream()
        .anyMatch(piece -> KeywordLine.parse(piece.text(), piece.first()).isPresent());
  }

  /** Places the entry under a heading; a year of its own goes before that of the heading. */
  ListEntry entry(Optional<SectionHeading> section) {
    Optional<SectionHeading> placed =
        year.isEmpty()
            ? section
            : Optional.of(
                new SectionHeading(
                    section.map(SectionHeading::name).orElse(""),
                    year,
                    section.map(SectionHeading::line).orElse(title.first())));
    return new ListEntry(title, details, links, placed, authors.authors(), venue);
  }

  private static List<MarkdownText.Anchor> outward(MarkdownText text) {
    return text.links().stream().filter(link -> !link.url().startsWith("#")).toList();
  }

  private static Optional<TitleTail> title(
      MarkdownText text,
      List<MarkdownText.Anchor> outward,
      boolean hasDetails,
      boolean structured) {
    if (text.bold().isPresent() && text.text().substring(0, text.bold().get().start()).isBlank()) {
      MarkdownText.Anchor bold = text.bold().get();
      return Optional.of(TitleTail.marked(bold.text().strip(), tail(text, bold.end())));
    }
    if (!outward.isEmpty() && isTitle(outward.get(0), text)) {
      MarkdownText.Anchor link = outward.get(0);
      return Optional.of(TitleTail.marked(link.text().strip(), tail(text, link.end())));
    }
    int end =
        outward.stream()
            .filter(link -> isLabel(link.text()) || isAddress(link))
            .mapToInt(MarkdownText.Anchor::start)
            .findFirst()
            .orElse(text.text().length());
    String before =
        text.text().substring(0, end).replaceAll("(?<![\\s\\[(])[\\s\\[(]+$", "").strip();
    if (before.isEmpty() || OTHER_WORK.matcher(before).matches()) {
      return Optional.empty();
    }
    TitleTail plain = TitleTail.plain(before);
    boolean labelled = outward.stream().anyMatch(l -> PAPER_LABEL.matcher(l.text()).matches());
    boolean likely =
        structured || (outward.isEmpty() ? plain.paper() : plain.paper() || labelled || hasDetails);
    return likely ? Optional.of(plain) : Optional.empty();
  }

  /** Gives the text behind a title, up to the first label of a link or the end of the line. */
  private static String tail(MarkdownText text, int from) {
    int line = text.text().indexOf('\n', from);
    int end = line < 0 ? text.text().length() : line;
    for (MarkdownText.Anchor link : text.links()) {
      if (link.start() >= from && link.start() < end) {
        end = link.start();
      }
    }
    return text.text().substring(from, end).replaceAll("(?<![\\s\\[(])[\\s\\[(]+$", "");
  }

  /** Finds the names on the lines of the title: behind its year, or emphasised on the next line. */
  private static AuthorLine authors(TitleTail title, MarkdownText text, int first) {
    if (!title.names().isEmpty()) {
      AuthorLine behind = AuthorLine.ofNames(title.names(), first);
      boolean likely = behind.plausible() || AuthorLine.isAbbreviated(title.names());
      return likely ? behind : AuthorLine.ofNames("", first);
    }
    int line = text.text().indexOf('\n');
    return line < 0 ? AuthorLine.ofNames("", first) : italicNames(text, line, first + 1);
  }

  private static AuthorLine italicNames(MarkdownText text, int from, int line) {
    Optional<MarkdownText.Anchor> italic = text.italic();
    boolean leads =
        italic.isPresent()
            && italic.get().start() >= from
            && text.text().substring(from, italic.get().start()).isBlank();
    AuthorLine names = AuthorLine.ofNames(leads ? italic.get().text() : "", line);
    return names.plausible() ? names : AuthorLine.ofNames("", line);
  }

  /** Whether a link is the title, and no address and no word or two in the middle of one. */
  private static boolean isTitle(MarkdownText.Anchor link, MarkdownText text) {
    String before = text.text().substring(0, link.start()).stripTrailing();
    boolean within =
        words(before) >= LEAST_WORDS
            && words(link.text()) < LEAST_WORDS
            && Character.isLetter(before.codePointBefore(before.length()));
    return !isLabel(link.text()) && !isAddress(link) && !within;
  }

  private static long words(String text) {
    return WORDS.matcher(text).results().count();
  }

  private static boolean isAddress(MarkdownText.Anchor link) {
    return link.text().strip().equals(link.url());
  }

  private static boolean isLabel(String text) {
    return LABEL.matcher(text.strip()).matches();
  }

  static List<PrintedLink> links(List<MarkdownText.Anchor> anchors, int line) {
    List<PrintedLink> links = new ArrayList<>();
    for (MarkdownText.Anchor anchor : anchors) {
      links.add(new PrintedLink(kind(anchor), anchor.url(), line));
    }
    return links;
  }

  private static String kind(MarkdownText.Anchor anchor) {
    Matcher label = LABEL.matcher(anchor.text().strip());
    if (CODE_HOST.matcher(anchor.url()).matches()) {
      return "code";
    }
    if (!label.matches()
        || anchor.text().toLowerCase(Locale.ROOT).matches("\\[?(pdf|arxiv|link|html|url)\\]?")) {
      return "paper";
    }
    return anchor.text().toLowerCase(Locale.ROOT).replaceAll("[\\[\\]\\d]", "").strip();
  }

  private static void nested(
      Node below, IntFunction<MarkdownLine> line, List<ListEntry.Piece> details) {
    for (Node child = below; child != null; child = child.getNext()) {
      if (child instanceof ListBlock list) {
        for (Node inner = list.getFirstChild(); inner != null; inner = inner.getNext()) {
          piece(inner, line, details);
        }
      } else {
        piece(child, line, details);
      }
    }
  }

  private static void piece(
      Node node, IntFunction<MarkdownLine> line, List<ListEntry.Piece> details) {
    if (node.getSourceSpans().isEmpty()) {
      return;
    }
    // What is nothing but a link tells nothing about the paper itself.
    String text = isLinkAlone(node) ? "" : blockText(node).strip();
    details.add(line.apply(MarkdownOutline.first(node)).piece(text, MarkdownOutline.last(node)));
  }

  private static boolean isLinkAlone(Node node) {
    Node block = node instanceof ListItem ? node.getFirstChild() : node;
    if (!(block instanceof Paragraph) || block.getNext() != null && block != node) {
      return false;
    }
    MarkdownText text = MarkdownText.of(block);
    return text.links().size() == 1
        && text.links().get(0).text().strip().equals(text.text().strip());
  }

  private static String blockText(Node node) {
    if (node instanceof HtmlBlock html) {
      return TAG.matcher(html.getLiteral()).replaceAll(" ").strip();
    }
    if (!(node instanceof ListItem)) {
      return MarkdownText.of(node).text();
    }
    StringBuilder text = new StringBuilder();
    for (Node block = node.getFirstChild(); block != null; block = block.getNext()) {
      text.append(text.length() == 0 ? "" : "\n").append(blockText(block));
    }
    return text.toString();
  }
}
