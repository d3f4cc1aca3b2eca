package org.lectern.ingest.store.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says how much space a disk has left. */
@FunctionalInterface
interface DiskSpace {
  /** Asks the file system. */
  DiskSpace REAL = directory -> Files.getFileStore(directory).getUsableSpace();

  /**
   * Gives the space that is left where a directory lies.
   *
   * @param directory an existing directory
   * @return bytes
   * @throws IOException when it cannot be found out
   */
  long free(Path directory) throws IOException;
}
