package org.lectern.server.web.work;

/**
 * Bounds of one kind of work.
 *
 * @param atOnce how many pieces run at once
 * @param perClient how many of them for one client while no other client asks
 * @param amongOthers how many of them for one client while others ask, too
 * @param waitingPerClient how many requests of one client may wait
 * @param secondsPerMinute how long the work of one client may take within a minute; 0 for no bound
 * @param costlyFaultsPerMinute how many pieces of one client may fail for time or memory within a
 *     minute; 0 for no bound
 * @param bytes how much one piece may allocate, garbage included; 0 for no bound
 */
public record WorkLimits(
    int atOnce,
    int perClient,
    int amongOthers,
    int waitingPerClient,
    int secondsPerMinute,
    int costlyFaultsPerMinute,
    long bytes) {
  private static final long GIB = 1L << 30;

  /** Pages, canned queries, search: they are known and short, so that turns are bound enough. */
  public static WorkLimits pages() {
    int atOnce = slots();
    return new WorkLimits(atOnce, Math.max(2, atOnce / 2), allButOneProcessor(), 32, 0, 0, 0);
  }

  /** Queries that anybody writes. */
  public static WorkLimits freeQueries() {
    int atOnce = slots();
    return new WorkLimits(
        atOnce, Math.max(2, atOnce / 2), allButOneProcessor(), 16, 60, 30, 4 * GIB);
  }

  /**
   * Work that takes seconds, such as parts of dumps and differences: two at once, one of each
   * client, of which two more wait.
   */
  public static WorkLimits heavy() {
    return new WorkLimits(2, 1, 1, 2, 0, 0, 0);
  }

  /**
   * Work whose requests are bounded where they come in.
   *
   * @param atOnce how many pieces run at once
   * @return limits without bounds for single clients
   */
  public static WorkLimits own(int atOnce) {
    return new WorkLimits(atOnce, atOnce, atOnce, 128, 0, 0, 0);
  }

  /** No bounds for a client, as for the machine's owner or for measuring. */
  public WorkLimits withoutShares() {
    return new WorkLimits(atOnce, atOnce, atOnce, 128, 0, 0, bytes);
  }

  private static int slots() {
    return Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
  }

  /** So that whoever else asks finds a processor that does not work for the same client. */
  private static int allButOneProcessor() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }
}
