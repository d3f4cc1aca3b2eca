import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.lectern.ontology.Iris;
import org.lectern.ingest.store.GenerationFiles;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.server.app.LecternServer;
import org.lectern.server.app.ServerSettings;
import org.lectern.server.engine.generation.GenerationHolder;

/**
 * Serves Turtle files as named graphs of a new store, until its input ends.
 *
 * <p>Arguments: an empty directory for the store, then pairs of a graph's IRI and its file. The
 * address of the server is the first line of the output.
 */
final class W3cServer {
  public static void main(String[] arguments) throws Exception {
    StoreLayout layout = new StoreLayout(Path.of(arguments[0]));
    GenerationId id = new GenerationId(1, "000000000001");
    GenerationFiles files = layout.generation(id);
    Files.createDirectories(files.tdb2());
    DatasetGraph database = DatabaseMgr.connectDatasetGraph(files.tdb2().toString());
    for (int i = 1; i < arguments.length; i += 2) {
      Node name = NodeFactory.createURI(arguments[i]);
      var graph = GraphFactory.createDefaultGraph();
      RDFParser.source(arguments[i + 1]).base(arguments[i]).forceLang(Lang.TURTLE).parse(graph);
      Txn.executeWrite(
          database, () -> graph.find().forEachRemaining(t -> database.add(new Quad(name, t))));
    }
    TDBInternal.expel(database, true);
    try (FSDirectory text = FSDirectory.open(files.text());
        IndexWriter index = new IndexWriter(text, new IndexWriterConfig())) {
      index.commit();
    }
    Files.writeString(files.manifest(), "{\"base\": \"" + Iris.DEFAULT_BASE + "\"}");
    Files.writeString(layout.current(), id + "\n");
    try (GenerationHolder generations = GenerationHolder.follow(layout);
        LecternServer server = LecternServer.start(generations, ServerSettings.local(0))) {
      System.out.println(server.url());
      while (System.in.read() >= 0) {
        // Wait for the end of the input.
      }
    }
  }
}
