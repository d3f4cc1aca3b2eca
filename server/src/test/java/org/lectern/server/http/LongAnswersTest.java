package org.lectern.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LongAnswersTest {
  @Test
  void leavesThreadsToShortAnswersWhileLongOnesAreRead() throws Exception {
    CountDownLatch begun = new CountDownLatch(LongAnswers.AT_ONCE);
    CountDownLatch read = new CountDownLatch(1);
    List<Thread> readers = new ArrayList<>();
    for (int i = 0; i < LongAnswers.AT_ONCE; i++) {
      Thread reader = new Thread(() -> sendLong(begun, read));
      readers.add(reader);
      reader.start();
    }
    begun.await();
    AtomicInteger sent = new AtomicInteger();
    HttpError refused =
        catchThrowableOfType(
            HttpError.class, () -> LongAnswers.send(LongAnswers.LONG + 1, sent::incrementAndGet));
    assertThat(refused.status()).isEqualTo(503);
    LongAnswers.send(LongAnswers.LONG, sent::incrementAndGet);
    assertThat(sent).hasValue(1);
    read.countDown();
    for (Thread reader : readers) {
      reader.join();
    }
    LongAnswers.send(LongAnswers.LONG + 1, sent::incrementAndGet);
    assertThat(sent).hasValue(2);
  }

  private static void sendLong(CountDownLatch begun, CountDownLatch read) {
    try {
      LongAnswers.send(
          Long.MAX_VALUE,
          () -> {
            begun.countDown();
            try {
              read.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
