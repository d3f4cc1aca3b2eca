package org.lectern.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EofException;
import org.junit.jupiter.api.Test;

class StorageProblemTest {
  @Test
  void aFullDiskAndAMissingPermissionAreNoInternalErrors() {
    assertThat(Problem.errorFor(new IOException("No space left on device")).status())
        .isEqualTo(507);
    assertThat(
            Problem.errorFor(
                    new java.util.concurrent.ExecutionException(new InternalError("a fault")))
                .status())
        .isEqualTo(507);
    HttpError forbidden =
        Problem.errorFor(new UncheckedIOException(new AccessDeniedException("/secret/place")));
    assertThat(forbidden.status()).isEqualTo(503);
    assertThat(forbidden).hasMessageContaining("no permission").hasMessageNotContaining("secret");
    assertThat(Problem.errorFor(new IOException("Broken pipe")).status()).isEqualTo(500);
  }

  @Test
  void aClientThatIsGoneOrRestsIsNoFaultOfTheServer() {
    Throwable rests = new TimeoutException("Idle timeout expired: 13379/13000 ms");
    assertThat(Problem.errorFor(new IOException(rests)).status()).isEqualTo(408);
    assertThat(Problem.errorFor(new UncheckedIOException(new EofException("Closed"))).status())
        .isEqualTo(408);
  }
}
