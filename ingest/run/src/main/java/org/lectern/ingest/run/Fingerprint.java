package org.lectern.ingest.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lectern.ingest.resolve.EntityResolver;
import org.lectern.ingest.store.FileDigest;
import org.lectern.ontology.Iris;
import org.lectern.ontology.OntologyFiles;
import org.lectern.text.Slug;

/** Sums up everything a generation is made from: sources, curation, ontology, rules. */
final class Fingerprint {
  /** Counts up whenever what all readers share would give other records. */
  private static final String READING = "reading 2";

  /** Counts up whenever the mapping to the graph would give other statements. */
  private static final String MAPPING = "mapping 2";

  private Fingerprint() {}

  /**
   * Computes the fingerprint.
   *
   * @param iris how IRIs are minted
   * @param sources the sources
   * @param curation the directory of the curation files
   */
  static String of(Iris iris, Collection<StoredSource> sources, Path curation) throws IOException {
    SortedSet<String> parts = new TreeSet<>();
    for (StoredSource source : sources) {
      parts.add(
          String.join(
              "\t",
              "source",
              source.key(),
              source.label(),
              source.fileName(),
              source.sha256(),
              source.reader()));
    }
    for (Path file : CurationFiles.in(curation)) {
      parts.add("curation\t" + file.getFileName() + "\t" + FileDigest.sha256(file));
    }
    List<String> all = new ArrayList<>(parts);
    all.add(iris.base());
    all.add(EntityResolver.VERSION);
    all.add(READING);
    all.add(MAPPING);
    for (String file : List.of("lectern.ttl", "alignments.ttl", "shapes.ttl")) {
      all.add(file + "\t" + resource(file));
    }
    return Slug.sha256(String.join("\n", all).getBytes(StandardCharsets.UTF_8));
  }

  private static String resource(String file) {
    try (InputStream in = OntologyFiles.class.getResourceAsStream("/ontology/" + file)) {
      return Slug.sha256(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
