package org.lectern.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BoundedBytesTest {
  private static final HttpError REFUSAL = new HttpError(413, "too much");

  @Test
  void stopsWhenTheWorkIsToStopAndNotBefore() {
    AtomicBoolean cancelled = new AtomicBoolean();
    HttpError stop = new HttpError(503, "stopped");
    BoundedBytes bytes =
        new BoundedBytes(
            1 << 20,
            REFUSAL,
            () -> {
              if (cancelled.get()) {
                throw stop;
              }
            });
    byte[] piece = new byte[100_000];
    bytes.write(piece, 0, piece.length);
    bytes.write(piece, 0, piece.length);
    cancelled.set(true);
    assertThatThrownBy(
            () -> {
              bytes.write(piece, 0, piece.length);
              bytes.write(piece, 0, piece.length);
            })
        .isSameAs(stop);
    assertThat(bytes.toByteArray().length).isLessThan(4 * piece.length);
  }
}
