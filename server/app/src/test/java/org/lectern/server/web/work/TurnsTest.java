package org.lectern.server.web.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lectern.server.web.Client;
import org.lectern.server.web.HttpError;

class TurnsTest {
  private static final Client ANN = Client.at("192.0.2.1");
  private static final Client BOB = Client.at("192.0.2.2");

  private static CompletableFuture<Turns.Turn> waiting(Turns turns, Client client) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return turns.take(client, 20_000);
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
        },
        task -> new Thread(task).start());
  }

  private static int refusal(Turns turns, Client client) {
    HttpError error = catchThrowableOfType(HttpError.class, () -> turns.take(client, 50));
    return error.status();
  }

  @Test
  void letsOneClientHaveOnlySomeOfTheTurns() throws Exception {
    Turns turns = new Turns(3, 2, 2, 10);
    turns.take(ANN, 0);
    turns.take(ANN, 0);
    assertThat(refusal(turns, ANN)).isEqualTo(503);
    turns.take(BOB, 0);
    assertThat(refusal(turns, BOB)).as("no turn is left").isEqualTo(503);
  }

  @Test
  void isNotHeldUpByTheQueueOfAnotherClient() throws Exception {
    Turns turns = new Turns(2, 1, 1, 10);
    turns.take(ANN, 0);
    List<CompletableFuture<Turns.Turn>> queue = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      queue.add(waiting(turns, ANN));
    }
    try (Turns.Turn turn = turns.take(BOB, 5_000)) {
      assertThat(turn).isNotNull();
      assertThat(queue).noneMatch(CompletableFuture::isDone);
    }
  }

  @Test
  void givesATurnThatEndsToWhoeverCameFirst() throws Exception {
    Turns turns = new Turns(1, 1, 1, 10);
    Turns.Turn first = turns.take(ANN, 0);
    CompletableFuture<Turns.Turn> bob = waiting(turns, BOB);
    while (turns.waiting() < 1) {
      Thread.onSpinWait();
    }
    first.close();
    try (Turns.Turn next = bob.get(10, TimeUnit.SECONDS)) {
      assertThat(next).isNotNull();
    }
    turns.take(ANN, 1_000).close();
  }

  @Test
  void refusesAClientWithTooManyRequestsWaiting() throws Exception {
    Turns turns = new Turns(1, 1, 1, 2);
    Turns.Turn only = turns.take(ANN, 0);
    CompletableFuture<Turns.Turn> one = waiting(turns, ANN);
    CompletableFuture<Turns.Turn> two = waiting(turns, ANN);
    while (turns.waiting() < 2) {
      Thread.onSpinWait();
    }
    assertThat(refusal(turns, ANN)).isEqualTo(429);
    only.close();
    one.thenAccept(Turns.Turn::close);
    two.get(10, TimeUnit.SECONDS).close();
  }

  @Test
  void givesFewerTurnsToAClientWhileOthersAsk() throws Exception {
    Turns turns = new Turns(4, 2, 1, 10);
    Turns.Turn first = turns.take(ANN, 0);
    turns.take(ANN, 0).close();
    turns.take(BOB, 0).close();
    assertThat(refusal(turns, ANN)).as("beside Bob").isEqualTo(503);
    CompletableFuture<Turns.Turn> second = waiting(turns, ANN);
    second.get(10, TimeUnit.SECONDS).close();
    turns.take(ANN, 0).close();
    first.close();
  }

  @Test
  void letsAClientWithMoreToDoRestAsLongAsItsTurnTookWhileOthersAsk() throws Exception {
    assertThat(nanosUntilTheNextTurn(true)).isGreaterThanOrEqualTo(400_000_000L);
    assertThat(nanosUntilTheNextTurn(false)).isLessThan(400_000_000L);
  }

  /** Ann has a turn for half a second and another request waiting. */
  private static long nanosUntilTheNextTurn(boolean besideBob) throws Exception {
    Turns turns = new Turns(4, 1, 1, 10);
    Turns.Turn first = turns.take(ANN, 0);
    CompletableFuture<Turns.Turn> second = waiting(turns, ANN);
    Thread.sleep(500);
    if (besideBob) {
      turns.take(BOB, 0).close();
    }
    long ended = System.nanoTime();
    first.close();
    second.get(10, TimeUnit.SECONDS).close();
    return System.nanoTime() - ended;
  }

  @Test
  void givesTheNextTurnToWhoeverHadLeastOfLate() throws Exception {
    Turns turns = new Turns(1, 1, 1, 10);
    Turns.Turn long1 = turns.take(ANN, 0);
    Thread.sleep(200);
    long1.close();
    Turns.Turn held = turns.take(Client.at("192.0.2.3"), 0);
    CompletableFuture<Turns.Turn> ann = waiting(turns, ANN);
    while (turns.waiting() < 1) {
      Thread.onSpinWait();
    }
    CompletableFuture<Turns.Turn> bob = waiting(turns, BOB);
    while (turns.waiting() < 2) {
      Thread.onSpinWait();
    }
    held.close();
    Turns.Turn first = bob.get(10, TimeUnit.SECONDS);
    assertThat(ann).isNotDone();
    first.close();
    ann.get(10, TimeUnit.SECONDS).close();
  }

  @Test
  void takesAPlaceFromWhoeverWaitsWithMost() throws Exception {
    Turns turns = new Turns(1, 1, 1, 100);
    Turns.Turn held = turns.take(Client.at("192.0.2.3"), 0);
    List<CompletableFuture<Turns.Turn>> queue = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      queue.add(waiting(turns, ANN));
    }
    for (int i = 0; i < 28; i++) {
      queue.add(waiting(turns, Client.at("192.0.2.4")));
    }
    while (turns.waiting() < 128) {
      Thread.onSpinWait();
    }
    CompletableFuture<Turns.Turn> bob = waiting(turns, BOB);
    while (queue.stream().noneMatch(CompletableFuture::isDone)) {
      Thread.onSpinWait();
    }
    assertThat(queue.stream().filter(CompletableFuture::isCompletedExceptionally)).hasSize(1);
    assertThat(queue.subList(0, 100)).anyMatch(CompletableFuture::isCompletedExceptionally);
    queue.forEach(each -> each.thenAccept(Turns.Turn::close));
    held.close();
    bob.get(10, TimeUnit.SECONDS).close();
    for (CompletableFuture<Turns.Turn> each : queue) {
      each.handle((turn, error) -> turn).get(30, TimeUnit.SECONDS);
    }
  }
}
