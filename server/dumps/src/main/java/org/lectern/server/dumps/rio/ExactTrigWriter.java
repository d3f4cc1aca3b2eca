package org.lectern.server.dumps.rio;

import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.rio.trig.TriGWriter;

/** Rio's TriG, with each literal in its own lexical form. */
final class ExactTrigWriter extends TriGWriter {
  ExactTrigWriter(OutputStream out) {
    super(out);
  }

  @Override
  protected void writeLiteral(Literal literal) throws IOException {
    if (!BareLiterals.write(literal, writer)) {
      super.writeLiteral(literal);
    }
  }
}
