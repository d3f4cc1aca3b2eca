package org.lectern.ingest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.atlas.lib.CharSpace;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Turns quads into lines of canonical N-Quads and hands these to the sorting. */
final class QuadLines extends StreamRDFBase {
  private final NodeFormatter format = new NodeFormatterNT(CharSpace.UTF8);
  private final SortedLines lines;
  private final ProgressListener progress;

  /** The texts of predicates and graphs, which are few. */
  private final Map<Node, String> repeated = new HashMap<>();

  private Node subject;
  private String subjectText;
  private long taken;

  QuadLines(SortedLines lines, ProgressListener progress) {
    this.lines = lines;
    this.progress = progress;
  }

  @Override
  public void triple(Triple triple) {
    quad(Quad.create(Quad.defaultGraphNodeGenerated, triple));
  }

  @Override
  public void quad(Quad quad) {
    StorableTerms.check(quad);
    try {
      lines.add(line(quad), quad);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (++taken % 10_000 == 0) {
      progress.step("write", taken, -1);
    }
  }

  private byte[] line(Quad quad) {
    if (!quad.getSubject().equals(subject)) {
      subject = quad.getSubject();
      subjectText = text(subject);
    }
    String line =
        subjectText
            + ' '
            + repeated.computeIfAbsent(quad.getPredicate(), this::text)
            + ' '
            + text(quad.getObject())
            + ' '
            + repeated.computeIfAbsent(quad.getGraph(), this::text)
            + " .";
    return line.getBytes(StandardCharsets.UTF_8);
  }

  private String text(Node term) {
    StringWriterI out = new StringWriterI();
    format.format(out, term);
    return out.toString();
  }
}
