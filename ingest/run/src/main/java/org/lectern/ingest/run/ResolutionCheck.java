package org.lectern.ingest.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.ingest.graph.CuratedFile;
import org.lectern.ingest.resolve.Corpus;
import org.lectern.ingest.resolve.EntityResolver;
import org.lectern.ingest.resolve.RecordRef;
import org.lectern.ingest.resolve.Warning;
import org.lectern.ingest.resolve.keys.Ledger;
import org.lectern.ingest.run.sources.SourceCatalogue;

/** Finds what a person should look at when documents are put together, without storing anything. */
public final class ResolutionCheck {
  private ResolutionCheck() {}

  /**
   * Resolves documents by themselves.
   *
   * @param catalogue the list of sources, whose curation files are used where they exist
   * @param readings the documents
   * @return the warnings as {@code file:line:column: warning: message}, by place
   * @throws IOException when a curation file is not as expected
   */
  public static List<String> warnings(SourceCatalogue catalogue, Collection<SourceReading> readings)
      throws IOException {
    Map<String, List<RecordRef>> records = new TreeMap<>();
    for (SourceReading reading : readings) {
      String key = reading.source().document().key();
      records.put(key, RecordKeys.of(key, reading.reading().records()));
    }
    List<RecordRef> all = records.values().stream().flatMap(List::stream).toList();
    Corpus corpus = Corpus.of(all);
    List<CuratedFile> files = List.of();
    if (Files.exists(catalogue.file())) {
      CurationData curation = CurationData.read(catalogue, records.keySet());
      corpus = new Corpus(all, curation.stated());
      files = curation.files();
    }
    RecordPlaces places = new RecordPlaces(readings, records, files);
    List<String> lines = new ArrayList<>();
    for (Warning warning : new EntityResolver(corpus, new Ledger()).resolve().warnings()) {
      Optional<RecordPlaces.Place> place = places.of(warning.records()).stream().findFirst();
      String at = place.map(p -> p.file() + ":" + p.line()).orElse("-:1");
      lines.add(at + ":1: warning: " + warning.message());
    }
    return lines;
  }
}
