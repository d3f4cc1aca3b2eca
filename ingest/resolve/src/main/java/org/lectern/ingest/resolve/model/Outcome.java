package org.lectern.ingest.resolve.model;

/** What an identity decision came to. */
public enum Outcome {
  /** The printed form means the entity. */
  SAME("same"),
  /** The printed form does not mean the other entities, which it resembles. */
  DIFFERENT("different"),
  /** The printed form fits each of the other entities and so stays an entity of its own. */
  AMBIGUOUS("ambiguous"),
  /** The printed form may mean several entities, but the evidence is too weak to part them. */
  SPLIT_CANDIDATE("split-candidate"),
  /** The entity is a talk that presents the other entity, a paper. */
  PRESENTS("presents");

  private final String word;

  Outcome(String word) {
    this.word = word;
  }

  /** Gives the word by which the graph says it, the literal of {@code lec:outcome}. */
  public String word() {
    return word;
  }

  /** Says whether links rest on such a decision, so that its strength matters. */
  public boolean links() {
    return this == SAME || this == PRESENTS;
  }
}
