package org.lectern.queries;

/** Refuses a run without a value for a required parameter. */
public final class MissingParameter extends ParameterException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the message out of the parameter.
   *
   * @param parameter the required parameter
   */
  public MissingParameter(Parameter parameter) {
    super(
        parameter.name(),
        "parameter '"
            + parameter.name()
            + "': expected a value of type "
            + parameter.type().word()
            + ", found none. "
            + parameter
                .example()
                .map(example -> "Give one, for example " + parameter.name() + "='" + example + "'")
                .orElse("Give one as " + parameter.name() + "=…"));
  }
}
