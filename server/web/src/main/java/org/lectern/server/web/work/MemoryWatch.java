package org.lectern.server.web.work;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stops work that takes too much memory: each when its thread has allocated more than it may, and
 * the one that has allocated most when the heap stays full after it was cleared.
 *
 * <p>It holds one entry a piece of work that is running.
 */
final class MemoryWatch implements AutoCloseable {
  private static final long LOOK_MILLIS = 50;
  private static final double FULL = 0.8;
  private static final double AT_ITS_END = 0.93;

  /** How long the heap may stay at its end before the process gives up, in looks. */
  private static final int PATIENCE = 40;

  /** Work that is running. */
  private record Running(long thread, long allocatedBefore, Cancellation cancellation) {}

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Optional<MemoryPoolMXBean> old =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
          .filter(MemoryPoolMXBean::isUsageThresholdSupported)
          .findFirst();
  private final Map<Long, Running> running = new ConcurrentHashMap<>();
  private final long mostBytes;
  private final Runnable atItsEnd;
  private volatile boolean closed;
  private int looksAtItsEnd;
  private long usedWhenStopped = -1;

  /**
   * Begins to watch.
   *
   * @param mostBytes how much one piece of work may allocate, garbage included
   * @param atItsEnd what to do when the heap stays full whatever is stopped
   */
  MemoryWatch(long mostBytes, Runnable atItsEnd) {
    this.mostBytes = mostBytes;
    this.atItsEnd = atItsEnd;
    Thread watcher = new Thread(this::watch, "memory-watch");
    watcher.setDaemon(true);
    watcher.setPriority(Thread.MAX_PRIORITY);
    watcher.start();
  }

  /** Says that the calling thread begins a piece of work. */
  void begin(Cancellation cancellation) {
    long thread = Thread.currentThread().getId();
    running.put(thread, new Running(thread, threads.getThreadAllocatedBytes(thread), cancellation));
  }

  /** Says that the calling thread has ended its piece of work. */
  void end() {
    running.remove(Thread.currentThread().getId());
  }

  /** Whether the heap has room for another piece of work. */
  boolean hasRoom() {
    return fill() < FULL;
  }

  /** How full the old generation was after it was last cleared; 0 when that is not known. */
  private double fill() {
    MemoryUsage usage = old.map(MemoryPoolMXBean::getCollectionUsage).orElse(null);
    return usage == null || usage.getMax() <= 0 ? 0 : (double) usage.getUsed() / usage.getMax();
  }

  private void watch() {
    while (!closed) {
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
      look();
    }
  }

  private void look() {
    for (Running work : running.values()) {
      if (allocated(work) > mostBytes) {
        work.cancellation.cancelForMemory();
      }
    }
    double fill = fill();
    if (fill >= FULL) {
      makeRoom();
    }
    looksAtItsEnd = fill >= AT_ITS_END ? looksAtItsEnd + 1 : 0;
    if (looksAtItsEnd >= PATIENCE) {
      atItsEnd.run();
    }
  }

  /**
   * Stops the work that has allocated most. What is known of the heap is as old as its last
   * clearing: before more is stopped, or when nothing runs that could bring a clearing about, the
   * heap is cleared.
   */
  private void makeRoom() {
    long used = old.orElseThrow().getCollectionUsage().getUsed();
    if (used != usedWhenStopped && !running.isEmpty()) {
      usedWhenStopped = used;
      running.values().stream()
          .filter(work -> !work.cancellation.isCancelled())
          .max(Comparator.comparingLong(this::allocated))
          .ifPresent(work -> work.cancellation.cancelForMemory());
    } else if (running.values().stream().noneMatch(work -> work.cancellation.isCancelled())) {
      System.gc();
    }
  }

  private long allocated(Running work) {
    return threads.getThreadAllocatedBytes(work.thread) - work.allocatedBefore;
  }

  @Override
  public void close() {
    closed = true;
  }
}
