package org.lectern.ingest.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gives one process a private view of a published generation, so that any number of processes can
 * open it and none can change it.
 *
 * <p>TDB2 lets one process open a directory, and Lucene locks the index it opens. A view therefore
 * has lock files of its own. The large files are hard links to those of the generation, which costs
 * no space and keeps them when the generation is removed; the small ones, which even a reader may
 * write (journals, states of the trees), are copies. Data must still only be read: a write
 * transaction on a view would reach the linked files.
 */
public final class GenerationView implements AutoCloseable {
  /** Files below this size are copied, larger ones are linked. */
  private static final long COPIED_BELOW = 64 * 1024;

  static final Set<String> LOCK_FILES = Set.of("tdb.lock", "write.lock");

  private final ViewDirectory directory;

  private GenerationView(ViewDirectory directory) {
    this.directory = directory;
  }

  /**
   * Makes a view, and removes the views that dead processes left behind.
   *
   * <p>Where the directory of views cannot be written, or its disk is full, the view lies in a
   * private temporary directory.
   *
   * @param files the generation to look at
   * @param viewsDirectory where views lie, see {@link StoreLayout#views()}; made when absent
   * @return the view, to be closed after the databases in it are closed
   * @throws NoSuchFileException when the generation is not (or no longer) there; whoever followed
   *     {@code CURRENT} should read it again
   * @throws IOException when the view cannot be made
   */
  public static GenerationView open(GenerationFiles files, Path viewsDirectory) throws IOException {
    if (!Files.isDirectory(files.directory())) {
      throw new NoSuchFileException(
          files.directory().toString(), null, "no such generation in this store");
    }
    IOException first;
    try {
      return mirror(files, ViewDirectory.create(viewsDirectory));
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      first = e;
    }
    for (Path place : PrivateDirectories.all()) {
      try {
        return mirror(files, ViewDirectory.create(place));
      } catch (NoSuchFileException e) {
        throw e;
      } catch (IOException e) {
        first.addSuppressed(e);
      }
    }
    throw first;
  }

  /**
   * Removes the views that dead processes left behind, as far as that is possible here.
   *
   * @param viewsDirectory where views lie
   */
  public static void sweep(Path viewsDirectory) {
    Stream.concat(Stream.of(viewsDirectory), PrivateDirectories.present().stream())
        .filter(Files::isDirectory)
        .forEach(GenerationView::sweepOne);
  }

  private static void sweepOne(Path views) {
    try {
      ViewDirectory.sweepAll(views);
    } catch (IOException e) {
      // What is left goes when the next view is opened.
    }
  }

  private static GenerationView mirror(GenerationFiles files, ViewDirectory directory)
      throws IOException {
    GenerationView view = new GenerationView(directory);
    try {
      mirror(files.tdb2(), view.tdb2(), true);
      mirror(files.text(), view.text(), false);
      if (Files.exists(files.quads())) {
        mirrorFile(files.quads(), view.quads(), false);
      }
      return view;
    } catch (IOException | RuntimeException e) {
      view.close();
      throw e;
    }
  }

  /** The view's TDB2 database. */
  public Path tdb2() {
    return directory.path().resolve("tdb2");
  }

  /** The view's Lucene index. */
  public Path text() {
    return directory.path().resolve("text");
  }

  /** The view's sorted N-Quads, absent when the generation was published without them. */
  public Path quads() {
    return GenerationFiles.quads(directory.path());
  }

  /**
   * Makes a directory for files that are needed for a while.
   *
   * @return a new directory, which goes with the view at the latest
   * @throws IOException when it cannot be made
   */
  public Path scratch() throws IOException {
    return Files.createTempDirectory(directory.path(), "scratch-");
  }

  /** Removes the view; the generation stays as it is. A second call does nothing. */
  @Override
  public void close() {
    directory.close();
  }

  private static void mirror(Path from, Path to, boolean openedToWrite) throws IOException {
    Files.createDirectory(to);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(from)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (Files.isDirectory(entry)) {
          mirror(entry, to.resolve(name), openedToWrite);
        } else if (!LOCK_FILES.contains(name)) {
          mirrorFile(entry, to.resolve(name), openedToWrite);
        }
      }
    }
  }

  private static void mirrorFile(Path from, Path to, boolean openedToWrite) throws IOException {
    if (!Files.isRegularFile(from)) {
      // Whoever opens a pipe waits for somebody to write into it.
      throw new DamagedFileException(from);
    }
    if (from.toString().endsWith(".jrnl") || Files.size(from) < COPIED_BELOW) {
      Files.copy(from, to);
      return;
    }
    try {
      Files.createLink(to, from);
    } catch (NoSuchFileException | FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      lead(from, to, openedToWrite);
    }
  }

  /** For another file system, one without hard links, and files of others. */
  private static void lead(Path from, Path to, boolean openedToWrite) throws IOException {
    if (openedToWrite && !Files.isWritable(from)) {
      // TDB2 opens its files for writing even to read them.
      SparseCopy.copy(from, to);
      return;
    }
    try {
      // Whoever has opened a file keeps it when the generation is removed.
      Files.createSymbolicLink(to, from.toAbsolutePath());
    } catch (UnsupportedOperationException | FileSystemException e) {
      SparseCopy.copy(from, to);
    }
  }
}
