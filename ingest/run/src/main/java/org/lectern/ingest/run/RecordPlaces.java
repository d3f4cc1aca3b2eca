package org.lectern.ingest.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.ingest.graph.CuratedFile;
import org.lectern.ingest.resolve.RecordRef;

/** Knows in which file and on which line each record stands. */
final class RecordPlaces {
  /**
   * The place of a record.
   *
   * @param record its key
   * @param source the key of its source
   * @param file the bare name of the file
   * @param line its first line, from 1
   */
  record Place(String record, String source, String file, int line) {
    /** Writes the place as an object of a list. */
    void write(ArrayNode list) {
      list.addObject()
          .put("record", record)
          .put("source", source)
          .put("file", file)
          .put("line", line);
    }
  }

  private final Map<String, Place> byRecord = new HashMap<>();

  /**
   * Prepares the look-up.
   *
   * @param readings the documents
   * @param records their records, by source key
   * @param files the curation files
   */
  RecordPlaces(
      Collection<SourceReading> readings,
      Map<String, List<RecordRef>> records,
      Collection<CuratedFile> files) {
    for (SourceReading reading : readings) {
      String source = reading.source().document().key();
      String file = reading.source().document().fileName();
      for (RecordRef ref : records.getOrDefault(source, List.of())) {
        byRecord.put(
            ref.key(), new Place(ref.key(), source, file, ref.record().location().first()));
      }
    }
    for (CuratedFile file : files) {
      file.statements()
          .forEach(
              statement ->
                  byRecord.put(
                      statement.record(),
                      new Place(
                          statement.record(), file.key(), file.fileName(), statement.first())));
    }
  }

  /** Finds the place of a record. */
  Optional<Place> of(String record) {
    return Optional.ofNullable(byRecord.get(record));
  }

  /** Lists the places of records, those that are known, in the order given. */
  List<Place> of(Collection<String> records) {
    return records.stream().map(this::of).flatMap(Optional::stream).toList();
  }
}
