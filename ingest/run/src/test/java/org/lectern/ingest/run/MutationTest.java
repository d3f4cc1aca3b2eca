package org.lectern.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broken documents are accepted or refused at a place; {@code bench/mutations} reads many more. */
class MutationTest {
  private static final int COUNT = 400;

  @TempDir Path folder;

  private MutationRun run() throws Exception {
    Path cases = Path.of("..", "readers", "src", "test", "resources", "cases");
    return new MutationRun(new Mutations(List.of(cases)).withRdf(), folder);
  }

  @Test
  void acceptsOrRefusesEachAtAPlaceAndSoon() throws Exception {
    MutationRun run = run();
    List<String> faults = new ArrayList<>();
    for (long seed = 0; seed < COUNT; seed++) {
      MutationRun.Verdict verdict = run.judge(seed);
      if (verdict.isFault()) {
        faults.add(seed + " " + verdict.how() + ": " + verdict.outcome() + " " + verdict.said());
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aRefusedIngestLeavesTheStoreAsItWas() throws Exception {
    MutationRun run = run();
    for (long seed = 0; seed < 12; seed++) {
      assertThat(run.leavesTheStoreAlone(seed)).as("seed %d", seed).isTrue();
    }
  }
}
