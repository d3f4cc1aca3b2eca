package org.lectern.server.generation;

/** Says that nothing has been published that could be read. */
public final class NoGenerationException extends Exception {
  /**
   * Says it.
   *
   * @param message what is missing, for users
   */
  public NoGenerationException(String message) {
    super(message);
  }
}
