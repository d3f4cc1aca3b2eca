package org.lectern.server.engine.guard;

import org.apache.jena.query.QueryCancelledException;

/**
 * Says that a query asked for more than one query may have.
 *
 * <p>It is no error of evaluation, on which SPARQL would carry on with the next row and give a
 * wrong answer: it ends the query. Of all exceptions the filters of the engine let only that of
 * cancelled queries pass.
 */
public final class BoundExceededException extends QueryCancelledException {
  private static final long serialVersionUID = 1L;

  private final String message;

  /**
   * Makes the exception.
   *
   * @param message what was exceeded and what to do, one or two sentences
   */
  public BoundExceededException(String message) {
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
