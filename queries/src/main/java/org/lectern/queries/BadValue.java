package org.lectern.queries;

/** Refuses a value that does not have the form of its type. */
public final class BadValue extends ParameterException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the message out of what was expected and found.
   *
   * @param parameter the parameter's name
   * @param expected what a value looks like, for example {@code a year of 4 digits}
   * @param found what was given, in a few words
   */
  public BadValue(String parameter, String expected, String found) {
    super(parameter, "parameter '" + parameter + "': expected " + expected + ", found " + found);
  }
}
