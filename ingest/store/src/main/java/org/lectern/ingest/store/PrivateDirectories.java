package org.lectern.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds temporary directories that nobody else can enter.
 *
 * <p>They have the same name each time, so that what a killed process left in one is found again.
 */
final class PrivateDirectories {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private static final String PREFIX = "lectern-views-";

  private static final List<Path> PARENTS =
      List.of(Path.of(System.getProperty("java.io.tmpdir")), Path.of("/dev/shm"));

  private PrivateDirectories() {}

  /** All that can be made, the best one first. The second one is in memory. */
  static List<Path> all() {
    List<Path> all = new ArrayList<>();
    for (Path parent : PARENTS) {
      if (Files.isWritable(parent)) {
        try {
          all.add(in(parent));
        } catch (IOException e) {
          // The next one may do.
        }
      }
    }
    return all;
  }

  /** Those that are there already and nobody else's. */
  static List<Path> present() {
    return PARENTS.stream()
        .map(PrivateDirectories::own)
        .filter(PrivateDirectories::isPrivate)
        .toList();
  }

  private static Path own(Path parent) {
    return parent.resolve(PREFIX + System.getProperty("user.name"));
  }

  private static Path in(Path parent) throws IOException {
    if (!parent.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return Files.createTempDirectory(parent, PREFIX);
    }
    FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
    Path own = own(parent);
    try {
      return Files.createDirectory(own, ownerOnly);
    } catch (IOException e) {
      // Somebody else may have made it, to look in or to lead us away.
      return isPrivate(own) ? own : Files.createTempDirectory(parent, PREFIX, ownerOnly);
    }
  }

  private static boolean isPrivate(Path directory) {
    try {
      return Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
          && Files.isWritable(directory)
          && Files.getPosixFilePermissions(directory, LinkOption.NOFOLLOW_LINKS).equals(OWNER_ONLY)
          && Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS)
              .getName()
              .equals(System.getProperty("user.name"));
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
