package org.lectern.ingest.store.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.lectern.ingest.store.StoreLayout;

/**
 * Lets one process at a time write a store.
 *
 * <p>It is a lock of the operating system, so a process that was killed does not hold it. The file
 * stays; its text is the id of the holder, for messages only.
 */
public final class IngestLock implements AutoCloseable {
  /**
   * The locks of this process. A lock file is not opened twice: closing any channel of it would
   * give the lock back.
   */
  private static final Set<Path> HELD = new HashSet<>();

  private final Path file;
  private final FileChannel channel;

  private IngestLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock; does not wait for it.
   *
   * @param layout the store, whose directory is made when absent
   * @return the lock, to be closed
   * @throws IOException when another ingest holds it, naming the id of its process, or when the
   *     file cannot be written
   */
  public static IngestLock acquire(StoreLayout layout) throws IOException {
    Files.createDirectories(layout.root());
    Path file = layout.root().toRealPath().resolve(layout.ingestLock().getFileName());
    synchronized (HELD) {
      if (HELD.contains(file)) {
        throw taken(file, Long.toString(ProcessHandle.current().pid()));
      }
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
          && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        // Whatever a link leads to would be written over.
        throw new IOException(
            file + ": error: expected a file, found a link, directory or pipe; remove it");
      }
      FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
      try {
        FileLock lock = channel.tryLock();
        if (lock == null) {
          throw taken(file, read(channel));
        }
        note(channel, Long.toString(ProcessHandle.current().pid()));
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
      HELD.add(file);
      return new IngestLock(file, channel);
    }
  }

  /**
   * Tells whether this process holds the lock of a store.
   *
   * @param layout the store
   * @return true between {@link #acquire} and {@link #close}
   * @throws IOException when the directory of the store cannot be looked at
   */
  static boolean isHeldHere(StoreLayout layout) throws IOException {
    if (!Files.isDirectory(layout.root())) {
      return false;
    }
    synchronized (HELD) {
      return HELD.contains(layout.root().toRealPath().resolve(layout.ingestLock().getFileName()));
    }
  }

  /** Gives the lock back. A second call does nothing. */
  @Override
  public void close() throws IOException {
    synchronized (HELD) {
      if (channel.isOpen()) {
        HELD.remove(file);
        try (channel) {
          channel.truncate(0);
        }
      }
    }
  }

  private static IOException taken(Path file, String pid) {
    return new IOException(
        file
            + ": another ingest "
            + (pid.isEmpty() ? "" : "(process " + pid + ") ")
            + "is writing this store; wait until it ends, or stop it");
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(32);
    channel.read(buffer, 0);
    return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8).strip();
  }

  private static void note(FileChannel channel, String text) {
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    } catch (IOException e) {
      // A full disk: the lock holds all the same, only its holder has no name.
    }
  }
}
