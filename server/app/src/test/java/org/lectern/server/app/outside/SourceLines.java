package org.lectern.server.app.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lectern.text.MatchKey;

/** The lines of the documents, by file name, in normal form. */
final class SourceLines {
  private final Map<String, List<String>> byFile;

  private SourceLines(Map<String, List<String>> byFile) {
    this.byFile = byFile;
  }

  /** Reads all files below a directory. */
  static SourceLines below(Path directory) throws IOException {
    Map<String, List<String>> byFile = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byFile.put(file.getFileName().toString(), Files.readAllLines(file));
      }
    }
    return new SourceLines(byFile);
  }

  /** Whether a document has these lines. */
  boolean has(String file, int first, int last) {
    return byFile.containsKey(file) && first >= 1 && last <= byFile.get(file).size();
  }

  /** Whether lines hold a text, in its printed or its normal form. */
  boolean show(String file, int first, int last, String text) {
    if (!has(file, first, last)) {
      return false;
    }
    String lines = String.join(" ", byFile.get(file).subList(first - 1, last));
    return lines.contains(text) || words(lines).contains(words(normal(text)));
  }

  /** An address of arXiv or of a DOI resolver is printed by its identifier, too. */
  private static String normal(String text) {
    return text.replaceFirst(
        "^https?://(?:www\\.)?(?:arxiv\\.org/(?:abs|pdf)/|(?:dx\\.)?doi\\.org/)", "");
  }

  /**
   * The words in normal form; plural and singular are one form, as they are to the topic tagger.
   */
  private static String words(String text) {
    return " " + MatchKey.of(text).replaceAll("(?<=[a-z]{3})s\\b", "") + " ";
  }
}
