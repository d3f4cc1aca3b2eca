package org.lectern.ingest.store.publish;

import java.nio.file.Path;

/** Opens a store, says so, waits, then queries its database and its text index. */
final class QueryStore {
  static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s a lec:Paper }";
  static final String SEARCH =
      "SELECT (COUNT(*) AS ?n) { ?s text:query (foaf:name 'unal') ; a lec:Person }";

  private QueryStore() {}

  /**
   * Runs in a child process.
   *
   * @param args the store
   */
  public static void main(String[] args) throws Exception {
    try (OpenStore store = new OpenStore(Path.of(args[0]))) {
      System.out.println("open");
      System.in.read();
      System.out.println(store.select(COUNT) + " " + store.select(SEARCH));
    }
  }
}
