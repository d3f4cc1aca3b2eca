package org.lectern.queries;

import java.util.List;
import java.util.stream.Collectors;

/** Refuses a value that names no entity of its class. */
public final class UnknownEntity extends ParameterException {
  private static final long serialVersionUID = 1L;

  private final transient List<Candidate> nearMatches;

  /**
   * Makes the message out of the near matches.
   *
   * @param parameter the parameter's name
   * @param kind what was looked for, for example {@code topic}
   * @param value the value, shortened for display
   * @param nearMatches entities with similar names, the most similar first
   */
  public UnknownEntity(String parameter, String kind, String value, List<Candidate> nearMatches) {
    super(
        parameter,
        "parameter '"
            + parameter
            + "': no "
            + kind
            + " is called '"
            + value
            + "'. "
            + (nearMatches.isEmpty()
                ? "Give its IRI, its key, or a name as some document prints it"
                : "Similar names: "
                    + nearMatches.stream().map(Candidate::label).collect(Collectors.joining(", "))
                    + ". Give one of them, or an IRI"));
    this.nearMatches = List.copyOf(nearMatches);
  }

  /**
   * Gives entities with similar names.
   *
   * @return at most five, the most similar first
   */
  public List<Candidate> nearMatches() {
    return nearMatches;
  }
}
