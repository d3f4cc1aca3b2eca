package org.lectern.ingest.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.lectern.ontology.IndexedText;
import org.lectern.ontology.store.FoldingAnalyzer;

/**
 * Writes the text index: one entry for each (entity, property, text) of the sorted statements.
 *
 * <p>The entries carry no graph, so that a search of the union finds what lies in any named graph.
 */
final class TextIndexWriter implements AutoCloseable {
  private static final Map<Node, String> FIELDS =
      IndexedText.FIELDS.stream()
          .collect(Collectors.toMap(IndexedText.Field::property, IndexedText.Field::name));

  /**
   * Writes a whole index.
   *
   * @param quads the statements
   * @param path the directory of the index, absent or empty
   * @return how many entries it has
   * @throws IOException when it cannot be written
   */
  static long write(SortedQuads quads, Path path) throws IOException {
    try (TextIndexWriter writer = new TextIndexWriter(path)) {
      quads.read(
          new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
              writer.add(quad);
            }
          });
      return writer.finish();
    }
  }

  private final Directory directory;
  private final TextIndexLucene index;
  private Quad previous;
  private long entries;

  private TextIndexWriter(Path path) throws IOException {
    directory = FSDirectory.open(path);
    TextIndexConfig config = new TextIndexConfig(definition());
    config.setAnalyzer(new FoldingAnalyzer());
    index = new TextIndexLucene(directory, config);
  }

  private void add(Quad quad) {
    String field = FIELDS.get(quad.getPredicate());
    if (field == null || !quad.getObject().isLiteral() || isRepeated(quad)) {
      return;
    }
    Entity entity = new Entity(quad.getSubject().getURI(), null);
    entity.put(field, quad.getObject().getLiteralLexicalForm());
    index.addEntity(entity);
    entries++;
    previous = quad;
  }

  /** Brings all entries to the disk, in one segment: equal statements give equal rankings. */
  private long finish() throws IOException {
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
