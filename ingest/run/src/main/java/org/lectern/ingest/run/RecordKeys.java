package org.lectern.ingest.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.ingest.records.SourceRecord;
import org.lectern.ingest.resolve.RecordRef;

/** Gives the records of a source their keys: source key and first line. */
final class RecordKeys {
  private RecordKeys() {}

  /**
   * Names records.
   *
   * @param source the key of their source
   * @param records its records in the order of the document
   * @return the records with their keys; the second to begin on one line gets {@code -2}
   */
  static List<RecordRef> of(String source, List<SourceRecord> records) {
    Map<Integer, Integer> seen = new HashMap<>();
    List<RecordRef> refs = new ArrayList<>();
    for (SourceRecord record : records) {
      int line = record.location().first();
      int count = seen.merge(line, 1, Integer::sum);
      String key = source + "-" + line + (count == 1 ? "" : "-" + count);
      refs.add(new RecordRef(source, key, record));
    }
    return refs;
  }
}
