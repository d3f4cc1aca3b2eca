package org.lectern.ingest.store.publish;

/** Carries the refusal of one statement through interfaces that allow no checked exception. */
final class StatementRefused extends RuntimeException {
  StatementRefused(String message) {
    super(message);
  }
}
