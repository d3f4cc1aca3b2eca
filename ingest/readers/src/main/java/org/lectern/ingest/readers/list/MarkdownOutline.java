package org.lectern.ingest.readers.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.lectern.ingest.records.LineClaim;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.RecordSink;
import org.lectern.ingest.records.source.SourceLine;

/** Walks the blocks of a Markdown page and passes each entry of its lists on. */
final class MarkdownOutline extends AbstractVisitor {
  /** Possessive: otherwise each word of a long paragraph takes a step on the stack. */
  private static final Pattern SENTENCE = Pattern.compile("\\S++(?:\\s++\\S++){7,}+");

  /** A year, as those who tell of a work give one. */
  private static final Pattern MAY_BE_A_WORK = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  /** A link of HTML with words, as badges have none. */
  private static final Pattern LINKED_WORDS =
      Pattern.compile("(?i)<a\\s[^<>]{0,2000}+>\\s*+[^<\\s]");

  private static final String OTHER_WORK =
      "(?:(?:video )?lectures?|tutorials?|slides?|videos?|books?|blogs?|courses?|projects?|tools?"
          + "|software|prominent researchers|researchers|contributors)";

  /** Headings above works that are no papers; of several words, each must say so. */
  private static final Pattern OTHER_WORKS =
      Pattern.compile(
          "\\s*" + OTHER_WORK + "(?:\\s*(?:[/,&]|and)\\s*" + OTHER_WORK + "){0,20}\\s*",
          Pattern.CASE_INSENSITIVE);

  private final List<SourceLine> lines;
  private final UnreadLines sink;
  private final EntryInterpreter interpreter;
  private final MarkdownTable tables;
  private final UnreadWords unread = new UnreadWords();

  /** Where something that may be a work reads like a remark. */
  private final LineRanges remarks = new LineRanges();

  private Optional<SectionHeading> section = Optional.empty();
  private String subject = "";

  /** The headings a place stands under, by level. */
  private final TreeMap<Integer, String> subjects = new TreeMap<>();

  MarkdownOutline(List<SourceLine> lines, RecordSink sink) {
    this.lines = lines;
    this.sink = new UnreadLines(sink);
    this.interpreter = new EntryInterpreter(this.sink);
    this.tables = new MarkdownTable(this.sink);
  }

  /** Ends the page. */
  void finish() {
    unread.warning().ifPresent(sink::problem);
    sink.finish(lines);
    if (!remarks.isEmpty()) {
      sink.problem(
          Problem.warning(
              remarks.first(),
              "expected entries with title, authors or links, found what reads like remarks, at lines "
                  + remarks
                  + "; not read"));
    }
  }

  @Override
  public void visit(Heading heading) {
    SectionHeading parsed =
        SectionHeading.parse(MarkdownText.of(heading).text().strip(), first(heading));
    // A heading that is a year alone belongs to the subject above it.
    if (parsed.name().isEmpty()) {
      parsed = new SectionHeading(subject, parsed.year(), parsed.line());
    } else {
      subject = parsed.name();
    }
    section = Optional.of(parsed);
    subjects.tailMap(heading.getLevel()).clear();
    subjects.put(heading.getLevel(), parsed.name());
    furniture(heading, "section-heading");
  }

  @Override
  public void visit(Paragraph paragraph) {
    String text = MarkdownText.of(paragraph).text().strip();
    if (text.isEmpty()) {
      furniture(paragraph, "badges");
    } else if (leadsIntoPage(MarkdownText.of(paragraph))) {
      furniture(paragraph, "table-of-contents");
    } else if (SENTENCE.matcher(text).matches() || PageFurniture.isLeftOut(text)) {
      if (MAY_BE_A_WORK.matcher(text).find() || leadsOut(MarkdownText.of(paragraph))) {
        remarks.add(first(paragraph));
      }
      prose(paragraph, "list-introduction");
    } else if (PageFurniture.claim(text, first(paragraph)).isPresent()) {
      furniture(paragraph, "page-heading");
    }
  }

