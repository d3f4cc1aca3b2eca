package org.lectern.queries.header;

/** Says where a {@code .rq} file is wrong, what was expected there, and what was found. */
public final class QueryFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  /**
   * Makes the message out of place and fault.
   *
   * @param file the file name
   * @param place where the fault is
   * @param message what was expected and found
   */
  public QueryFileException(String file, Place place, String message) {
    super(file + ":" + place.line() + ":" + place.column() + ": error: " + message);
    this.file = file;
    this.line = place.line();
  }

  /**
   * Gives the file at fault.
   *
   * @return its name
   */
  public String file() {
    return file;
  }

  /**
   * Gives the line at fault.
   *
   * @return the line in the file, from 1
   */
  public int line() {
    return line;
  }
}
