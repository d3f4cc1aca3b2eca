package org.lectern.ingest.run;

import java.util.List;
import java.util.stream.Collectors;

/** Says that documents were refused and therefore nothing was published. */
public final class RefusedSourcesException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<RefusedSource> refused;

  /** Lists the refused documents. */
  public RefusedSourcesException(List<RefusedSource> refused) {
    super(
        refused.stream()
            .flatMap(source -> source.messages().stream())
            .collect(Collectors.joining("\n")));
    this.refused = List.copyOf(refused);
  }

  /** Gives the refused documents. */
  public List<RefusedSource> refused() {
    return refused;
  }
}
