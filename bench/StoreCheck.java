import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.Entity;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.lectern.ingest.store.IndexedText;
import org.lectern.ingest.store.GenerationFiles;
import org.lectern.ingest.store.GenerationView;
import org.lectern.ingest.store.QuadText;
import org.lectern.ingest.store.StoreLayout;

/**
 * Reads the served generation of a store from its files whenever a line comes in, and says in one line: its id, how many
 * statements its database holds, their digest, how many texts stand in the graph, in the index, and in only one of them.
 */
final class StoreCheck {
  public static void main(String[] args) throws Exception {
    StoreLayout store = new StoreLayout(Path.of(args[0]));
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.out.println("ready");
    while (in.readLine() != null) {
      try {
        System.out.println(check(store));
      } catch (Throwable e) {
        System.out.println("fault " + e);
      }
      System.out.flush();
    }
  }

  private static String check(StoreLayout store) throws Exception {
    GenerationFiles files = store.generation(store.readCurrent().orElseThrow());
    try (GenerationView view = GenerationView.open(files, store.views())) {
      Set<String> lines = new TreeSet<>();
      Set<String> texts = new HashSet<>();
      read(view.tdb2(), lines, texts);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      // The file is in the order of bytes; the digest of a set does not depend on it.
      MessageDigest file = MessageDigest.getInstance("SHA-256");
      lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
      new TreeSet<>(Files.readAllLines(files.quads())).forEach(line -> file.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
      Set<String> indexed = new HashSet<>();
      int entries = index(view.text(), indexed);
      Set<String> apart = new HashSet<>(texts);
      apart.removeAll(indexed);
      int missing = apart.size();
      apart = new HashSet<>(indexed);
      apart.removeAll(texts);
      return String.join(" ", files.id().toString(), "" + lines.size(), HexFormat.of().formatHex(digest.digest()),
          HexFormat.of().formatHex(file.digest()), "" + texts.size(), "" + entries, "" + (missing + apart.size()));
    }
  }

  private static void read(Path tdb2, Set<String> lines, Set<String> texts) {
    DatasetGraph data = DatabaseMgr.connectDatasetGraph(tdb2.toString());
    data.begin(ReadWrite.READ);
    try {
      QuadText text = new QuadText();
      for (Iterator<Quad> quads = data.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY); quads.hasNext(); ) {
        Quad quad = quads.next();
        lines.add(new String(text.line(quad), StandardCharsets.UTF_8));
        for (IndexedText.Field field : IndexedText.FIELDS) {
          if (field.property().equals(quad.getPredicate()) && quad.getObject().isLiteral()) {
            // The index keeps no texts but a digest of each with its entity and its field.
            texts.add(new Entity(quad.getSubject().getURI(), null).getChecksum(field.name(), quad.getObject().getLiteralLexicalForm()));
          }
        }
      }
    } finally {
      data.end();
      TDBInternal.expel(data, true);
    }
  }

  private static int index(Path path, Set<String> indexed) throws Exception {
    try (FSDirectory directory = FSDirectory.open(path);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (int i = 0; i < reader.maxDoc(); i++) {
        indexed.add(reader.storedFields().document(i).get(IndexedText.UID_FIELD));
      }
      return reader.numDocs();
    }
  }
}
