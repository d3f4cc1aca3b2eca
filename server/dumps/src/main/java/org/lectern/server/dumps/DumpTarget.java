package org.lectern.server.dumps;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.queries.format.RdfFormat;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.web.Reply;

/**
 * A file that is offered of each generation.
 *
 * @param name its path below the directory of the dumps
 * @param title what it is, for people
 * @param mediaType its media type, with parameters
 * @param format the word of its format
 * @param packedFrom the name of the file that it packs, or empty
 * @param producer writes it; not used where it packs another
 */
record DumpTarget(
    String name,
    String title,
    String mediaType,
    String format,
    Optional<String> packedFrom,
    Producer producer) {
  /** What the names of whole dumps begin with. */
  private static final String WHOLE = "lectern.";

  private static final String TABLES = "tables/";

  private static final List<DumpTarget> ALL = list();

  /** Writes a file of a generation. */
  @FunctionalInterface
  interface Producer {
    /** Writes it; does not close the stream. */
    void write(Lease lease, OutputStream out) throws IOException;
  }

  /** All files, those that are packed after those that are not. */
  static List<DumpTarget> all() {
    return ALL;
  }

  /** Finds a file by its name. */
  static Optional<DumpTarget> find(String name) {
    return ALL.stream().filter(target -> target.name().equals(name)).findFirst();
  }

  private static List<DumpTarget> list() {
    List<DumpTarget> targets = new ArrayList<>();
    for (RdfFormat format : RdfFormat.values()) {
      targets.add(whole(format));
    }
    for (CsvTable table : CsvTable.ALL) {
      targets.add(
          new DumpTarget(
              TABLES + table.file(),
              "CSV: " + table.title(),
              "text/csv;charset=utf-8;header=present",
              "csv",
              Optional.empty(),
              table::write));
    }
    targets.add(
        new DumpTarget(
            TABLES + "csv-metadata.json",
            "CSVW: description of the tables",
            "application/csvm+json",
            "csvw",
            Optional.empty(),
            CsvMetadata::write));
    for (Compression compression : List.of(Compression.ZSTD, Compression.GZIP)) {
      for (RdfFormat format : RdfFormat.values()) {
        targets.add(packed(whole(format), compression));
      }
    }
    return List.copyOf(targets);
  }

  private static DumpTarget whole(RdfFormat format) {
    // Line by line, JSON-LD has a media type of its own.
    String type =
        format == RdfFormat.JSONLD
            ? "application/x-ld+ndjson"
            : Reply.contentType(format.mediaType());
    return new DumpTarget(
        WHOLE + format.suffix(),
        title(format),
        type,
        format.word(),
        Optional.empty(),
        (lease, out) -> new DumpWriter(lease).writeAll(format, out));
  }

  private static DumpTarget packed(DumpTarget plain, Compression compression) {
    return new DumpTarget(
        plain.name() + compression.suffix(),
        plain.title(),
        compression.mediaType(),
        plain.format(),
        Optional.of(plain.name()),
        plain.producer());
  }

  private static String title(RdfFormat format) {
    return switch (format) {
      case TURTLE -> "Turtle: the union of all graphs, grouped by subject";
      case TRIG -> "TriG: each graph by itself, grouped by subject";
      case NTRIPLES -> "N-Triples: the union of all graphs, sorted lines";
      case NQUADS -> "N-Quads: all graphs, sorted lines";
      case JSONLD -> "JSON-LD: all graphs, one subject a line";
      case RDFXML -> "RDF/XML: the union of all graphs, grouped by subject";
      case BINARY -> "RDF4J binary: all graphs";
    };
  }
}
