package org.lectern.queries;

import java.util.List;
import java.util.stream.Collectors;

/** Refuses a value that names several entities of its class. */
public final class AmbiguousEntity extends ParameterException {
  private static final long serialVersionUID = 1L;

  private final transient List<Candidate> candidates;

  /**
   * Makes the message out of the candidates.
   *
   * @param parameter the parameter's name
   * @param kind what was looked for, for example {@code person}
   * @param value the value, shortened for display
   * @param candidates the entities of that name
   */
  public AmbiguousEntity(String parameter, String kind, String value, List<Candidate> candidates) {
    super(
        parameter,
        "parameter '"
            + parameter
            + "': "
            + candidates.size()
            + " entities of type "
            + kind
            + " are called '"
            + value
            + "': "
            + candidates.stream()
                .limit(10)
                .map(candidate -> candidate.label() + " <" + candidate.iri().getURI() + ">")
                .collect(Collectors.joining(", "))
            + (candidates.size() > 10 ? ", …" : "")
            + ". Give the IRI of the one you mean");
    this.candidates = List.copyOf(candidates);
  }

  /**
   * Gives the entities of that name.
   *
   * @return at least two, by label and IRI
   */
  public List<Candidate> candidates() {
    return candidates;
  }
}
