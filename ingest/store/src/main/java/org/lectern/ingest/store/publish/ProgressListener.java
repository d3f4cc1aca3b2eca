package org.lectern.ingest.store.publish;

/**
 * Hears how far a long piece of work has come.
 *
 * <p>The steps of publishing are, in this order: {@code write} (take the statements), {@code sort},
 * {@code load} (fill the database and the text index), {@code check} (hold the shapes against the
 * graph), {@code index} (finish the text index), {@code describe} (write the descriptions), {@code
 * sync} (bring all to the disk), {@code publish} (give the generation its name), {@code point}
 * (make it the served one), {@code sweep} (remove old ones).
 */
@FunctionalInterface
public interface ProgressListener {
  /** Hears nothing. */
  ProgressListener NONE = (name, done, total) -> {};

  /**
   * Hears that a step begins ({@code done} is 0) or goes on.
   *
   * @param name the step
   * @param done how many of its parts are done
   * @param total how many there are, or -1 when that is not known
   */
  void step(String name, long done, long total);
}
