package org.lectern.ingest.store.publish;

import java.nio.file.Path;
import org.lectern.ingest.store.StoreLayout;

/** Publishes some papers and kills its own process when a given step begins. */
final class PublishAndHalt {
  static final int HALTED = 99;

  private PublishAndHalt() {}

  /**
   * Runs in a child process.
   *
   * @param args the store, the step, how many papers
   */
  public static void main(String[] args) throws Exception {
    ProgressListener halt =
        (name, done, total) -> {
          if (name.equals(args[1])) {
            Runtime.getRuntime().halt(HALTED);
          }
        };
    new GenerationPublisher(
            new StoreLayout(Path.of(args[0])), 2, SampleContent::axioms, SampleContent::shapes)
        .publish(SampleContent.papers(Integer.parseInt(args[2])), halt);
  }
}
