package org.lectern.ingest.store.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.ARQ;
import org.lectern.ingest.store.DamagedFileException;
import org.lectern.ingest.store.FileDigest;
import org.lectern.ingest.store.FileSums;
import org.lectern.ingest.store.GenerationFiles;
import org.lectern.ingest.store.GenerationId;

/** Knows what {@code manifest.json} says: what a generation is and how much it holds. */
public final class Manifest {
  private static final String ID = "id";
  private static final String FINGERPRINT = "fingerprint";
  private static final String PREVIOUS = "previous";
  static final String SUMS = "checksums";
  private static final String LEDGER = "ledgerSha256";

  private Manifest() {}

  /**
   * Makes a manifest.
   *
   * @param id the new generation
   * @param previous the generation served until now, if any
   * @param sha256 the digest of the sorted N-Quads
   * @param ledger the digest of the ledger
   * @param counts how much it holds
   * @param entries how many entries the text index holds
   * @param content where it comes from
   * @return the fields of the publisher, then those of the content
   */
  static ObjectNode of(
      GenerationId id,
      Optional<GenerationId> previous,
      String sha256,
      String ledger,
      StatementCounts counts,
      long entries,
      GenerationContent content) {
    ObjectNode manifest = JsonNodeFactory.instance.objectNode();
    manifest.put(ID, id.toString());
    manifest.put("sha256", sha256);
    manifest.put(LEDGER, ledger);
    manifest.put(FINGERPRINT, content.fingerprint());
    manifest.put(PREVIOUS, previous.map(GenerationId::toString).orElse(null));
    manifest.put("base", content.iris().base());
    manifest.putObject("createdBy").put("lectern", version()).put("jena", ARQ.VERSION);
    manifest.put("statements", counts.statements());
    manifest.put("triples", counts.triples());
    manifest.put("entities", counts.entities());
    manifest.put("textEntries", entries);
    putCounts(manifest.putObject("graphs"), counts.graphs());
    putCounts(manifest.putObject("classes"), counts.classes());
    for (Map.Entry<String, JsonNode> field : content.manifest().properties()) {
      manifest.putIfAbsent(field.getKey(), field.getValue().deepCopy());
    }
    return manifest;
  }

  /**
   * Reads the manifest of a generation.
   *
   * @param files the generation
   * @return the manifest
   * @throws DamagedFileException when it is missing, not as it was published, or that of another
   *     generation
   * @throws IOException when it cannot be read
   */
  public static ObjectNode require(GenerationFiles files) throws IOException {
    ObjectNode manifest = JsonFile.require(files.manifest());
    FileSums.requireManifest(files);
    if (!manifest.path(ID).asText().equals(files.id().toString())) {
      throw new DamagedFileException(
          files.manifest(), "the manifest of generation " + files.id(), null);
    }
    return manifest;
  }

  /** The fingerprint that a generation was made from; empty when its manifest is not whole. */
  static Optional<String> fingerprint(GenerationFiles files) throws IOException {
    return JsonFile.read(files.manifest()).map(m -> m.path(FINGERPRINT).asText());
  }

  /**
   * Gives the ledger of a generation.
   *
   * @param files the generation
   * @return the file
   * @throws DamagedFileException when it is missing, or not as it was published
   * @throws IOException when it cannot be read
   */
  public static Path ledger(GenerationFiles files) throws IOException {
    Path ledger = files.ledger();
    if (!Files.exists(ledger)) {
      throw new DamagedFileException(ledger);
    }
    Optional<String> published = JsonFile.read(files.manifest()).map(m -> m.path(LEDGER).asText());
    if (published.filter(digest -> !digest.isEmpty()).isPresent()
        && !published.get().equals(FileDigest.sha256(ledger))) {
      throw new DamagedFileException(ledger, "the keys that were published", null);
    }
    return ledger;
  }

  /**
   * Requires that each file of a generation is as it was published.
   *
   * @param files the generation
   * @throws DamagedFileException when one is missing or holds something else
   * @throws IOException when one cannot be read
   */
  static void requireWhole(GenerationFiles files) throws IOException {
    ObjectNode manifest = require(files);
    if (manifest.path(SUMS).asBoolean() || Files.exists(files.sums())) {
      FileSums.require(files);
    }
    if (!Files.isRegularFile(files.quads())) {
      throw new DamagedFileException(files.quads());
    }
    if (!manifest.path("sha256").asText().equals(FileDigest.sha256(files.quads()))) {
      throw new DamagedFileException(files.quads(), "the statements that were published", null);
    }
  }

  /** The generation that was served when another was published. */
  static Optional<GenerationId> previous(GenerationFiles files) throws IOException {
    return JsonFile.read(files.manifest())
        .flatMap(m -> GenerationId.parse(m.path(PREVIOUS).asText()));
  }

  private static void putCounts(ObjectNode object, Map<String, Long> counts) {
    counts.forEach(object::put);
  }

  private static String version() {
    String version = Manifest.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
