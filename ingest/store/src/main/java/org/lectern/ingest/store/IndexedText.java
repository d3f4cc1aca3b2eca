package org.lectern.ingest.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Says which properties stand in the text index, and under which names.
 *
 * <p>Ingest writes the index with these names and the server reads it with them. The index holds
 * one entry for each (entity, property, text) of the union and no graph field.
 */
public final class IndexedText {
  /** Field of the entity's IRI. */
  public static final String ENTITY_FIELD = "uri";

  /** Field of the unique id of an entry. */
  public static final String UID_FIELD = "uid";

  /** The default field: labels. */
  public static final String LABEL_FIELD = "label";

  /** One indexed property and the field its texts go to. */
  public record Field(String name, Node property) {}

  /** All indexed properties, the default one first. */
  public static final List<Field> FIELDS =
      List.of(
          new Field(LABEL_FIELD, RDFS.label.asNode()),
          new Field("title", DCTerms.title.asNode()),
          new Field("name", FOAF.name.asNode()),
          new Field("prefLabel", SKOS.prefLabel.asNode()),
          new Field("altLabel", SKOS.altLabel.asNode()),
          new Field("abstract", DCTerms.abstract_.asNode()));

  private IndexedText() {}
}
