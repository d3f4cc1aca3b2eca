package org.lectern.server.web;

import java.util.List;
import java.util.Optional;

/**
 * A request that is answered with an error, in the words its sender will read.
 *
 * <p>Handlers throw it; {@link Problem} alone writes it.
 */
public final class HttpError extends RuntimeException {
  /**
   * Something the sender may have meant.
   *
   * @param label its name
   * @param kind what it is, in one word
   * @param href where it is found
   * @param iri its IRI
   */
  public record Choice(String label, String kind, String href, String iri) {}

  private final int status;
  private final String parameter;
  private final transient List<Choice> choices;
  private final String allow;
  private final int retryAfter;

  private HttpError(
      int status,
      String detail,
      String parameter,
      List<Choice> choices,
      String allow,
      int retryAfter) {
    super(detail, null, false, false);
    this.status = status;
    this.parameter = parameter;
    this.choices = List.copyOf(choices);
    this.allow = allow;
    this.retryAfter = retryAfter;
  }

  /**
   * Makes an error.
   *
   * @param status the HTTP status
   * @param detail what was expected and what to do, one or two sentences
   */
  public HttpError(int status, String detail) {
    this(status, detail, null, List.of(), null, status == 503 ? 2 : 0);
  }

  /**
   * Makes an error about one parameter.
   *
   * @param parameter its name
   * @return a copy of this error that names the parameter
   */
  public HttpError about(String parameter) {
    return new HttpError(status, getMessage(), parameter, choices(), allow, retryAfter);
  }

  /**
   * Makes an error that offers choices.
   *
   * @param offered what the sender may have meant
   * @return a copy of this error with the choices
   */
  public HttpError offering(List<Choice> offered) {
    return new HttpError(status, getMessage(), parameter, offered, allow, retryAfter);
  }

  /**
   * Makes an error that says when to ask again.
   *
   * @param seconds after how many seconds
   * @return a copy of this error with the time
   */
  public HttpError retryAfter(int seconds) {
    return new HttpError(status, getMessage(), parameter, choices(), allow, seconds);
  }

  /**
   * Refuses a method.
   *
   * @param allowed the methods that would do, separated by commas
   * @return the error 405
   */
  public static HttpError methodNotAllowed(String allowed) {
    return new HttpError(
        405, "This resource can only be read: use " + allowed + ".", null, List.of(), allowed, 0);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The parameter at fault, if it is one. */
  public Optional<String> parameter() {
    return Optional.ofNullable(parameter);
  }

  /** What the sender may have meant. */
  public List<Choice> choices() {
    return choices;
  }

  /** The methods that are allowed instead, if the method was the fault. */
  public Optional<String> allow() {
    return Optional.ofNullable(allow);
  }

  /** After how many seconds to ask again; 0 when asking again does not help. */
  public int retryAfter() {
    return retryAfter;
  }
}
