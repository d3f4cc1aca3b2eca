package org.lectern.ingest.store.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.lectern.ingest.store.FoldingAnalyzer;
import org.lectern.ingest.store.IndexedText;

/**
 * Writes the text index: one entry for each (entity, property, text) of the sorted statements.
 *
 * <p>The entries carry no graph, so that a search of the union finds what lies in any named graph.
 */
final class TextIndexWriter implements AutoCloseable {
  private static final Map<Node, String> FIELDS =
      IndexedText.FIELDS.stream()
          .collect(Collectors.toMap(IndexedText.Field::property, IndexedText.Field::name));

  private final Directory directory;
  private final TextIndexLucene index;
  private Quad previous;
  private long entries;

  /**
   * Makes a new index.
   *
   * @param path its directory, absent or empty
   * @throws IOException when it cannot be made
   */
  TextIndexWriter(Path path) throws IOException {
    directory = FSDirectory.open(path);
    TextIndexConfig config = new TextIndexConfig(definition());
    config.setAnalyzer(new FoldingAnalyzer());
    index = new TextIndexLucene(directory, config);
  }

  /** Tells whether a statement has a text for the index. */
  static boolean isIndexed(Quad quad) {
    return FIELDS.containsKey(quad.getPredicate()) && quad.getObject().isLiteral();
  }

  /** Indexes the next indexed statement of the sorted sequence, unless it repeats the last one. */
  void add(Quad quad) {
    if (isRepeated(quad)) {
      return;
    }
    Entity entity = new Entity(quad.getSubject().getURI(), null);
    entity.put(FIELDS.get(quad.getPredicate()), quad.getObject().getLiteralLexicalForm());
    index.addEntity(entity);
    entries++;
    previous = quad;
  }

  /**
   * Brings all entries to the disk, in one segment, so that equal statements give equal rankings.
   *
   * @return how many entries there are
   * @throws IOException when they cannot be written
   */
  long finish() throws IOException {
    index.getIndexWriter().forceMerge(1);
    index.commit();
    return entries;
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      index.close();
    }
  }

  private boolean isRepeated(Quad quad) {
    return previous != null
        && previous.getSubject().equals(quad.getSubject())
        && previous.getPredicate().equals(quad.getPredicate())
        && previous
            .getObject()
            .getLiteralLexicalForm()
            .equals(quad.getObject().getLiteralLexicalForm());
  }

  private static EntityDefinition definition() {
    EntityDefinition definition =
        new EntityDefinition(IndexedText.ENTITY_FIELD, IndexedText.LABEL_FIELD);
    definition.setUidField(IndexedText.UID_FIELD);
    IndexedText.FIELDS.forEach(field -> definition.set(field.name(), field.property()));
    return definition;
  }
}
