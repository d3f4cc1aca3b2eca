package org.lectern.queries.function;

/** Names the property functions that canned queries may call. */
public final class LecFn {
  /** The namespace of the functions. */
  public static final String NS = "https://w3id.org/lectern/function#";

  /** {@code (?entity ?score) lecfn:search (?text ?kindOrAll ?limit)}. */
  public static final String SEARCH = NS + "search";

  /** {@code (?hop ?from ?to ?work) lecfn:path (?a ?b ?maxHops ?via ?identity)}. */
  public static final String PATH = NS + "path";

  /**
   * {@code (?entity ?change ?predicate ?before ?after) lecfn:changed (?fromRelease ?toRelease)}.
   */
  public static final String CHANGED = NS + "changed";

  private LecFn() {}
}
