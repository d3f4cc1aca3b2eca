package org.lectern.server.dumps.diff;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Reads lines of N-Quads that we wrote. */
final class PatchLines {
  private PatchLines() {}

  /** Hands on each quad of a file, in order. */
  static void read(Path file, Consumer<Quad> consumer) {
    RDFParser.source(file)
        .lang(Lang.NQUADS)
        .checking(false)
        .resolveURIs(false)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                consumer.accept(quad);
              }
            });
  }
}
