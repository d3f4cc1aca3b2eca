package org.lectern.server.dumps;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Quad;
import org.lectern.ingest.store.DirectoryTree;
import org.lectern.ontology.Prefixes;
import org.lectern.queries.format.RdfFormat;
import org.lectern.server.dumps.rio.RioOutput;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.web.HttpError;

/**
 * Writes sorted statements in any format, one subject after the other.
 *
 * <p>Only the statements of one subject are in memory at a time. The bytes depend on nothing but
 * the statements.
 */
public final class DumpWriter {
  private final Lease lease;
  private final Map<String, String> prefixes;

  /**
   * Makes a writer.
   *
   * @param lease the generation that the statements are of
   */
  public DumpWriter(Lease lease) {
    this.lease = lease;
    this.prefixes = Prefixes.of(lease.iris());
  }

  /**
   * Finds a format that must exist.
   *
   * @param word its word
   * @return the format
   * @throws HttpError 400 naming the formats there are
   */
  public static RdfFormat format(String word) {
    return RdfFormat.ofWord(word)
        .orElseThrow(
            () ->
                new HttpError(
                        400,
                        Arrays.stream(RdfFormat.values())
                            .map(RdfFormat::word)
                            .collect(
                                Collectors.joining(
                                    " ", "Format '" + word + "' is not one of: ", ".")))
                    .about("format"));
  }

  /**
   * Writes the whole of a generation: JSON-LD as one document a line, each about one subject.
   *
   * @param format the format
   * @param out where to; flushed, not closed
   * @throws IOException when it cannot be written, or not in this format
   */
  public void writeAll(RdfFormat format, OutputStream out) throws IOException {
    try (SortedStatements statements = SortedStatements.all(lease)) {
      OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
      if (format == RdfFormat.JSONLD) {
        documents(statements, buffered);
      } else {
        write(format, statements, buffered);
      }
      buffered.flush();
    }
  }

  /**
   * Writes a part of a generation: JSON-LD as one document about the union, with a context.
   *
   * @param format the format
   * @param statements the part
   * @param out where to; flushed, not closed
   * @throws IOException when it cannot be written, or not in this format
   */
  void writePart(RdfFormat format, SortedStatements statements, OutputStream out)
      throws IOException {
    OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
    if (format == RdfFormat.JSONLD) {
      JsonLdDocument document = JsonLdDocument.begin(prefixes, buffered);
      unions(statements, group -> document.write(SubjectOrder.forReading(group)));
      document.end();
    } else {
      write(format, statements, buffered);
    }
    buffered.flush();
  }

  private void write(RdfFormat format, SortedStatements statements, OutputStream out)
      throws IOException {
    switch (format) {
      // These are the bytes that Rio's writer gives as well.
      case NQUADS -> Files.copy(statements.file(), out);
      case NTRIPLES -> union(format, false, statements, out);
      case TURTLE, RDFXML -> union(format, true, statements, out);
      case TRIG -> byGraph(statements, out);
      case BINARY -> quads(statements, out);
      case JSONLD -> throw new IllegalArgumentException("JSON-LD has two forms");
    }
  }

  private void union(
      RdfFormat format, boolean forReading, SortedStatements statements, OutputStream out)
      throws IOException {
    RioOutput output = RioOutput.begin(format, prefixes, out);
    unions(
        statements, union -> writeAll(forReading ? SubjectOrder.forReading(union) : union, output));
    output.end();
  }

  private static void unions(SortedStatements statements, QuadFile.GroupConsumer consumer)
      throws IOException {
    QuadFile.groups(statements.file(), false, group -> consumer.accept(SubjectOrder.union(group)));
  }

  private void byGraph(SortedStatements statements, OutputStream out) throws IOException {
    Path scratch = lease.scratch();
    try {
      Path sorted = scratch.resolve("by-graph.nq");
      GraphOrder.sort(statements.file(), scratch, sorted);
      RioOutput output = RioOutput.begin(RdfFormat.TRIG, prefixes, out);
      QuadFile.groups(sorted, true, group -> writeAll(SubjectOrder.forReading(group), output));
      output.end();
    } finally {
      DirectoryTree.delete(scratch);
    }
  }

  private void quads(SortedStatements statements, OutputStream out) throws IOException {
    RioOutput output = RioOutput.begin(RdfFormat.BINARY, prefixes, out);
    QuadFile.groups(statements.file(), false, group -> writeAll(group, output));
    output.end();
  }

  /** Full IRIs and no context: each line stands for itself, and is the shorter for it. */
  private static void documents(SortedStatements statements, OutputStream out) throws IOException {
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    QuadFile.groups(
        statements.file(),
        false,
        group -> {
          document.reset();
          RioOutput output = RioOutput.begin(RdfFormat.JSONLD, Map.of(), document);
          writeAll(group, output);
          output.end();
          document.writeTo(out);
          out.write('\n');
        });
  }

  private static void writeAll(List<Quad> quads, RioOutput output) throws IOException {
    for (Quad quad : quads) {
      output.write(quad);
    }
  }
}
