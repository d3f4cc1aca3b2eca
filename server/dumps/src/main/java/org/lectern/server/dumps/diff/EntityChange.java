package org.lectern.server.dumps.diff;

import java.util.List;
import java.util.Map;

/**
 * What became of one entity.
 *
 * @param state what happened to it
 * @param kind its kind, for example {@code paper}
 * @param iri its IRI
 * @param label its label, in the newer generation where it has one
 * @param into the IRI of the entity it was merged into, empty otherwise
 * @param properties what changed, by the IRI of the property; empty for added and removed ones
 * @param parts how many of its parts (authorships, appearances and so on) changed
 */
public record EntityChange(
    State state,
    String kind,
    String iri,
    String label,
    String into,
    Map<String, Values> properties,
    int parts) {
  /** What can happen to an entity. */
  public enum State {
    ADDED,
    CHANGED,
    MERGED,
    REMOVED;

    /** The word for it. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Values of one property that only one generation has.
   *
   * @param before those that are gone
   * @param after those that are new
   */
  public record Values(List<String> before, List<String> after) {}
}
