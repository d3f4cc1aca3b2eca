package org.lectern.ingest.records;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lectern.ingest.records.source.SourceDocument;

/** Makes documents for tests. */
public final class Documents {
  private Documents() {}

  /** Describes a file as a document whose key is its name. */
  public static SourceDocument of(Path file) {
    String name = file.getFileName().toString();
    return new SourceDocument("test", name, file, name, "0".repeat(64), Optional.empty());
  }

  /** Writes lines into a folder and describes them as a document. */
  public static SourceDocument of(Path folder, List<String> lines) throws IOException {
    return of(folder, lines, ".txt");
  }

  /** Writes lines into a folder and describes them as a document whose name has a suffix. */
  public static SourceDocument of(Path folder, List<String> lines, String suffix)
      throws IOException {
    Path file = folder.resolve("document-" + Integer.toHexString(lines.hashCode()) + suffix);
    Files.write(file, lines, StandardCharsets.UTF_8);
    return of(file);
  }
}
