package org.lectern.ingest.readers.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * The plain text of some Markdown inlines, with the links and the bold text in it.
 *
 * @param text the text; each line break of the source is a newline; images and HTML tags are left
 *     out
 * @param links the links in order
 * @param bold the first bold text, with the index in the text where it starts
 * @param italic the first emphasised text that is not bold
 */
record MarkdownText(
    String text, List<Anchor> links, Optional<Anchor> bold, Optional<Anchor> italic) {
  /**
   * A piece of the text.
   *
   * @param start where it starts in the text
   * @param text what it says
   * @param url where it leads; empty for bold and italic text
   */
  record Anchor(int start, String text, String url) {
    int end() {
      return start + text.length();
    }
  }

  /** Flattens the children of a block. */
  static MarkdownText of(Node block) {
    Flattener flattener = new Flattener();
    for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
      child.accept(flattener);
    }
    return new MarkdownText(
        flattener.text.toString(),
        List.copyOf(flattener.links),
        Optional.ofNullable(flattener.bold),
        Optional.ofNullable(flattener.italic));
  }

  private static final class Flattener extends AbstractVisitor {
    private final StringBuilder text = new StringBuilder();
    private final List<Anchor> links = new ArrayList<>();
    private Anchor bold;
    private Anchor italic;

    @Override
    public void visit(Text node) {
      text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
      text.append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
      text.append('\n');
    }

    @Override
    public void visit(HardLineBreak node) {
      text.append('\n');
    }

    @Override
    public void visit(HtmlInline node) {
      // Tags carry no text of their own.
    }

    @Override
    public void visit(Image image) {
      // Badges and pictures are no text of the entry.
    }

    @Override
    public void visit(Link link) {
      int start = text.length();
      visitChildren(link);
      links.add(new Anchor(start, text.substring(start), link.getDestination().strip()));
    }

    @Override
    public void visit(Emphasis emphasis) {
      int start = text.length();
      visitChildren(emphasis);
      if (italic == null) {
        italic = new Anchor(start, text.substring(start), "");
      }
    }

    @Override
    public void visit(StrongEmphasis strong) {
      int start = text.length();
      visitChildren(strong);
      if (bold == null) {
        bold = new Anchor(start, text.substring(start), "");
      }
    }
  }
}
