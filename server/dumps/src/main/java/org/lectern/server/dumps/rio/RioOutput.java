package org.lectern.server.dumps.rio;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.lectern.queries.format.RdfFormat;

/** Writes quads in one of Rio's syntaxes, in the order they come. */
public final class RioOutput {
  private final RDFWriter writer;
  private final JenaToRio terms = new JenaToRio();

  private RioOutput(RDFWriter writer) {
    this.writer = writer;
  }

  /**
   * Begins a document.
   *
   * @param format its format
   * @param prefixes namespaces by prefix; declared in the order of the prefixes
   * @param out where to; not closed
   * @return the open document
   * @throws IOException when it cannot be written
   */
  public static RioOutput begin(RdfFormat format, Map<String, String> prefixes, OutputStream out)
      throws IOException {
    RioOutput output = new RioOutput(RioWriters.of(format, out));
    try {
      output.writer.startRDF();
      new TreeMap<>(prefixes).forEach(output.writer::handleNamespace);
    } catch (RDFHandlerException e) {
      throw asIo(e);
    }
    return output;
  }

  /**
   * Writes a statement.
   *
   * @param quad the statement; one of the default graph is written without graph
   * @throws IOException when it cannot be written, or not in this syntax
   */
  public void write(Quad quad) throws IOException {
    try {
      writer.handleStatement(terms.statement(quad));
    } catch (RDFHandlerException e) {
      throw asIo(e);
    }
  }

  /**
   * Ends the document.
   *
   * @throws IOException when it cannot be written
   */
  public void end() throws IOException {
    try {
      writer.endRDF();
    } catch (RDFHandlerException e) {
      throw asIo(e);
    }
  }

  private static IOException asIo(RDFHandlerException e) {
    return e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
  }
}
