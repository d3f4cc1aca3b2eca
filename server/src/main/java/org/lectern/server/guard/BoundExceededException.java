package org.lectern.server.guard;

/**
 * Says that a query asked for more than one query may have.
 *
 * <p>It is no error of evaluation, on which SPARQL would carry on with the next row and give a
 * wrong answer: it ends the query.
 */
public final class BoundExceededException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what was exceeded and what to do, one or two sentences
   */
  public BoundExceededException(String message) {
    super(message, null, false, false);
  }
}
