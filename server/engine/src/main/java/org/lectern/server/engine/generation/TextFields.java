package org.lectern.server.engine.generation;

import org.apache.jena.query.text.EntityDefinition;
import org.lectern.ingest.store.IndexedText;

/** Describes the fields of the text index to jena-text. */
final class TextFields {
  private TextFields() {}

  /** Gives the fields as {@link IndexedText} lists them; there is no graph field. */
  static EntityDefinition definition() {
    EntityDefinition definition =
        new EntityDefinition(IndexedText.ENTITY_FIELD, IndexedText.LABEL_FIELD);
    for (IndexedText.Field field : IndexedText.FIELDS) {
      definition.set(field.name(), field.property());
    }
    definition.setUidField(IndexedText.UID_FIELD);
    return definition;
  }
}
