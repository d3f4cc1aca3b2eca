package org.lectern.ingest.store.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.apache.jena.riot.system.StreamRDF;
import org.lectern.ontology.Iris;

/**
 * Says what one generation is made of.
 *
 * <p>The publisher asks for the fingerprint first, and for nothing else when the served generation
 * has the same one. It asks for the ledger, the report and the manifest after the quads.
 */
public interface GenerationContent {
  /** The IRIs of this graph. */
  Iris iris();

  /**
   * Sums up everything that the statements are made from: sources, curation, versions of readers.
   *
   * @return some text of one line; equal texts mean equal generations
   */
  String fingerprint();

  /**
   * Writes the quads of every named graph but those of {@code inferred} and {@code run}, in any
   * order; a quad may be written more than once.
   *
   * @param out takes quads only; a blank node or a triple without graph refuses the generation
   * @throws IOException when something cannot be read or written
   */
  void writeQuads(StreamRDF out) throws IOException;

  /**
   * Writes the statements of the run graph, the only ones that may hold a clock.
   *
   * @param out takes triples, or quads of the graph {@code run}
   */
  void writeRun(StreamRDF out);

  /**
   * Writes the ledger of published keys.
   *
   * @param out takes the sorted lines, each ending in a line feed; the publisher closes it
   * @throws IOException when it cannot be written
   */
  void writeLedger(Writer out) throws IOException;

  /**
   * Gives what the ingest saw; the publisher adds the result of the shapes as {@code shacl}.
   *
   * @return the report, which is copied
   */
  ObjectNode report();

  /**
   * Gives facts for the manifest; the publisher puts id, digests and counts before them.
   *
   * @return the facts, which are copied; a field that the publisher writes too is left out
   */
  ObjectNode manifest();

  /**
   * Says which digest the sorted N-Quads must have, known after the quads were written.
   *
   * @return 64 hexadecimal digits; empty when any will do
   */
  default Optional<String> expectedSha256() {
    return Optional.empty();
  }
}
