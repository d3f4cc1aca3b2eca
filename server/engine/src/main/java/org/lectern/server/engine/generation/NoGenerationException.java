package org.lectern.server.engine.generation;

/** Says that nothing has been published that could be read. */
public final class NoGenerationException extends Exception {
  private final boolean empty;

  /**
   * Says that nothing has been published yet.
   *
   * @param message what is missing, for users
   */
  public NoGenerationException(String message) {
    this(message, true);
  }

  private NoGenerationException(String message, boolean empty) {
    super(message);
    this.empty = empty;
  }

  /** Says that there is something that cannot be opened, without the places of its files. */
  static NoGenerationException troubled() {
    return new NoGenerationException(
        "What was published cannot be opened; the log of the server says why.", false);
  }

  /**
   * Words it with what to do.
   *
   * @param remedy what to do where nothing has been published
   * @return the message for users
   */
  public String withRemedy(String remedy) {
    return empty ? getMessage() + " " + remedy : getMessage();
  }
}
