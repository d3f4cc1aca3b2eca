package org.lectern.ingest.store.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.ingest.store.DirectoryTree;
import org.lectern.ingest.store.StoreLayout;

/** Prints how long each step of publishing takes; run by hand, it is no test. */
public final class PublishTiming {
  private PublishTiming() {}

  /**
   * Publishes several times in one process.
   *
   * @param args how many papers (about 30 quads each), how many rounds
   */
  public static void main(String[] args) throws Exception {
    int papers = args.length > 0 ? Integer.parseInt(args[0]) : 3000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 4;
    Path store = Files.createTempDirectory("lectern-timing");
    try {
      StoreLayout layout = new StoreLayout(store);
      GenerationPublisher publisher =
          new GenerationPublisher(layout, 2, SampleContent::axioms, SampleContent::shapes);
      for (int round = 0; round < rounds; round++) {
        SampleContent content = SampleContent.papers(papers).withFingerprint("round " + round);
        content.ledger = round + "\n";
        Steps steps = new Steps();
        publisher.publish(content, steps);
        steps.step("end", 0, -1);
        System.out.println(
            content.quads.size() + " quads written, " + steps.total() + " ms:" + steps.text);
      }
      System.out.println(Files.readString(layout.generation(layout.list().get(0)).manifest()));
      long began = System.nanoTime();
      try (OpenStore open = new OpenStore(store)) {
        open.select(QueryStore.COUNT);
        System.out.println("view opened and asked, ms: " + (System.nanoTime() - began) / 1_000_000);
      }
      began = System.nanoTime();
      long bytes = DirectoryTree.size(layout.generations());
      System.out.println(bytes + " bytes, ms: " + (System.nanoTime() - began) / 1_000_000);
    } finally {
      DirectoryTree.delete(store);
    }
  }

  private static final class Steps implements ProgressListener {
    private final StringBuilder text = new StringBuilder();
    private final long first = System.nanoTime();
    private long began = first;
    private String current;

    @Override
    public void step(String name, long done, long total) {
      if (!name.equals(current)) {
        long now = System.nanoTime();
        if (current != null) {
          text.append(' ').append(current).append(' ').append((now - began) / 1_000_000);
        }
        began = now;
        current = name;
      }
    }

    long total() {
      return (System.nanoTime() - first) / 1_000_000;
    }
  }
}
