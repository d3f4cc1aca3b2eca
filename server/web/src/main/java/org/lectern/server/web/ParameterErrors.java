package org.lectern.server.web;

import java.util.List;
import java.util.function.Function;
import org.lectern.queries.AmbiguousEntity;
import org.lectern.queries.Candidate;
import org.lectern.queries.ParameterException;
import org.lectern.queries.UnknownEntity;

/** Says with which HTTP error a refused parameter is answered. */
public final class ParameterErrors {
  private ParameterErrors() {}

  /**
   * Makes the error.
   *
   * @param refused what the runner refused
   * @param href where a candidate's answer is found, by the candidate's IRI
   * @return 300 for several candidates, 404 for none, 400 for the rest
   */
  public static HttpError of(ParameterException refused, Function<String, String> href) {
    if (refused instanceof AmbiguousEntity ambiguous) {
      return error(300, refused, ambiguous.candidates(), href);
    }
    if (refused instanceof UnknownEntity unknown) {
      return error(404, refused, unknown.nearMatches(), href);
    }
    return error(400, refused, List.of(), href);
  }

  private static HttpError error(
      int status,
      ParameterException refused,
      List<Candidate> candidates,
      Function<String, String> href) {
    List<HttpError.Choice> choices =
        candidates.stream()
            .map(
                candidate ->
                    new HttpError.Choice(
                        candidate.label(),
                        candidate.kind(),
                        href.apply(candidate.iri().getURI()),
                        candidate.iri().getURI()))
            .toList();
    String message = refused.getMessage();
    return new HttpError(status, message.matches("(?s).*[.?]") ? message : message + ".")
        .about(refused.parameter())
        .offering(choices);
  }
}
