package org.lectern.ingest.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Knows which files of the directory of curated data a run reads. */
public final class CurationFiles {
  private CurationFiles() {}

  /**
   * Lists them.
   *
   * @param directory the directory of {@code sources.yaml}
   * @return the files, none when there is no such directory
   * @throws IOException when it cannot be read
   */
  public static List<Path> in(Path directory) throws IOException {
    List<Path> all = new ArrayList<>();
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.{yaml,tsv,ttl}")) {
        files.forEach(all::add);
      }
    }
    return all;
  }
}
