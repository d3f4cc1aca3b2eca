package org.lectern.ingest.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.Reading;
import org.lectern.ingest.records.SourceRecord;
import org.lectern.ingest.resolve.keys.Ledger;
import org.lectern.ingest.run.sources.SourceCatalogue;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.ingest.store.publish.GenerationPublisher;
import org.lectern.ingest.store.publish.RefusedGenerationException;

/**
 * Finds the documents that cannot be published, by publishing each alone into a store that is
 * thrown away.
 *
 * <p>What goes wrong behind the readers, in resolution or in the check of the graph, says nothing
 * of documents; one that fails alone is at fault.
 */
public final class Trial {
  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

  private final SourceCatalogue catalogue;

  /**
   * Prepares trials.
   *
   * @param catalogue the list of sources, of which no curation is used
   */
  public Trial(SourceCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Finds the documents that fail alone.
   *
   * @param readings the documents
   * @return those that do, each with the line of the first record that cannot be published
   * @throws IOException when no store can be written
   */
  public List<RefusedSource> culprits(Collection<SourceReading> readings) throws IOException {
    List<RefusedSource> culprits = new ArrayList<>();
    for (SourceReading reading : readings) {
      Optional<String> fault = fault(reading);
      if (fault.isPresent()) {
        String file = reading.source().document().fileName();
        String message =
            Problem.error(
                    firstFailing(reading),
                    "what is read here cannot be published: "
                        + fault.get()
                        + "; leave it out, or publish the others with --skip-bad")
                .format(file);
        culprits.add(new RefusedSource(file, List.of(message)));
      }
    }
    return culprits;
  }

  /**
   * Tells whether documents can be published together.
   *
   * @param readings the documents
   * @return true when they can
   * @throws IOException when no store can be written
   */
  public boolean succeeds(Collection<SourceReading> readings) throws IOException {
    return fault(List.copyOf(readings)).isEmpty();
  }

  private Optional<String> fault(SourceReading reading) throws IOException {
    return fault(List.of(reading));
  }

  private Optional<String> fault(List<SourceReading> readings) throws IOException {
    try (TrialDirectory scratch = TrialDirectory.create(TEMPORARY)) {
      IngestContent content =
          new IngestContent(
              catalogue.iris(),
              "trial-of-documents",
              List.of(),
              readings,
              CurationData.none(),
              new Ledger(),
              List.of(),
              Clock.systemUTC());
      new GenerationPublisher(new StoreLayout(scratch.path().resolve("store")), 1)
          .publish(content, (name, done, total) -> scratch.restWhenEnding());
      return Optional.empty();
    } catch (RefusedGenerationException | RuntimeException | StackOverflowError e) {
      return Optional.of(
          e instanceof RefusedGenerationException
              ? e.getMessage().replaceFirst("^nothing was published: ", "")
              : e.toString());
    }
  }

  /** Halves the records until the one is found without which those before it can be published. */
  private int firstFailing(SourceReading reading) throws IOException {
    List<SourceRecord> records = reading.reading().records();
    int good = 0;
    int bad = records.size();
    while (bad - good > 1) {
      int middle = (good + bad) / 2;
      if (fault(first(reading, middle)).isPresent()) {
        bad = middle;
      } else {
        good = middle;
      }
    }
    return records.isEmpty() ? 1 : records.get(bad - 1).location().first();
  }

  private static SourceReading first(SourceReading reading, int count) {
    Reading whole = reading.reading();
    return new SourceReading(
        reading.source(),
        new Reading(
            whole.records().subList(0, count),
            whole.claims(),
            whole.problems(),
            whole.unaccounted()));
  }
}
