package org.lectern.ingest.run.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.ingest.records.source.FileKind;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.UnreadableSourceException;
import org.lectern.ingest.store.FileDigest;
import org.lectern.ontology.Iris;
import org.lectern.ontology.NamedGraphs;
import org.lectern.text.PlainText;
import org.lectern.text.Slug;

/**
 * The list of sources with what a curator knows of them, {@code data/sources.yaml}.
 *
 * @param file the list itself
 * @param iris how data IRIs are minted
 * @param entries the sources in the order of the file
 */
public record SourceCatalogue(Path file, Iris iris, List<SourceEntry> entries) {
  /** No document people write is larger; what is has to be split before it is read at all. */
  static final long MOST_BYTES = 64L << 20;

  /** What the entry of a source may say; some of it is for people only. */
  private static final List<String> FIELDS =
      List.of(
          "key",
          "label",
          "title",
          "file",
          "sha256",
          "address",
          "captured",
          "licence",
          "note",
          "format",
          "links",
          "mentions",
          "acronyms",
          "event");

  /**
   * Reads the list.
   *
   * @param file {@code sources.yaml}; paths in it are relative to its directory
   * @return the catalogue
   * @throws IOException when it cannot be read or lacks a needed field; the message names the line
   */
  public static SourceCatalogue read(Path file) throws IOException {
    try {
      return readAll(file);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static SourceCatalogue readAll(Path file) throws IOException {
    YamlNode root = YamlNode.read(file).allow(List.of("base", "sources"));
    Iris iris = new Iris(root.string("base").orElse(Iris.DEFAULT_BASE));
    List<SourceEntry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (YamlNode source : root.list("sources")) {
      SourceEntry entry = entry(file, source);
      if (!keys.add(entry.key())) {
        throw fault(
            file, source.line(), "a key of its own", "'" + entry.key() + "' for the second time");
      }
      entries.add(entry);
    }
    return new SourceCatalogue(file, iris, entries);
  }

  /** An empty list, for stores that take no curation. */
  public static SourceCatalogue empty() {
    return new SourceCatalogue(Path.of("sources.yaml"), Iris.DEFAULT, List.of());
  }

  private static SourceEntry entry(Path file, YamlNode source) throws IOException {
    source.allow(FIELDS);
    String key = required(file, source, "key");
    if (!key.equals(Slug.of(key))) {
      throw fault(file, source.line(), "a key of lower-case words joined by '-'", "'" + key + "'");
    }
    if (NamedGraphs.ALL.contains(key)) {
      throw fault(
          file, source.line(), "a key that names none of Lectern's own graphs", "'" + key + "'");
    }
    Path directory = file.toAbsolutePath().getParent();
    return new SourceEntry(
        key,
        source.string("label").or(() -> source.string("title")).orElse(key),
        directory.resolve(required(file, source, "file")),
        source
            .field("sha256")
            .map(node -> node.fields().values().stream().flatMap(v -> v.text().stream()).toList())
            .orElse(List.of()),
        source.string("format"),
        source.string("links").map(directory::resolve),
        source.string("mentions").map(directory::resolve),
        source.string("acronyms").map(directory::resolve),
        source.string("licence"),
        source.field("event"),
        source.line());
  }

  private static String required(Path file, YamlNode node, String name) throws IOException {
    Optional<String> value = node.string(name);
    if (value.isEmpty()) {
      throw fault(file, node.line(), "a source with the field '" + name + "'", "none");
    }
    return value.get();
  }

  private static IOException fault(Path file, int line, String expected, String found) {
    return new IOException(
        file.getFileName() + ":" + line + ":1: error: expected " + expected + ", found " + found);
  }

  /**
   * Finds the entry that a file belongs to, by its SHA-256 or its name.
   *
   * @param fileName the bare file name
   * @param sha256 64 hexadecimal digits
   * @return the entry, or empty when the file is not in the list
   */
  public Optional<SourceEntry> entryOf(String fileName, String sha256) {
    return entries.stream()
        .filter(entry -> entry.digests().contains(sha256))
        .findFirst()
        .or(
            () ->
                entries.stream()
                    .filter(entry -> entry.file().getFileName().toString().equals(fileName))
                    .findFirst());
  }

  /**
   * Gives a file its identity.
   *
   * @param path the file
   * @param forcedFormat the format the user asks for, or empty
   * @return the document with the key of its entry, or else with the slug of its name
   * @throws IOException when the file cannot be read
   */
  public SourceDocument document(Path path, Optional<String> forcedFormat) throws IOException {
    String name = path.toString().isEmpty() ? "''" : PlainText.line(path.toString());
    if (!FileKind.isFile(path)) {
      throw UnreadableSourceException.noFile(name, path);
    }
    long size = Files.size(path);
    if (size > MOST_BYTES) {
      throw UnreadableSourceException.tooLarge(name, MOST_BYTES, size);
    }
    String fileName = PlainText.line(path.getFileName().toString());
    String sha256 = FileDigest.sha256(path);
    Optional<SourceEntry> entry = entryOf(fileName, sha256);
    String withoutSuffix = fileName.replaceFirst("\\.[A-Za-z0-9]{1,8}$", "");
    String bare = withoutSuffix.isBlank() ? fileName : withoutSuffix;
    return new SourceDocument(
        entry.map(SourceEntry::key).orElse(keyOf(bare)),
        entry.map(SourceEntry::label).orElse(bare),
        path,
        fileName,
        sha256,
        forcedFormat.or(() -> entry.flatMap(SourceEntry::format)));
  }

  /** A document called as one of the graphs that belong to none is told from it by its key. */
  private static String keyOf(String bareName) {
    String slug = Slug.of(bareName);
    return NamedGraphs.ALL.contains(slug) ? slug + "-document" : slug;
  }
}
