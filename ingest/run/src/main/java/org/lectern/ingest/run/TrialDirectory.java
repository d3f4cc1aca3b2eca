package org.lectern.ingest.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.ingest.store.DirectoryTree;

/**
 * Owns a temporary directory that goes with its process, however that ends: when it is told to end
 * at once, and when it is killed with the next directory that the same user makes.
 */
final class TrialDirectory implements AutoCloseable {
  private static final String PREFIX = "lectern-trial-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-.*");
  private static final String LOCK_FILE = "trial.lock";
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long LOOK_MILLIS = 20;

  /** The first one can take all the time and fail, because somebody wrote meanwhile. */
  private static final int LEAST_TRIES = 8;

  /** How often in turn the directory must be gone: whoever still writes may make it again. */
  private static final int LOOKS = 3;

  private final Path path;
  private final FileChannel lock;
  private final Thread sweeper = new Thread(this::sweep, "sweeper of a trial");
  private volatile boolean ending;

  private TrialDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Makes a directory, and removes those that dead processes of this user left behind.
   *
   * @param parent the folder of temporary files
   * @return the new directory
   * @throws IOException when it cannot be made
   */
  static TrialDirectory create(Path parent) throws IOException {
    Path path = Files.createTempDirectory(parent, PREFIX + ProcessHandle.current().pid() + "-");
    FileChannel lock =
        FileChannel.open(
            path.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      lock.lock();
    } catch (IOException e) {
      // A file system without locks: the process id in the name has to do.
    }
    TrialDirectory directory = new TrialDirectory(path, lock);
    Runtime.getRuntime().addShutdownHook(directory.sweeper);
    sweepAbandoned(path);
    return directory;
  }

  /** The directory. */
  Path path() {
    return path;
  }

  /** Holds the thread that writes for good when the process ends, so that nothing comes anew. */
  void restWhenEnding() {
    while (ending) {
      LockSupport.park(this);
    }
  }

  /** Removes the directory. */
  @Override
  public void close() throws IOException {
    restWhenEnding();
    try (lock) {
      DirectoryTree.delete(path);
    }
    try {
      Runtime.getRuntime().removeShutdownHook(sweeper);
    } catch (IllegalStateException e) {
      // The process ends already, and the hook runs.
    }
  }

  private void sweep() {
    ending = true;
    long end = System.nanoTime() + PATIENCE_NANOS;
    int gone = 0;
    for (int tries = 0; gone < LOOKS && (tries < LEAST_TRIES || System.nanoTime() < end); tries++) {
      gone = Files.exists(path) ? 0 : gone + 1;
      remove(path);
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static void sweepAbandoned(Path own) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(own.getParent(), PREFIX + "*")) {
      for (Path entry : entries) {
        if (isAbandoned(entry, own)) {
          remove(entry);
        }
      }
    } catch (IOException | UnsupportedOperationException e) {
      // What is left goes with a later trial.
    }
  }

  /**
   * Asks for the process first, as one that has just made its directory may not hold the lock yet;
   * then for the lock, as a process in another container is not seen from here.
   */
  private static boolean isAbandoned(Path entry, Path own) {
    Matcher name = NAME.matcher(entry.getFileName().toString());
    if (!name.matches()
        || ProcessHandle.of(Long.parseLong(name.group(1)))
            .filter(ProcessHandle::isAlive)
            .isPresent()
        || !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try {
      return Files.getOwner(entry, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own))
          && !isHeld(entry.resolve(LOCK_FILE));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isHeld(Path lockFile) throws IOException {
    if (!Files.exists(lockFile)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      return held == null;
    }
  }

  private static void remove(Path directory) {
    try {
      DirectoryTree.delete(directory);
    } catch (IOException e) {
      // It is still written to, or somebody else removes it.
    }
  }
}
