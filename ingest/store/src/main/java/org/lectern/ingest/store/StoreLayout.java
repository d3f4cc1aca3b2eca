package org.lectern.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says where the parts of a store lie.
 *
 * <p>A store holds immutable generations, {@code generations/<id>/}, and a file {@code CURRENT}
 * that holds the id of the one that is served.
 *
 * @param root the directory of the store
 */
public record StoreLayout(Path root) {

  /** The directory of all generations. */
  public Path generations() {
    return root.resolve("generations");
  }

  /** The file that names the served generation. */
  public Path current() {
    return root.resolve("CURRENT");
  }

  /** Names the first generation of a store as long as it is not served yet. */
  public Path firstPublication() {
    return root.resolve("FIRST_PUBLICATION");
  }

  /** The lock that one ingest at a time holds. */
  public Path ingestLock() {
    return root.resolve("ingest.lock");
  }

  /** Where a serving process says its pid, port and generation. */
  public Path serverFile() {
    return root.resolve("server.json");
  }

  /** Says which newer generation the store was rolled back from; absent when it was not. */
  public Path rollbackMark() {
    return root.resolve("ROLLED_BACK");
  }

  /** Says which fingerprint besides its own the served generation answers to. */
  public Path confirmed() {
    return root.resolve("CONFIRMED");
  }

  /** The directory of the documents that were read, each named by the digest of its bytes. */
  public Path documents() {
    return root.resolve("documents");
  }

  /** The cache of what the readers read. */
  public Path records() {
    return root.resolve("records");
  }

  /** Private views of generations that reading processes open. */
  public Path views() {
    return root.resolve("views");
  }

  /** The dumps made from generations, each in a directory of the generation's id. */
  public Path dumps() {
    return root.resolve("dumps");
  }

  /**
   * Gives the place of one generation.
   *
   * @param id the generation
   * @return its directory and files, which may or may not exist
   */
  public GenerationFiles generation(GenerationId id) {
    return new GenerationFiles(id, generations().resolve(id.toString()));
  }

  /**
   * Reads which generation is served.
   *
   * @return its id, or empty when nothing has been published
   * @throws LostCurrentException when generations are kept and {@code CURRENT} is missing or names
   *     none of them; a first publication that was killed is no such case
   * @throws IOException when {@code CURRENT} cannot be read or holds no generation id
   */
  public Optional<GenerationId> readCurrent() throws IOException {
    return CurrentFile.served(this);
  }

  /**
   * Lists the published generations, oldest first.
   *
   * @return the ids
   * @throws IOException when the directory cannot be read
   */
  public List<GenerationId> list() throws IOException {
    List<GenerationId> ids = new ArrayList<>();
    if (Files.isDirectory(generations())) {
      try (var entries = Files.newDirectoryStream(generations())) {
        for (Path entry : entries) {
          GenerationId.parse(entry.getFileName().toString()).ifPresent(ids::add);
        }
      }
    }
    ids.sort(Comparator.naturalOrder());
    return ids;
  }

  /**
   * Finds a published generation.
   *
   * @param name its id, or its number
   * @return its id; empty when there is none, or more than one of that number
   * @throws IOException when the directory cannot be read
   */
  public Optional<GenerationId> find(String name) throws IOException {
    List<GenerationId> found =
        list().stream()
            .filter(id -> id.toString().equals(name) || Integer.toString(id.number()).equals(name))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
