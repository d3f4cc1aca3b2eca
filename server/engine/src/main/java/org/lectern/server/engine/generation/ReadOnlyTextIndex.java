package org.lectern.server.engine.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexParseException;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.lectern.ingest.store.FoldingAnalyzer;
import org.lectern.ingest.store.IndexedText;
import org.lectern.ontology.Iris;
import org.lectern.queries.function.TextSearch;
import org.lectern.server.engine.guard.BoundExceededException;

/**
 * Answers {@code text:query} from a Lucene index that is only read.
 *
 * <p>Jena's own index opens a writer, and with it a lock, even for reading. This one opens a reader
 * once, so that several processes can use one index and a search costs no opening of files. Words
 * must not begin with a wildcard.
 */
final class ReadOnlyTextIndex implements TextIndex {
  private static final int MOST_HITS = 100_000;
  private static final int LONGEST_SEARCH = 1_000;

  private final EntityDefinition definition = TextFields.definition();
  private final Analyzer analyzer = new FoldingAnalyzer();
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  /**
   * Opens an index.
   *
   * @param path its directory
   * @throws IOException when it is missing or cannot be read
   */
  ReadOnlyTextIndex(Path path) throws IOException {
    directory = FSDirectory.open(path);
    try {
      reader = DirectoryReader.open(directory);
    } catch (IOException e) {
      directory.close();
      throw e;
    }
    searcher = new IndexSearcher(reader);
  }

  /**
   * Gives a search by words in this index.
   *
   * @param iris how data IRIs are minted
   * @return the search, which works until the index is closed
   */
  TextSearch words(Iris iris) {
    return new WordSearch(searcher, iris);
  }

  @Override
  public List<TextHit> query(
      String subjectUri,
      List<Resource> properties,
      String search,
      String graph,
      String language,
      int limit,
      String highlight) {
    if (search.length() > LONGEST_SEARCH) {
      throw new TextIndexParseException(
          search, "expected at most " + LONGEST_SEARCH + " characters to search for");
    }
    List<String> fields =
        properties.stream().map(property -> definition.getField(property.asNode())).toList();
    try {
      Query query = parsed(search, fields);
      if (subjectUri != null) {
        query = both(query, new TermQuery(new Term(IndexedText.ENTITY_FIELD, subjectUri)));
      }
      if (limit > 0 && limit <= MOST_HITS) {
        return hits(query, limit, fields);
      }
      List<TextHit> all = hits(query, MOST_HITS + 1, fields);
      if (all.size() > MOST_HITS) {
        throw new BoundExceededException(
            "A text:query of the query has more than "
                + MOST_HITS
                + " hits. Search for more words, or give a limit as its last argument.");
      }
      return all;
    } catch (IndexSearcher.TooManyClauses | TooComplexToDeterminizeException e) {
      throw malformed(search);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Query parsed(String search, List<String> fields) {
    try {
      return parse(search, fields);
    } catch (ParseException | RuntimeException e) {
      // Lucene throws what it likes for regular expressions, distances and numbers in a search.
      throw malformed(search);
    }
  }

  private static TextIndexParseException malformed(String search) {
    return new TextIndexParseException(
        search, "expected words, phrases in quotation marks, AND, OR and NOT");
  }

  private Query parse(String search, List<String> fields) throws ParseException {
    if (fields.isEmpty()) {
      return parser(IndexedText.LABEL_FIELD).parse(search);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : fields) {
      any.add(parser(field).parse(search), BooleanClause.Occur.SHOULD);
    }
    return any.build();
  }

  private QueryParser parser(String field) {
    QueryParser parser = new QueryParser(field, analyzer);
    parser.setAllowLeadingWildcard(false);
    return parser;
  }

  private static Query both(Query words, Query subject) {
    return new BooleanQuery.Builder()
        .add(words, BooleanClause.Occur.MUST)
        .add(subject, BooleanClause.Occur.FILTER)
        .build();
  }

  private List<TextHit> hits(Query query, int limit, List<String> fields) throws IOException {
    List<TextHit> hits = new ArrayList<>();
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc found : searcher.search(query, limit).scoreDocs) {
      Document entry = stored.document(found.doc);
      Node subject = NodeFactory.createURI(entry.get(IndexedText.ENTITY_FIELD));
      hits.add(hit(subject, found.score, entry, fields));
    }
    return hits;
  }

  private TextHit hit(Node subject, float score, Document entry, List<String> fields) {
    Stream<String> candidates =
        fields.isEmpty() ? IndexedText.FIELDS.stream().map(f -> f.name()) : fields.stream();
    String field = candidates.filter(name -> entry.get(name) != null).findFirst().orElse(null);
    if (field == null) {
      return new TextHit(subject, score, null, null, null);
    }
    Collection<Node> properties = definition.getPredicates(field);
    Node literal = NodeFactory.createLiteralString(entry.get(field));
    return new TextHit(subject, score, literal, null, properties.iterator().next());
  }

  @Override
  public List<TextHit> query(
      Node subject,
      List<Resource> properties,
      String search,
      String graph,
      String language,
      int limit,
      String highlight) {
    String uri = subject != null && subject.isURI() ? subject.getURI() : null;
    return query(uri, properties, search, graph, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      List<Resource> properties,
      String search,
      String graph,
      String language,
      int limit,
      String highlight) {
    return query((String) null, properties, search, graph, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      Node property, String search, String graph, String language, int limit, String highlight) {
    List<Resource> properties =
        property == null ? List.of() : List.of(ResourceFactory.createProperty(property.getURI()));
    return query((String) null, properties, search, graph, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      Node property, String search, String graph, String language, int limit) {
    return query(property, search, graph, language, limit, null);
  }

  @Override
  public List<TextHit> query(Node property, String search, String graph, String language) {
    return query(property, search, graph, language, MOST_HITS, null);
  }

  @Override
  public EntityDefinition getDocDef() {
    return definition;
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, Node> get(String uri) {
    throw readOnly();
  }

  @Override
  public void prepareCommit() {
    throw readOnly();
  }

  @Override
  public void commit() {
    throw readOnly();
  }

  @Override
  public void rollback() {
    throw readOnly();
  }

  @Override
  public void addEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void updateEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void deleteEntity(Entity entity) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("read-only text index");
  }
}
