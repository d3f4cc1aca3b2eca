package org.lectern.ingest.resolve.identity;

import java.util.List;
import org.lectern.ontology.Kind;

/**
 * Something printed that means an entity: a mention of a person, a record of a paper, a label of a
 * topic, an organisation, a series or an event.
 *
 * @param kind the kind of entity
 * @param id what rules know it by
 * @param printed what is printed
 * @param source the source, or empty text for labels, which mean the same in all
 * @param record the key of the record, or empty text for labels
 * @param firstLine the first line of the record
 * @param lastLine its last line
 * @param marks what the ledger knows it by
 * @param key the key of the entity by the rules alone, with no ledger
 */
public record Member(
    Kind kind,
    String id,
    String printed,
    String source,
    String record,
    int firstLine,
    int lastLine,
    List<String> marks,
    String key) {
  /** A label, which means the same wherever it is printed. */
  public static Member label(Kind kind, String label, List<String> marks, String key) {
    return new Member(kind, label, label, "", "", 0, 0, marks, key);
  }
}
