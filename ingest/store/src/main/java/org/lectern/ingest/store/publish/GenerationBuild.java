package org.lectern.ingest.store.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.lectern.ingest.store.DirectoryTree;
import org.lectern.ingest.store.FileDigest;
import org.lectern.ingest.store.FileSums;
import org.lectern.ingest.store.GenerationFiles;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.SortedLines;
import org.lectern.ingest.store.check.Finding;
import org.lectern.ingest.store.check.ValidationReport;
import org.lectern.ontology.Iris;
import org.lectern.ontology.NamedGraphs;

/** Builds one generation in a directory of its own, which goes away unless it is published. */
final class GenerationBuild implements AutoCloseable {
  /** Lines kept in memory before they are sorted into a file. */
  private static final long CHUNK_BYTES = 128L * 1024 * 1024;

  private final Path directory;
  private final int number;
  private final GenerationContent content;
  private final ProgressListener progress;
  private final UnionCheck check;
  private SortedQuads quads;

  /**
   * Begins a build.
   *
   * @param directory where, an absent directory
   * @param number the number of the generation
   * @param content what it is made of
   * @param shapes the shapes that must hold
   * @param progress hears of the steps
   * @throws IOException when the directory cannot be made
   */
  GenerationBuild(
      Path directory,
      int number,
      GenerationContent content,
      Graph shapes,
      ProgressListener progress)
      throws IOException {
    this.directory = Files.createDirectories(directory);
    this.number = number;
    this.content = content;
    this.progress = progress;
    this.check = new UnionCheck(shapes, UnionCheck.LARGEST_IN_MEMORY);
  }

  /** The id that the statements give, known after {@link #write}. */
  GenerationId id() {
    return new GenerationId(number, quads.sha256().substring(0, 12));
  }

  /** The files being built. */
  GenerationFiles files() {
    return new GenerationFiles(id(), directory);
  }

  /**
   * Takes the statements with what follows from them, sorts them, and takes the ledger.
   *
   * @param axioms the ontology with its alignments
   * @throws IOException when something cannot be read or written
   */
  void write(Graph axioms) throws IOException {
    progress.step("write", 0, -1);
    Path work = Files.createDirectories(directory.resolve("work"));
    Iris iris = content.iris();
    Node inferred = iris.graph(NamedGraphs.INFERRED);
    Node run = iris.graph(NamedGraphs.RUN);
    try (SortedLines lines = new SortedLines(work, CHUNK_BYTES)) {
      StreamRDF closure =
          new ClosureStream(check.copying(new QuadLines(lines, progress)), axioms, inferred);
      content.writeQuads(new OwnGraphs(closure, Set.of(inferred, run)));
      check.begin();
      progress.step("sort", 0, -1);
      quads = SortedQuads.write(lines, GenerationFiles.quads(directory));
    }
    Optional<String> expected = content.expectedSha256();
    if (expected.isPresent() && !expected.get().equals(quads.sha256())) {
      throw new IOException(
          "nothing was published: expected the statements of the dump, SHA-256 "
              + expected.get()
              + ", found "
              + quads.sha256()
              + " after inference; it was written with another version of the ontology");
    }
    try (Writer out = Files.newBufferedWriter(files().ledger(), StandardCharsets.UTF_8)) {
      content.writeLedger(out);
    }
  }

  /**
   * Tells whether a published generation holds the same statements and the same ledger.
   *
   * @param other the files of the generation
   * @return true when publishing would change nothing
   * @throws IOException when the ledger cannot be read
   */
  boolean isSameAs(GenerationFiles other) throws IOException {
    return other.id().digest().equals(id().digest())
        && Files.exists(other.ledger())
        && Files.mismatch(other.ledger(), files().ledger()) == -1;
  }

  /**
   * Loads the database and the text index, checks the shapes, and writes the descriptions.
   *
   * @param previous the generation served until now
   * @throws IOException when something cannot be written
   * @throws RefusedGenerationException when the shapes do not hold
   */
  void complete(Optional<GenerationId> previous) throws IOException, RefusedGenerationException {
    StatementCounts counts = new StatementCounts(content.iris().base());
    RunTriples run = new RunTriples(content.iris().graph(NamedGraphs.RUN));
    content.writeRun(run);
    long entries;
    try (Database database = new Database(files().tdb2());
        TextFeed text = new TextFeed(files().text())) {
      progress.step("load", 0, quads.count());
      database.load(
          quads,
          run.triples(),
          quad -> {
            counts.add(quad);
            text.add(quad);
            if (counts.statements() % 10_000 == 0) {
              progress.step("load", counts.statements(), quads.count());
            }
          });
      text.end();
      progress.step("check", 0, -1);
      ValidationReport report = check.result(database);
      if (!report.conforms()) {
        throw new RefusedGenerationException(report);
      }
      progress.step("index", 0, -1);
      entries = text.finish();
      JsonFile.write(files().report(), withShacl(content.report(), report));
    }
    progress.step("describe", 0, -1);
    ObjectNode manifest =
        Manifest.of(
            id(),
            previous,
            quads.sha256(),
            FileDigest.sha256(files().ledger()),
            counts,
            entries,
            content);
    manifest.put(Manifest.SUMS, true);
    JsonFile.write(files().manifest(), manifest);
    new VoidDescription(id(), content.iris(), counts, content.manifest().path("sources"))
        .write(files().voidFile());
    DirectoryTree.delete(directory.resolve("work"));
    Files.deleteIfExists(files().text().resolve("write.lock"));
    FileSums.write(files());
    progress.step("sync", 0, -1);
    DurableTree.sync(directory);
  }

  /** Throws away what was not published. */
  @Override
  public void close() throws IOException {
    DirectoryTree.delete(directory);
  }

  private static ObjectNode withShacl(ObjectNode report, ValidationReport validation) {
    ObjectNode all = report.deepCopy();
    ObjectNode shacl = all.putObject("shacl");
    shacl.put("conforms", validation.conforms());
    ArrayNode findings = shacl.putArray("findings");
    for (Finding finding : validation.findings()) {
      findings
          .addObject()
          .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
          .put("focusNode", finding.focusNode())
          .put("path", finding.path())
          .put("value", finding.value())
          .put("message", finding.message());
    }
    return all;
  }
}
