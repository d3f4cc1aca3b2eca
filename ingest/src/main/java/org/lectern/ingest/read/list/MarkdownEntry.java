package org.lectern.ingest.read.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.lectern.ingest.read.PrintedLink;

/**
 * A list item that names a paper.
 *
 * @param title the title as the entry's own text
 * @param details texts behind the title and below the item
 * @param links the addresses with their kinds
 */
record MarkdownEntry(
    ListEntry.Piece title, List<ListEntry.Piece> details, List<PrintedLink> links) {
  /** Labels of links that say what they lead to, not what it is called. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)\\[?(?:paper|pdf|arxiv|code|github|project|slides?|video|blog|book|data(?:set)?|demo|link"
              + "|website|html|url|openreview|talk|poster|notes?|page|project page)\\]?\\d?");

  private static final Pattern CODE_HOST =
      Pattern.compile("https?://(?:www\\.)?(?:github|gitlab|bitbucket)\\.\\w+/.+");

  /**
   * Reads a list item.
   *
   * @param item the item
   * @param lead gives indentation and bullet of a line
   * @return the entry, or empty when the item names no paper
   */
  static Optional<MarkdownEntry> of(ListItem item, IntFunction<String> lead) {
    if (!(item.getFirstChild() instanceof Paragraph paragraph)) {
      return Optional.empty();
    }
    MarkdownText text = MarkdownText.of(paragraph);
    List<MarkdownText.Anchor> outward =
        text.links().stream().filter(link -> !link.url().startsWith("#")).toList();
    if (outward.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> title = title(text, outward);
    if (title.isEmpty() || title.get().split("\\s+").length < 2) {
      return Optional.empty();
    }
    int first = MarkdownOutline.first(paragraph);
    int last = MarkdownOutline.last(paragraph);
    List<ListEntry.Piece> details = new ArrayList<>();
    nested(item, lead, details);
    return Optional.of(
        new MarkdownEntry(
            new ListEntry.Piece(title.get(), first, last, lead.apply(first)),
            details,
            links(outward, first)));
  }

  /** Places the entry under a heading. */
  ListEntry entry(Optional<SectionHeading> section) {
    return new ListEntry(title, details, links, section);
  }

  private static Optional<String> title(MarkdownText text, List<MarkdownText.Anchor> outward) {
    if (text.bold().isPresent() && text.text().substring(0, text.bold().get().start()).isBlank()) {
      return Optional.of(text.bold().get().text().strip());
    }
    MarkdownText.Anchor link = outward.get(0);
    if (!isLabel(link.text())) {
      return Optional.of(link.text().strip());
    }
    String before = text.text().substring(0, link.start()).replaceAll("[\\s\\[(]+$", "").strip();
    return before.isEmpty() ? Optional.empty() : Optional.of(before);
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
        || anchor.text().toLowerCase().matches("\\[?(pdf|arxiv|link|html|url)\\]?")) {
      return "paper";
    }
    return anchor.text().toLowerCase(java.util.Locale.ROOT).replaceAll("[\\[\\]\\d]", "").strip();
  }

  private static void nested(
      ListItem item, IntFunction<String> lead, List<ListEntry.Piece> details) {
    for (Node child = item.getFirstChild().getNext(); child != null; child = child.getNext()) {
      if (child instanceof ListBlock list) {
        for (Node inner = list.getFirstChild(); inner != null; inner = inner.getNext()) {
          piece(inner, lead, details);
        }
      } else {
        piece(child, lead, details);
      }
    }
  }

  private static void piece(Node node, IntFunction<String> lead, List<ListEntry.Piece> details) {
    if (node.getSourceSpans().isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    for (Node block = node.getFirstChild(); block != null; block = block.getNext()) {
      text.append(text.length() == 0 ? "" : "\n").append(MarkdownText.of(block).text());
    }
    String own = node instanceof Paragraph ? MarkdownText.of(node).text() : text.toString();
    int first = MarkdownOutline.first(node);
    details.add(
        new ListEntry.Piece(own.strip(), first, MarkdownOutline.last(node), lead.apply(first)));
  }
}
