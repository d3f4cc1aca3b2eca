package org.lectern.ingest.store.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.store.StoreLayout;

@SuppressWarnings("try") // locks are held, not used
class IngestLockTest {
  @TempDir Path store;

  @Test
  void aSecondProcessIsRefusedWithTheIdOfTheFirst() throws Exception {
    ChildJvm holder = ChildJvm.start(HoldIngestLock.class, store);
    assertThat(holder.line()).isEqualTo("held");
    assertThatThrownBy(() -> IngestLock.acquire(new StoreLayout(store)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ingest.lock: another ingest (process " + holder.pid() + ")")
        .hasMessageContaining("wait until it ends");
    assertThatThrownBy(
            () ->
                new GenerationPublisher(
                        new StoreLayout(store), 2, SampleContent::axioms, SampleContent::shapes)
                    .publish(SampleContent.papers(1), ProgressListener.NONE))
        .hasMessageContaining("process " + holder.pid());
    holder.proceed();
    assertThat(holder.exitCode()).isZero();
    IngestLock.acquire(new StoreLayout(store)).close();
  }

  @Test
  void aKilledProcessDoesNotHoldTheLock() throws Exception {
    ChildJvm holder = ChildJvm.start(HoldIngestLock.class, store);
    assertThat(holder.line()).isEqualTo("held");
    holder.kill();
    IngestLock.acquire(new StoreLayout(store)).close();
  }

  @Test
  void aRefusedAttemptInTheSameProcessDoesNotGiveTheLockBack() throws Exception {
    try (IngestLock lock = IngestLock.acquire(new StoreLayout(store))) {
      assertThatThrownBy(() -> IngestLock.acquire(new StoreLayout(store)))
          .hasMessageContaining("process " + ProcessHandle.current().pid());
      assertThat(ChildJvm.start(HoldIngestLock.class, store).exitCode()).isEqualTo(1);
    }
    IngestLock.acquire(new StoreLayout(store)).close();
  }

  @Test
  void publishesUnderALockThatItsProcessHoldsAlready() throws Exception {
    StoreLayout layout = new StoreLayout(store);
    try (IngestLock lock = IngestLock.acquire(layout)) {
      new GenerationPublisher(layout, 2, SampleContent::axioms, SampleContent::shapes)
          .publish(SampleContent.papers(1), ProgressListener.NONE);
      assertThat(IngestLock.isHeldHere(layout)).isTrue();
    }
    assertThat(IngestLock.isHeldHere(layout)).isFalse();
  }
}
