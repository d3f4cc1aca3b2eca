package org.lectern.queries;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Knows the generations of the store that are kept, and what changed between two of them. */
public interface Releases {
  /** Knows of no generations, as where there is a dataset and nothing else. */
  Releases NONE =
      new Releases() {
        @Override
        public List<String> ids() {
          return List.of();
        }

        @Override
        public Stream<Change> changes(String from, String to) {
          return Stream.empty();
        }
      };

  /** What happened to an entity or to one of its values. */
  enum Kind {
    /** The entity is new. */
    ADDED,
    /** The entity is gone. */
    REMOVED,
    /** A value is new, gone, or another. */
    CHANGED
  }

  /**
   * One change.
   *
   * @param entity the entity
   * @param kind what happened
   * @param predicate the property whose value changed; empty for an entity that is new or gone
   * @param before the old value, empty for one that is new
   * @param after the new value, empty for one that is gone
   */
  record Change(
      Node entity,
      Kind kind,
      Optional<Node> predicate,
      Optional<Node> before,
      Optional<Node> after) {}

  /**
   * Lists the generations that are kept.
   *
   * @return their ids, the oldest first
   */
  List<String> ids();

  /**
   * Compares the entities of two generations.
   *
   * @param from the id of one that is kept
   * @param to the id of one that is kept
   * @return the changes in no particular order; to be closed
   */
  Stream<Change> changes(String from, String to);

  /**
   * Finds the generation that a value means.
   *
   * @param value {@code latest}, {@code previous}, a number or an id
   * @return the id, or empty when no such generation is kept
   */
  default Optional<String> find(String value) {
    List<String> ids = ids();
    return switch (value) {
      case "latest" -> ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(ids.size() - 1));
      case "previous" -> ids.size() < 2 ? Optional.empty() : Optional.of(ids.get(ids.size() - 2));
      default ->
          ids.stream().filter(id -> id.equals(value) || id.startsWith(value + "-")).findFirst();
    };
  }
}
