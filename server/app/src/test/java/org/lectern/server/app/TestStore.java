package org.lectern.server.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.store.FSDirectory;
import org.lectern.ingest.store.FoldingAnalyzer;
import org.lectern.ingest.store.GenerationFiles;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.IndexedText;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Lec;
import org.lectern.ontology.NamedGraphs;

/** Builds small stores for tests: generations of the fixture that differ in a counter. */
public final class TestStore {
  /** The topic that carries the counter. */
  public static final String COUNTER = Iris.DEFAULT_BASE + "topic/grokking";

  private final StoreLayout layout;

  /** A store below a directory, with no generation yet. */
  public TestStore(Path directory) {
    this.layout = new StoreLayout(directory);
  }

  /** A store with one published generation. */
  public static TestStore published(Path directory) {
    TestStore store = new TestStore(directory);
    store.publish(store.build(1));
    return store;
  }

  /** A store with one published generation, whose data are changed before it is made. */
  public static TestStore published(Path directory, Consumer<DatasetGraph> change) {
    TestStore store = new TestStore(directory);
    store.publish(store.build(1, List.of(), change));
    return store;
  }

  public StoreLayout layout() {
    return layout;
  }

  /** Builds a generation whose counter is its number, without publishing it. */
  public GenerationId build(int number) {
    return build(number, List.of());
  }

  /** Builds a generation with further statements, loaded in the order they have. */
  public GenerationId build(int number, List<Quad> more) {
    return build(number, more, data -> {});
  }

  private GenerationId build(int number, List<Quad> more, Consumer<DatasetGraph> change) {
    GenerationId id = new GenerationId(number, String.format("%012x", number));
    GenerationFiles files = layout.generation(id);
    try {
      Files.createDirectories(files.tdb2());
      Files.createDirectories(files.text());
      DatasetGraph data = DatasetGraphFactory.create();
      RDFParser.source(TestStore.class.getResourceAsStream("/fixture.trig"))
          .lang(Lang.TRIG)
          .parse(data);
      data.add(
          new Quad(
              Iris.DEFAULT.graph(NamedGraphs.TOPICS),
              NodeFactory.createURI(COUNTER),
              Lec.position,
              NodeFactoryExtra.intToNode(number)));
      change.accept(data);
      load(Stream.concat(more.stream(), data.stream()).toList(), files.tdb2());
      index(data, files.text());
      Files.writeString(
          files.manifest(),
          "{\"base\": \"" + Iris.DEFAULT_BASE + "\", \"quads\": " + data.stream().count() + "}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return id;
  }

  /** Gives a generation that is not yet published a ledger. */
  public void writeLedger(GenerationId id, String lines) {
    try {
      Files.writeString(layout.generation(id).ledger(), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Points CURRENT at a generation, as the ingest does: by an atomic rename. */
  public void publish(GenerationId id) {
    try {
      Path next = layout.root().resolve("CURRENT.next");
      Files.writeString(next, id + "\n");
      Files.move(
          next,
          layout.current(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void load(List<Quad> quads, Path directory) {
    DatasetGraph database = DatabaseMgr.connectDatasetGraph(directory.toString());
    Txn.executeWrite(
        database,
        () ->
            quads.stream()
                .map(
                    quad ->
                        quad.getGraph().equals(Iris.DEFAULT.graph(NamedGraphs.RUN))
                            ? new Quad(Quad.defaultGraphNodeGenerated, quad.asTriple())
                            : quad)
                .forEach(database::add));
    TDBInternal.expel(database, true);
  }

  private static void index(DatasetGraph data, Path directory) throws IOException {
    EntityDefinition definition =
        new EntityDefinition(IndexedText.ENTITY_FIELD, IndexedText.LABEL_FIELD);
    IndexedText.FIELDS.forEach(field -> definition.set(field.name(), field.property()));
    definition.setUidField(IndexedText.UID_FIELD);
    TextIndexConfig config = new TextIndexConfig(definition);
    config.setAnalyzer(new FoldingAnalyzer());
    try (FSDirectory files = FSDirectory.open(directory)) {
      TextIndex index = TextDatasetFactory.createLuceneIndex(files, config);
      for (IndexedText.Field field : IndexedText.FIELDS) {
        for (Iterator<Quad> quads = data.findNG(null, null, field.property(), null);
            quads.hasNext(); ) {
          Quad quad = quads.next();
          Entity entity = new Entity(quad.getSubject().getURI(), null);
          entity.put(field.name(), quad.getObject().getLiteralLexicalForm());
          index.addEntity(entity);
        }
      }
      index.commit();
      index.close();
    }
  }
}
