package org.lectern.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class StorageFaultTest {
  @Test
  void knowsAFullDiskByItsMessageAndByTheErrorOfAMappedFile() {
    assertThat(StorageFault.isFullDisk(new IOException("No space left on device"))).isTrue();
    assertThat(
            StorageFault.isFullDisk(
                new UncheckedIOException(
                    new FileSystemException("a", null, "Disk quota exceeded"))))
        .isTrue();
    assertThat(StorageFault.isFullDisk(new IOException("x", new InternalError("a fault"))))
        .isTrue();
    assertThat(StorageFault.isFullDisk(new IOException("Broken pipe"))).isFalse();
  }

  @Test
  void saysWhatMayNotBeDone() {
    assertThat(StorageFault.forbidden(new UncheckedIOException(new AccessDeniedException("a/b"))))
        .contains("no permission for a/b");
    assertThat(
            StorageFault.forbidden(new FileSystemException("a/b", null, "Read-only file system")))
        .contains("no permission to write a/b: the file system is read-only");
    assertThat(StorageFault.forbidden(new FileSystemException("a/b", null, "Not a directory")))
        .isEmpty();
  }

  @Test
  void saysWhatAWrappedFailureSaysAndNotTheNameOfItsClass() {
    IOException full = new IOException("No space left on device");
    assertThat(StorageFault.words(new RuntimeException(new UncheckedIOException(full))))
        .isEqualTo("No space left on device");
    assertThat(StorageFault.words(new IOException("the index: closed", full)))
        .isEqualTo("the index: closed");
    assertThat(StorageFault.words(new IOException())).isEqualTo("java.io.IOException");
  }

  @Test
  void saysWhatTheDiskSaysAndNotTheMethodThatMetIt() {
    IOException broken = new IOException("Input/output error");
    assertThat(StorageFault.words(new RuntimeException("FileBase.sync", broken)))
        .isEqualTo("Input/output error");
    assertThat(StorageFault.words(new RuntimeException("FileBase.sync")))
        .isEqualTo("FileBase.sync");
  }
}
