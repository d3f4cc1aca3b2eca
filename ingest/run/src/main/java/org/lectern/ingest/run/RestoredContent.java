package org.lectern.ingest.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.lectern.ingest.store.DirectoryTree;
import org.lectern.ingest.store.QuadText;
import org.lectern.ingest.store.SortedLines;
import org.lectern.ingest.store.publish.GenerationContent;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.NamedGraphs;

/**
 * The statements of a dump as a generation of its own.
 *
 * <p>What is inferred is inferred again, and the result must be what the dump holds. The documents
 * themselves are not in a dump, nor are the keys that are no longer used.
 */
final class RestoredContent implements GenerationContent {
  /** The field of the manifest that tells a restored generation, with the digest of the dump. */
  static final String RESTORED = "restored";

  private static final long CHUNK_BYTES = 64L * 1024 * 1024;

  private final OwnDump dump;
  private final Iris iris;
  private final String sha256;
  private Optional<String> expected = Optional.empty();

  /**
   * Prepares the content.
   *
   * @param dump the dump
   * @param iris the data IRIs
   * @param sha256 the digest of its file
   */
  RestoredContent(OwnDump dump, Iris iris, String sha256) {
    this.dump = dump;
    this.iris = iris;
    this.sha256 = sha256;
  }

  @Override
  public Iris iris() {
    return iris;
  }

  @Override
  public String fingerprint() {
    return "restored " + sha256;
  }

  @Override
  public void writeQuads(StreamRDF out) throws IOException {
    Set<Node> own = Set.of(iris.graph(NamedGraphs.INFERRED), iris.graph(NamedGraphs.RUN));
    Path scratch = Files.createTempDirectory("lectern-restore");
    try (SortedLines lines = new SortedLines(scratch, CHUNK_BYTES)) {
      QuadText text = new QuadText();
      dump.read(
          new StreamRDFWrapper(out) {
            @Override
            public void start() {
              // The publisher has begun already.
            }

            @Override
            public void finish() {
              // And goes on.
            }

            @Override
            public void prefix(String prefix, String iri) {
              // Only statements are stored.
            }

            @Override
            public void triple(Triple triple) {
              quad(Quad.create(Quad.defaultGraphNodeGenerated, triple));
            }

            @Override
            public void quad(Quad quad) {
              if (!own.contains(quad.getGraph())) {
                super.quad(quad);
              }
              try {
                lines.add(text.line(quad));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }
          });
      expected = Optional.of(digest(lines));
    } finally {
      DirectoryTree.delete(scratch);
    }
  }

  private static String digest(SortedLines lines) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
        lines.writeTo(out);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public Optional<String> expectedSha256() {
    return expected;
  }

  @Override
  public void writeRun(StreamRDF out) {
    Node run = iris.of(Kind.GENERATION, sha256.substring(0, 12));
    out.triple(
        Triple.create(
            run, RDF.type.asNode(), NodeFactory.createURI("http://www.w3.org/ns/prov#Activity")));
    out.triple(
        Triple.create(
            run, RDFS.label.asNode(), NodeFactory.createLiteralString("Restored from a dump")));
  }

  @Override
  public void writeLedger(Writer out) {
    // A dump does not hold the ledger.
  }

  @Override
  public ObjectNode report() {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    report.put(RESTORED, dump.file().getFileName().toString());
    return report;
  }

  @Override
  public ObjectNode manifest() {
    ObjectNode manifest = JsonNodeFactory.instance.objectNode();
    manifest.put(RESTORED, sha256);
    manifest.putArray("sources");
    return manifest;
  }
}
