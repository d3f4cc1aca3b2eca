package org.lectern.ingest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
      lines.add(line(quad));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (++taken % 10_000 == 0) {
      progress.step("write", taken, -1);
    }
  }

  private byte[] line(Quad quad) {
    StringWriterI text = new StringWriterI();
    for (Node term :
        new Node[] {quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph()}) {
      format.format(text, term);
      text.print(' ');
    }
    text.print('.');
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