  @Override
  public void visit(HtmlBlock html) {
    String text = html.getLiteral();
    if (MAY_BE_A_WORK.matcher(text).find() || LINKED_WORDS.matcher(text).find()) {
      remarks.add(first(html));
    }
    furniture(html, "html");
  }

  @Override
  public void visit(ThematicBreak line) {
    furniture(line, "rule");
  }

  @Override
  public void visit(FencedCodeBlock code) {
    furniture(code, "code");
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    furniture(code, "code");
  }

  @Override
  public void visit(LinkReferenceDefinition definition) {
    furniture(definition, "link-definition");
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock table) {
      tables.read(table, section);
    } else {
      visitChildren(block);
    }
  }

  @Override
  public void visit(BulletList list) {
    items(list);
  }

  @Override
  public void visit(OrderedList list) {
    items(list);
  }

  private void items(ListBlock list) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem listItem) {
        item(listItem);
      }
    }
  }

  private void item(ListItem item) {
    boolean papers = subjects.values().stream().noneMatch(s -> OTHER_WORKS.matcher(s).matches());
    Optional<MarkdownEntry> entry = papers ? MarkdownEntry.of(item, this::line) : Optional.empty();
    if (entry.isPresent()) {
      entry.get().authors().problems().forEach(sink::problem);
      linesOf(item.getFirstChild()).forEach(sink::compared);
      entry.get().compare(item, section.flatMap(SectionHeading::year), unread);
      interpreter.interpret(entry.get().entry(section));
      return;
    }
    for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Paragraph paragraph) {
        bareItem(paragraph);
      } else {
        child.accept(this);
      }
    }
  }

  /**
   * An item that is no entry: a line of a table of contents, a remark, or something not understood.
   */
  private void bareItem(Paragraph paragraph) {
    MarkdownText text = MarkdownText.of(paragraph);
    if (leadsIntoPage(text)) {
      furniture(paragraph, "table-of-contents");
    } else if (endsWithLink(text)) {
      // It leads to something that is perhaps a paper: left for a person to see.
      return;
    } else if (SENTENCE.matcher(text.text().strip()).matches()
        || PageFurniture.isLeftOut(text.text().strip())) {
      remarks.add(first(paragraph));
      prose(paragraph, "remark");
    }
  }

  private static boolean leadsIntoPage(MarkdownText text) {
    return !text.links().isEmpty()
        && text.links().stream().allMatch(l -> l.url().startsWith("#"))
        && !SENTENCE.matcher(text.text().strip()).matches();
  }

  private static boolean leadsOut(MarkdownText text) {
    return text.links().stream().anyMatch(link -> !link.url().startsWith("#"));
  }

  private static boolean endsWithLink(MarkdownText text) {
    if (text.links().isEmpty()) {
      return false;
    }
    int end = text.links().get(text.links().size() - 1).end();
    return text.text().substring(end).replaceAll("[\\s\\]).,]+", "").isEmpty();
  }

  private void furniture(Node block, String rule) {
    for (int line : linesOf(block)) {
      sink.claim(LineClaim.furniture(line, rule));
    }
  }

  private void prose(Node block, String rule) {
    for (int line : linesOf(block)) {
      // The bullet stays, so that the copy has the same outline.
      sink.claim(LineClaim.prose(line, rule, line(line).lead()));
    }
  }

  private MarkdownLine line(int number) {
    return new MarkdownLine(lines.get(number - 1));
  }

  static int first(Node block) {
    return block.getSourceSpans().get(0).getLineIndex() + 1;
  }

  static int last(Node block) {
    List<SourceSpan> spans = block.getSourceSpans();
    return spans.get(spans.size() - 1).getLineIndex() + 1;
  }

  private static List<Integer> linesOf(Node block) {
    List<Integer> numbers = new ArrayList<>();
    block.getSourceSpans().forEach(span -> numbers.add(span.getLineIndex() + 1));
    return numbers;
  }
}
