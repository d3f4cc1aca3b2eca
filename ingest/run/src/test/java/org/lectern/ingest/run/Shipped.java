package org.lectern.ingest.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.lectern.ingest.store.GenerationFiles;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.GenerationView;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.ingest.store.publish.ProgressListener;

/** The data that ships, and stores made of it. */
public final class Shipped {
  /** The list of sources, seen from the module's directory. */
  public static final Path CATALOGUE = Path.of("..", "..", "data", "sources.yaml");

  /** The full documents, which a user's clone does not have. */
  public static final Path SEEDS = Path.of("..", "..", "..", "shared", "seeds");

  private Shipped() {}

  /** Lists the full documents. */
  public static List<Path> seeds() throws IOException {
    try (var files = Files.newDirectoryStream(SEEDS, "0*.txt")) {
      List<Path> all = new java.util.ArrayList<>();
      files.forEach(all::add);
      all.sort(null);
      return all;
    }
  }

  /** A request for some documents; none for those that ship. */
  public static IngestRequest request(Path store, List<Path> documents) {
    return new IngestRequest(
        new StoreLayout(store),
        CATALOGUE,
        documents,
        Set.of(),
        Optional.empty(),
        false,
        false,
        false,
        2);
  }

  /** Ingests documents; none for those that ship. */
  public static IngestOutcome ingest(Path store, List<Path> documents) throws Exception {
    return new Ingest(request(store, documents), ProgressListener.NONE).run();
  }

  /** What a query over the union of a generation gives: rows of values as text. */
  public static List<Map<String, String>> ask(Path store, GenerationId id, String sparql)
      throws IOException {
    StoreLayout layout = new StoreLayout(store);
    GenerationFiles files = layout.generation(id);
    try (GenerationView view = GenerationView.open(files, layout.views())) {
      DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(view.tdb2().toString());
      dataset.begin(org.apache.jena.query.TxnType.READ);
      try (QueryExec exec =
          QueryExec.dataset(dataset)
              .query(query(sparql))
              .set(TDB2.symUnionDefaultGraph, true)
              .build()) {
        List<Map<String, String>> rows = new java.util.ArrayList<>();
        exec.select()
            .forEachRemaining(
                binding -> {
                  Map<String, String> row = new TreeMap<>();
                  binding.forEach(
                      (variable, node) ->
                          row.put(
                              variable.getVarName(),
                              node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI()));
                  rows.add(row);
                });
        return rows;
      } finally {
        dataset.end();
        TDBInternal.expel(dataset, true);
      }
    }
  }

  /** One column of a query's rows. */
  public static List<String> column(Path store, GenerationId id, String sparql, String name)
      throws IOException {
    return ask(store, id, sparql).stream().map(row -> row.get(name)).toList();
  }

  /** What a CONSTRUCT query over the union of a generation gives, as N-Triples lines. */
  public static java.util.SortedSet<String> construct(Path store, GenerationId id, String sparql)
      throws IOException {
    return lines(
        store,
        id,
        (dataset, out) -> {
          try (QueryExec exec =
              QueryExec.dataset(dataset)
                  .query(sparql)
                  .set(TDB2.symUnionDefaultGraph, true)
                  .build()) {
            exec.construct().find().forEachRemaining(out::triple);
          }
        });
  }

  /** The statements of one named graph, as N-Triples lines. */
  public static java.util.SortedSet<String> graph(Path store, GenerationId id, String name)
      throws IOException {
    return lines(
        store,
        id,
        (dataset, out) ->
            dataset
                .getGraph(org.lectern.ontology.Iris.DEFAULT.graph(name))
                .find()
                .forEachRemaining(out::triple));
  }

  private static java.util.SortedSet<String> lines(
      Path store,
      GenerationId id,
      java.util.function.BiConsumer<DatasetGraph, org.apache.jena.riot.system.StreamRDF> write)
      throws IOException {
    StoreLayout layout = new StoreLayout(store);
    try (GenerationView view = GenerationView.open(layout.generation(id), layout.views());
        var bytes = new java.io.ByteArrayOutputStream()) {
      DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(view.tdb2().toString());
      dataset.begin(org.apache.jena.query.TxnType.READ);
      try {
        var writer = StreamRDFWriter.getWriterStream(bytes, Lang.NTRIPLES);
        writer.start();
        write.accept(dataset, writer);
        writer.finish();
      } finally {
        dataset.end();
        TDBInternal.expel(dataset, true);
      }
      return new java.util.TreeSet<>(
          bytes.toString(java.nio.charset.StandardCharsets.UTF_8).lines().toList());
    }
  }

  /** Writes all named graphs as N-Quads, unsorted. */
  public static String quads(Path store, GenerationId id) throws IOException {
    StoreLayout layout = new StoreLayout(store);
    try (GenerationView view = GenerationView.open(layout.generation(id), layout.views())) {
      DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(view.tdb2().toString());
      dataset.begin(org.apache.jena.query.TxnType.READ);
      try (var out = new java.io.ByteArrayOutputStream()) {
        var writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
        writer.start();
        dataset
            .find()
            .forEachRemaining(
                quad -> {
                  if (!quad.isDefaultGraph()) {
                    writer.quad(quad);
                  }
                });
        writer.finish();
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
      } finally {
        dataset.end();
        TDBInternal.expel(dataset, true);
      }
    }
  }

  private static Query query(String sparql) {
    return QueryFactory.create(
        "PREFIX lec: <https://w3id.org/lectern/ontology#>\n"
            + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
            + "PREFIX dcterms: <http://purl.org/dc/terms/>\n"
            + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"
            + "PREFIX fabio: <http://purl.org/spar/fabio/>\n"
            + "PREFIX id: <https://w3id.org/lectern/id/>\n"
            + sparql);
  }
}
