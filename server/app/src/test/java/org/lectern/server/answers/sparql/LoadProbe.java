package org.lectern.server.answers.sparql;

import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase0;

/** Leaves a mark when it is loaded; no query may do that. */
public class LoadProbe extends FunctionBase0 {
  /** The system property that is set. */
  public static final String MARK = "lectern.test.loaded";

  static {
    System.setProperty(MARK, "yes");
  }

  @Override
  public NodeValue exec() {
    return NodeValue.TRUE;
  }
}
