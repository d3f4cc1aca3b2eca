package org.lectern.server.web.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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
}
