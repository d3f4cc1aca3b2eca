package org.lectern.ingest.store.publish;

import org.lectern.ingest.store.GenerationId;

/**
 * Says what came of publishing.
 *
 * @param outcome whether anything was published
 * @param id the generation that is served now
 */
public record Publication(Outcome outcome, GenerationId id) {
  /** Whether anything was published. */
  public enum Outcome {
    /** A new generation is served. */
    PUBLISHED,
    /** The served generation holds exactly these statements already. */
    UNCHANGED
  }
}
