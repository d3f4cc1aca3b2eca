package org.lectern.ingest.store.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.lectern.ingest.store.QuadText;
import org.lectern.ingest.store.SortedLines;

/** Turns quads into lines of canonical N-Quads and hands these to the sorting. */
final class QuadLines extends StreamRDFBase {
  private final QuadText text = new QuadText();
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
      lines.add(text.line(quad), quad);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (++taken % 10_000 == 0) {
      progress.step("write", taken, -1);
    }
  }
}
