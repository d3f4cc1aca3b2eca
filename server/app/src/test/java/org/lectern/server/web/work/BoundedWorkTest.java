package org.lectern.server.web.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lectern.server.web.HttpError;

@Timeout(60)
class BoundedWorkTest {
  private static final WorkLimits TWO = new WorkLimits(2, 2, 2, 10, 0, 0, 0);

  @Test
  void givesItsResult() throws Exception {
    try (BoundedWork work = new BoundedWork("test", TWO)) {
      for (int i = 0; i < 200; i++) {
        int value = i;
        assertThat(work.<Integer>call(1_000, cancellation -> value)).isEqualTo(value);
      }
    }
  }

  @Test
  void waitsForNoAbortThatDoesNotReturn() {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    try (BoundedWork work = new BoundedWork("test", TWO, ended::countDown)) {
      HttpError error =
          catchThrowableOfType(
              HttpError.class,
              () ->
                  work.call(
                      100,
                      cancellation -> {
                        cancellation.onCancel(() -> await(never));
                        await(never);
                        return 1;
                      }));
      assertThat(error.status()).isEqualTo(503);
      assertThat(await(ended)).as("the last resort is called").isTrue();
    } finally {
      never.countDown();
    }
  }

  @Test
  void doesNotResortToTheLastForWorkThatStops() throws Exception {
    AtomicBoolean resorted = new AtomicBoolean();
    try (BoundedWork work = new BoundedWork("test", TWO, () -> resorted.set(true))) {
      CountDownLatch stop = new CountDownLatch(1);
      catchThrowableOfType(
          HttpError.class,
          () ->
              work.call(
                  100,
                  cancellation -> {
                    cancellation.onCancel(stop::countDown);
                    return await(stop);
                  }));
      Thread.sleep(2_500);
      assertThat(resorted).isFalse();
    }
  }

  @Test
  void stopsWorkThatAllocatesMoreThanItMay() {
    WorkLimits narrow = new WorkLimits(2, 2, 2, 10, 0, 0, 64 << 20);
    try (BoundedWork work = new BoundedWork("test", narrow)) {
      HttpError error =
          catchThrowableOfType(
              HttpError.class,
              () ->
                  work.call(
                      20_000,
                      cancellation -> {
                        List<byte[]> kept = new ArrayList<>();
                        while (!cancellation.isCancelled()) {
                          kept.add(new byte[1 << 20]);
                          kept.remove(kept.size() - 1);
                        }
                        throw cancellation.reason(20_000);
                      }));
      assertThat(error.status()).isEqualTo(503);
      assertThat(error).hasMessageContaining("memory");
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** Threads that have ended their turn may be many where processors are few. */
  @Test
  void sendsNobodyAwayForThreadsOnTheirWayBack() throws Exception {
    WorkLimits one = new WorkLimits(1, 1, 1, 64, 0, 0, 0);
    try (BoundedWork work = new BoundedWork("test", one)) {
      List<Callable<Integer>> clients = new ArrayList<>();
      for (int client = 0; client < 32; client++) {
        clients.add(
            () -> {
              int done = 0;
              for (int i = 0; i < 1_000; i++) {
                done += work.call(60_000, cancellation -> 1);
              }
              return done;
            });
      }
      ExecutorService threads = Executors.newFixedThreadPool(clients.size());
      try {
        for (Future<Integer> done : threads.invokeAll(clients)) {
          assertThat(done.get()).isEqualTo(1_000);
        }
      } finally {
        threads.shutdownNow();
      }
    }
  }
}
