package org.lectern.ingest.store.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.lectern.ingest.store.SortedLines;

/**
 * Names a file of sorted, distinct N-Quads.
 *
 * <p>The order makes equal triples of different graphs neighbours, and likewise the literals of one
 * subject and property that differ in language or datatype only.
 *
 * @param file the file
 * @param inMemory the statements in the same order, where they fitted into memory
 * @param count how many statements it holds
 * @param sha256 the digest of its bytes, in hexadecimal
 */
record SortedQuads(Path file, Optional<List<Object>> inMemory, long count, String sha256) {

  /**
   * Writes all lines to a file.
   *
   * @param lines what to write
   * @param file where to
   * @return the file with its digest
   * @throws IOException when the lines cannot be merged or written
   */
  static SortedQuads write(SortedLines lines, Path file) throws IOException {
    MessageDigest digest = sha256Digest();
    long count;
    try (OutputStream out =
        new BufferedOutputStream(
            new DigestOutputStream(Files.newOutputStream(file), digest), 1 << 16)) {
      count = lines.writeTo(out);
    }
    return new SortedQuads(file, lines.origins(), count, HexFormat.of().formatHex(digest.digest()));
  }

  /**
   * Reads the statements in order.
   *
   * @param out takes them
   */
  void read(StreamRDF out) {
    if (inMemory.isPresent()) {
      inMemory.get().forEach(quad -> out.quad((Quad) quad));
      return;
    }
    // The lines were written a moment ago from terms that were checked then.
    RDFParser.source(file)
        .lang(Lang.NQUADS)
        .checking(false)
        .resolveURIs(false)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(out);
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
