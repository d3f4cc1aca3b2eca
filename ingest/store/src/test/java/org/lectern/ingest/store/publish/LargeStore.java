package org.lectern.ingest.store.publish;

import java.nio.file.Path;
import org.lectern.ingest.store.StoreLayout;

/** Publishes a store of made-up papers, for measurements; run by hand, it is no test. */
public final class LargeStore {
  private LargeStore() {}

  /**
   * Publishes one generation.
   *
   * @param args the directory of the store, and how many papers (about 36 statements each)
   */
  public static void main(String[] args) throws Exception {
    new GenerationPublisher(
            new StoreLayout(Path.of(args[0])), 1, SampleContent::axioms, SampleContent::shapes)
        .publish(SampleContent.papers(Integer.parseInt(args[1])), ProgressListener.NONE);
  }
}
