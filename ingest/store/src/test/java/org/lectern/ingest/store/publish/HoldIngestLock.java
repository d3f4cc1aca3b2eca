package org.lectern.ingest.store.publish;

import java.nio.file.Path;
import org.lectern.ingest.store.StoreLayout;

/** Takes the ingest lock and holds it until it is killed or told to go on. */
final class HoldIngestLock {
  private HoldIngestLock() {}

  /**
   * Runs in a child process.
   *
   * @param args the store
   */
  @SuppressWarnings("try") // the lock is held, not used
  public static void main(String[] args) throws Exception {
    try (IngestLock lock = IngestLock.acquire(new StoreLayout(Path.of(args[0])))) {
      System.out.println("held");
      System.in.read();
    }
  }
}
