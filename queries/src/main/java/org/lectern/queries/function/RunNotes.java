package org.lectern.queries.function;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what a reader of the answer has to know and the rows cannot say. */
public final class RunNotes {
  private final Set<String> notes = new LinkedHashSet<>();

  /**
   * Adds a note, once.
   *
   * @param note one sentence
   */
  public synchronized void add(String note) {
    notes.add(note);
  }

  /**
   * Gives the notes.
   *
   * @return all notes in the order in which they came
   */
  public synchronized List<String> all() {
    return List.copyOf(notes);
  }
}
