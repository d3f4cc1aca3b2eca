package org.lectern.server.dumps.rio;

import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;

/** Rio's Turtle, with each literal in its own lexical form. */
final class ExactTurtleWriter extends TurtleWriter {
  ExactTurtleWriter(OutputStream out) {
    super(out);
  }

  @Override
  protected void writeLiteral(Literal literal) throws IOException {
    if (!BareLiterals.write(literal, writer)) {
      super.writeLiteral(literal);
    }
  }
}
