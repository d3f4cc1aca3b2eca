package org.lectern.ingest.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * Owns one directory {@code views/<pid>-<n>/} as long as its process lives.
 *
 * <p>Each directory holds a file that its process keeps locked. The operating system gives the lock
 * back when the process ends, however it ends, so a view without a held lock belongs to nobody.
 * Process ids would not do: they are used again, and differ between containers on one disk.
 */
final class ViewDirectory implements AutoCloseable {
  private static final String LOCK_FILE = "view.lock";
  private static final String SWEEP_LOCK_FILE = ".sweep.lock";

  /**
   * The views of this process. Their lock files are never opened again: closing any channel of a
   * file gives back all locks that the process holds on it.
   */
  private static final Set<Path> OWN = new HashSet<>();

  private static int last;

  private final Path path;
  private final FileChannel lock;

  private ViewDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Makes a new directory after sweeping the abandoned ones.
   *
   * @param viewsDirectory the parent of all views
   * @return the new, empty directory
   * @throws IOException when it cannot be made
   */
  @SuppressWarnings("try") // the lock is held, not used
  static ViewDirectory create(Path viewsDirectory) throws IOException {
    synchronized (OWN) {
      Files.createDirectories(viewsDirectory);
      Path views = viewsDirectory.toRealPath();
      // Between making a directory and locking it, another process must not sweep it.
      try (FileChannel sweeping = openLockFile(views.resolve(SWEEP_LOCK_FILE));
          FileLock held = sweeping.lock()) {
        sweep(views);
        Path path = createNext(views);
        FileChannel lock = openLockFile(path.resolve(LOCK_FILE));
        lock.lock();
        OWN.add(path);
        return new ViewDirectory(path, lock);
      }
    }
  }

  /**
   * Removes the abandoned directories.
   *
   * @param viewsDirectory the parent of all views
   * @throws IOException when it is not there or one cannot be removed
   */
  @SuppressWarnings("try") // the lock is held, not used
  static void sweepAll(Path viewsDirectory) throws IOException {
    synchronized (OWN) {
      Path views = viewsDirectory.toRealPath();
      try (FileChannel sweeping = openLockFile(views.resolve(SWEEP_LOCK_FILE));
          FileLock held = sweeping.lock()) {
        sweep(views);
      }
    }
  }

  /** The directory. */
  Path path() {
    return path;
  }

  @Override
  public void close() {
    synchronized (OWN) {
      if (!OWN.contains(path)) {
        return;
      }
      try (lock) {
        DirectoryTree.delete(path);
      } catch (IOException e) {
        // What is left has no owner any more and goes with the next sweep.
      } finally {
        OWN.remove(path);
      }
    }
  }

  private static Path createNext(Path views) throws IOException {
    while (true) {
      Path path = views.resolve(ProcessHandle.current().pid() + "-" + ++last);
      try {
        return Files.createDirectory(path);
      } catch (FileAlreadyExistsException e) {
        // A process of the same id in another container has it: take the next number.
        continue;
      }
    }
  }

  private static void sweep(Path views) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(views, Files::isDirectory)) {
      for (Path entry : entries) {
        if (!OWN.contains(entry) && !isHeld(entry.resolve(LOCK_FILE))) {
          DirectoryTree.delete(entry);
        }
      }
    }
  }

  private static boolean isHeld(Path lockFile) throws IOException {
    if (!Files.exists(lockFile)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException | AccessDeniedException e) {
      // That of another user is for that user to remove.
      return true;
    }
  }

  private static FileChannel openLockFile(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }
}
