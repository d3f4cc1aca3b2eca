package org.lectern.ingest.store.publish;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.lectern.ingest.store.FoldingAnalyzer;
import org.lectern.ingest.store.GenerationView;
import org.lectern.ingest.store.IndexedText;
import org.lectern.ingest.store.StoreLayout;

/** Opens the served generation the way a reading process does, with the union as default graph. */
final class OpenStore implements AutoCloseable {
  private static final String PREFIXES =
      """
      PREFIX lec: <https://w3id.org/lectern/ontology#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX fabio: <http://purl.org/spar/fabio/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX text: <http://jena.apache.org/text#>
      """;

  private final GenerationView view;
  private final DatasetGraph tdb2;
  private final Directory directory;
  private final TextIndex index;
  private final Dataset dataset;

  OpenStore(Path store) throws IOException {
    StoreLayout layout = new StoreLayout(store);
    view =
        GenerationView.open(layout.generation(layout.readCurrent().orElseThrow()), layout.views());
    tdb2 = DatabaseMgr.connectDatasetGraph(Location.create(view.tdb2()));
    directory = FSDirectory.open(view.text());
    EntityDefinition definition =
        new EntityDefinition(IndexedText.ENTITY_FIELD, IndexedText.LABEL_FIELD);
    definition.setUidField(IndexedText.UID_FIELD);
    IndexedText.FIELDS.forEach(field -> definition.set(field.name(), field.property()));
    TextIndexConfig config = new TextIndexConfig(definition);
    config.setAnalyzer(new FoldingAnalyzer());
    index = new TextIndexLucene(directory, config);
    dataset = DatasetFactory.wrap(TextDatasetFactory.create(tdb2, index));
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
  }

  Path tdb2Directory() {
    return view.tdb2();
  }

  DatasetGraph tdb2() {
    return tdb2;
  }

  /** Runs a SELECT and gives the values of its variables, one solution a line. */
  String select(String query) {
    StringBuilder text = new StringBuilder();
    dataset.begin(ReadWrite.READ);
    try (QueryExecution execution = QueryExecutionFactory.create(PREFIXES + query, dataset)) {
      ResultSet results = execution.execSelect();
      while (results.hasNext()) {
        var solution = results.next();
        for (String variable : results.getResultVars()) {
          var node = solution.get(variable);
          text.append(node.isLiteral() ? node.asLiteral().getLexicalForm() : node).append(' ');
        }
        text.setLength(text.length() - 1);
        text.append('\n');
      }
    } finally {
      dataset.end();
    }
    return text.toString().stripTrailing();
  }

  @Override
  public void close() throws IOException {
    index.close();
    directory.close();
    TDBInternal.expel(tdb2, true);
    view.close();
  }
}
