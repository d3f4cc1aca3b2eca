package org.lectern.server.dumps;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.server.engine.generation.Lease;

/**
 * The files that are offered of a generation, with size and checksum.
 *
 * @param entries those that are complete
 * @param pending the names of those that are being made
 */
public record DumpListing(List<Entry> entries, List<String> pending) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * A complete file as it is shown.
   *
   * @param name its path below the directory of the dumps
   * @param title what it is
   * @param mediaType its media type
   * @param format the word of its format
   * @param bytes its length
   * @param sha256 its digest
   */
  public record Entry(
      String name, String title, String mediaType, String format, long bytes, String sha256) {
    /** Its length for people. */
    public String size() {
      if (bytes < 1024) {
        return bytes + " B";
      }
      return bytes < 1024 * 1024
          ? String.format(Locale.ROOT, "%.1f KiB", bytes / 1024.0)
          : String.format(Locale.ROOT, "%.1f MiB", bytes / (1024.0 * 1024));
    }

    /** The compression in one word, empty for none. */
    public String packing() {
      Compression compression = Compression.ofName(name);
      return compression == Compression.NONE ? "" : compression.suffix().substring(1);
    }
  }

  /** Copies the lists. */
  public DumpListing {
    entries = List.copyOf(entries);
    pending = List.copyOf(pending);
  }

  /** Lists complete files, and all the others as pending. */
  static DumpListing of(List<DumpFile> files) {
    Map<String, DumpFile> byName = new TreeMap<>();
    files.forEach(file -> byName.put(file.name(), file));
    List<Entry> entries = new ArrayList<>();
    List<String> pending = new ArrayList<>();
    for (DumpTarget target : DumpTarget.all()) {
      DumpFile file = byName.get(target.name());
      if (file == null) {
        pending.add(target.name());
      } else {
        entries.add(
            new Entry(
                target.name(),
                target.title(),
                target.mediaType(),
                target.format(),
                file.bytes(),
                file.sha256()));
      }
    }
    return new DumpListing(entries, pending);
  }

  /** The manifest: the list as JSON. */
  byte[] json(Lease lease) throws IOException {
    ObjectNode manifest = JSON.createObjectNode();
    manifest.put("generation", lease.id().toString());
    manifest.put("base", lease.iris().base());
    for (String field : List.of("sha256", "statements", "triples")) {
      var value = lease.manifest().json().path(field);
      if (!value.isMissingNode()) {
        manifest.set(field, value);
      }
    }
    ArrayNode files = manifest.putArray("files");
    for (Entry entry : entries) {
      files
          .addObject()
          .put("name", entry.name())
          .put("title", entry.title())
          .put("href", "/dumps/" + entry.name())
          .put("mediaType", entry.mediaType())
          .put("format", entry.format())
          .put("compression", entry.packing())
          .put("bytes", entry.bytes())
          .put("sha256", entry.sha256());
    }
    ArrayNode missing = manifest.putArray("pending");
    pending.forEach(missing::add);
    return (JSON.writeValueAsString(manifest) + "\n")
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** The checksums as {@code sha256sum --check} reads them. */
  String checksums() {
    StringBuilder text = new StringBuilder();
    entries.forEach(
        entry -> text.append(entry.sha256()).append("  ").append(entry.name()).append('\n'));
    return text.toString();
  }
}
