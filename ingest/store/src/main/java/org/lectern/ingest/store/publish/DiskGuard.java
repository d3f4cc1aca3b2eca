package org.lectern.ingest.store.publish;

import java.io.IOException;
import java.nio.file.Files;
import org.lectern.ingest.store.DirectoryTree;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.StorageFault;
import org.lectern.ingest.store.StoreLayout;

/** Keeps a build from filling the disk. */
final class DiskGuard {
  private static final long MIB = 1024 * 1024;

  private final StoreLayout layout;
  private final DiskSpace disk;

  DiskGuard(StoreLayout layout, DiskSpace disk) {
    this.layout = layout;
    this.disk = disk;
  }

  /**
   * Refuses to begin when less than twice the size of the last generation is free.
   *
   * @param last the generation to go by
   * @throws IOException naming both figures
   */
  void check(GenerationId last) throws IOException {
    if (!Files.isDirectory(layout.generation(last).directory())) {
      return;
    }
    long size = DirectoryTree.size(layout.generation(last).directory());
    long free = disk.free(layout.root());
    if (free < 2 * size) {
      throw new IOException(
          layout.root()
              + ": expected "
              + mebibytes(2 * size)
              + " of free disk (twice generation "
              + last
              + "), found "
              + mebibytes(free)
              + "; make room and try again");
    }
  }

  /**
   * Explains a failure that may come from a full disk.
   *
   * @param failure what happened
   * @return an exception with a message for people
   */
  IOException explain(Throwable failure) {
    String free;
    try {
      free = mebibytes(disk.free(layout.root())) + " are free";
    } catch (IOException e) {
      free = "free space unknown";
    }
    return new IOException(
        layout.root()
            + ": the new generation could not be written, nothing was published; disk full? ("
            + free
            + "; "
            + StorageFault.words(failure)
            + ")",
        failure);
  }

  private static String mebibytes(long bytes) {
    return (bytes + MIB - 1) / MIB + " MiB";
  }
}
