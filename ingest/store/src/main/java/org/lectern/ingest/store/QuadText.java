package org.lectern.ingest.store;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.atlas.lib.CharSpace;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes quads as lines of canonical N-Quads, the form in which a generation is hashed and kept.
 *
 * <p>Remembers the texts of the last subject and of predicates and graphs, so an instance is for
 * one thread.
 */
public final class QuadText {
  /** More predicates and graphs than these are written anew each time. */
  private static final int MOST_KEPT = 4096;

  private final NodeFormatter format = new NodeFormatterNT(CharSpace.UTF8);
  private final Map<Node, String> repeated = new HashMap<>();
  private Node subject;
  private String subjectText;

  /**
   * Writes a quad.
   *
   * @param quad a quad of a named graph
   * @return its line in UTF-8, without line feed
   */
  public byte[] line(Quad quad) {
    if (!quad.getSubject().equals(subject)) {
      subject = quad.getSubject();
      subjectText = text(subject);
    }
    String line =
        subjectText
            + ' '
            + repeated(quad.getPredicate())
            + ' '
            + text(quad.getObject())
            + ' '
            + repeated(quad.getGraph())
            + " .";
    return line.getBytes(StandardCharsets.UTF_8);
  }

  private String repeated(Node term) {
    String known = repeated.get(term);
    if (known == null) {
      known = text(term);
      if (repeated.size() < MOST_KEPT) {
        repeated.put(term, known);
      }
    }
    return known;
  }

  private String text(Node term) {
    StringWriterI out = new StringWriterI();
    format.format(out, term);
    return out.toString();
  }
}
