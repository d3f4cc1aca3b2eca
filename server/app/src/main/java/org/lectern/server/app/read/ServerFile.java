package org.lectern.server.app.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.ingest.store.WholeFile;

/**
 * What {@code server.json} says about the process that serves a store.
 *
 * @param pid its process id
 * @param port the port it listens on
 * @param generation the generation it serves, empty while there is none
 * @param token the secret of its internal endpoint; only the owner of the file can read it
 */
public record ServerFile(long pid, int port, String generation, String token) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int LAST_PORT = 65_535;

  /**
   * Writes the file, whole or not at all.
   *
   * @param store the store
   * @throws IOException when it cannot be written
   */
  public void write(StoreLayout store) throws IOException {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("pid", pid).put("port", port).put("generation", generation).put("token", token);
    byte[] text = (MAPPER.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
    WholeFile.writeDurably(store.serverFile(), out -> out.write(text), ownerOnly(store.root()));
  }

  private static FileAttribute<?>[] ownerOnly(Path directory) {
    boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /**
   * Reads the file.
   *
   * @param store the store
   * @return what it says, or empty when there is none or it is not whole
   */
  public static Optional<ServerFile> read(StoreLayout store) {
    if (!Files.isRegularFile(store.serverFile())) {
      return Optional.empty();
    }
    try {
      JsonNode json = MAPPER.readTree(Files.readString(store.serverFile()));
      ServerFile file =
          new ServerFile(
              json.path("pid").asLong(),
              json.path("port").asInt(),
              json.path("generation").asText(),
              json.path("token").asText());
      return file.pid > 0 && file.port > 0 && file.port <= LAST_PORT && !file.token.isEmpty()
          ? Optional.of(file)
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Removes the file if it is still this one.
   *
   * @param store the store
   */
  public void remove(StoreLayout store) {
    if (read(store).filter(file -> file.token.equals(token)).isPresent()) {
      try {
        Files.deleteIfExists(store.serverFile());
      } catch (IOException e) {
        // A file that stays behind is known as stale by its process id.
      }
    }
  }
}
