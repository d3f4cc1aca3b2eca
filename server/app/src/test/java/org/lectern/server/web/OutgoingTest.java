package org.lectern.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutgoingTest {
  private static final Client ANN = Client.at("192.0.2.1");
  private static final long LARGE = 64L << 20;

  private final Outgoing outgoing = new Outgoing(true);
  private final CountDownLatch read = new CountDownLatch(1);
  private final List<Thread> readers = new ArrayList<>();

  /** Begins to read an answer, and does not end. */
  private void reading(Outgoing bounds, Client client, long inMemory) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Thread reader =
        new Thread(
            () -> {
              try {
                bounds.send(
                    client,
                    inMemory,
                    () -> {
                      begun.countDown();
                      await();
                    });
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    readers.add(reader);
    reader.start();
    begun.await();
  }

  private void await() {
    try {
      read.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void letGo() throws Exception {
    read.countDown();
    for (Thread reader : readers) {
      reader.join();
    }
  }

  private static int status(Outgoing bounds, Client client, long inMemory) {
    HttpError error =
        catchThrowableOfType(HttpError.class, () -> bounds.send(client, inMemory, () -> {}));
    return error == null ? 200 : error.status();
  }

  @Test
  void letsOneClientReadOneLargeAnswerAtATimeAndSomeSmallerOnes() throws Exception {
    reading(outgoing, ANN, LARGE);
    assertThat(status(outgoing, ANN, LARGE)).isEqualTo(429);
    assertThat(status(outgoing, ANN, 1 << 20)).isEqualTo(200);
    assertThat(status(outgoing, Client.at("192.0.2.2"), LARGE)).isEqualTo(200);
    letGo();
    assertThat(status(outgoing, ANN, LARGE)).isEqualTo(200);
    assertThat(status(outgoing, ANN, LARGE)).isEqualTo(200);
  }

  @Test
  void boundsTheMemoryOfAllTogether() throws Exception {
    for (int i = 0; i < Outgoing.MOST_BYTES / LARGE; i++) {
      reading(outgoing, Client.at("192.0.2." + i), LARGE);
    }
    assertThat(status(outgoing, Client.at("192.0.2.99"), LARGE)).isEqualTo(503);
    letGo();
    assertThat(status(outgoing, Client.at("192.0.2.99"), LARGE)).isEqualTo(200);
  }

  @Test
  void boundsHowManyFilesAreRead() throws Exception {
    for (int i = 0; i < Outgoing.MOST; i++) {
      reading(outgoing, Client.at("192.0.2." + i % 100), 0);
    }
    assertThat(status(outgoing, Client.at("192.0.2.99"), 0)).isEqualTo(503);
  }

  @Test
  void boundsHowManyOneClientReads() throws Exception {
    for (int i = 0; i < Outgoing.MOST_OF_A_CLIENT; i++) {
      reading(outgoing, ANN, 0);
    }
    assertThat(status(outgoing, ANN, 0)).isEqualTo(429);
    assertThat(status(outgoing, Client.at("192.0.2.2"), 0)).isEqualTo(200);
  }

  @Test
  void boundsNoSingleClientWhereToldSo() throws Exception {
    Outgoing open = new Outgoing(false);
    reading(open, ANN, LARGE);
    assertThat(status(open, ANN, LARGE)).isEqualTo(200);
  }
}
