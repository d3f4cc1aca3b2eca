package org.lectern.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.ingest.store.publish.ProgressListener;
import org.lectern.ingest.store.publish.Publication;

class RestoreTest {
  private static final String LIST =
      """
      Awesome Knots

      Knots: 2021

        • Knots that hold. [paper]

          • Ann Apple, Bea Berry. ICLR 2022
          • Key Word: Knot Theory; Rope.
          • Digest We tie knots and look at how long they hold.
        • Ropes and their ends. [paper]

          • Cy Cherry, Ann B. Apple.
          • Key Word: Rope.
          • Digest We find the ends of ropes.
        • Splices for all. [paper] [code]

          • Dan Date. NeurIPS 2020
          • Key Word: Splicing.
          • Digest Splices are joined ropes, and we join them.
      """;

  @TempDir Path directory;
  private Path list;
  private Path dump;

  private static Publication ingest(Path store, Path document) throws Exception {
    return new Ingest(Shipped.request(store, List.of(document)), ProgressListener.NONE)
        .run()
        .publication();
  }

  private static Path quads(Path store) throws IOException {
    StoreLayout layout = new StoreLayout(store);
    return layout.generation(layout.readCurrent().orElseThrow()).quads();
  }

  @BeforeEach
  void dump() throws Exception {
    list = Files.writeString(directory.resolve("knots.txt"), LIST);
    ingest(directory.resolve("first"), list);
    dump = Files.copy(quads(directory.resolve("first")), directory.resolve("dump.nq"));
  }

  @Test
  void aDumpIngestsBackToTheSameGraph() throws Exception {
    Path store = directory.resolve("second");
    Publication restored = ingest(store, dump);
    assertThat(Files.mismatch(quads(store), dump)).isEqualTo(-1);
    assertThat(restored.id().digest())
        .isEqualTo(
            new StoreLayout(directory.resolve("first")).readCurrent().orElseThrow().digest());
    assertThat(ingest(store, dump).outcome()).isEqualTo(Publication.Outcome.UNCHANGED);
  }

  @Test
  void theOrderOfItsLinesDoesNotMatter() throws Exception {
    List<String> lines = new ArrayList<>(Files.readAllLines(dump));
    Collections.shuffle(lines, new Random(3));
    Path shuffled = Files.write(directory.resolve("shuffled.nq"), lines);
    ingest(directory.resolve("second"), shuffled);
    assertThat(Files.mismatch(quads(directory.resolve("second")), dump)).isEqualTo(-1);
  }

  @Test
  void refusesADumpThatLacksWhatFollows() throws Exception {
    List<String> lines = new ArrayList<>(Files.readAllLines(dump));
    String inferred =
        lines.stream().filter(line -> line.endsWith("graph/inferred> .")).findFirst().orElseThrow();
    lines.remove(inferred);
    Path broken = Files.write(directory.resolve("broken.nq"), lines);
    assertThatThrownBy(() -> ingest(directory.resolve("second"), broken))
        .hasMessageContaining("nothing was published");
    assertThat(new StoreLayout(directory.resolve("second")).readCurrent())
        .isEqualTo(Optional.empty());
  }

  @Test
  void doesNotMixDumpsAndDocuments() throws Exception {
    assertThatThrownBy(() -> ingest(directory.resolve("first"), dump))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("an empty store");
    ingest(directory.resolve("second"), dump);
    assertThatThrownBy(() -> ingest(directory.resolve("second"), list))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("restored from a dump");
  }

  @Test
  void refusesADumpThatIsNotWellFormed() throws Exception {
    Files.writeString(dump, Files.readString(dump) + "<half a line\n");
    assertThatThrownBy(() -> ingest(directory.resolve("second"), dump))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("dump.nq");
  }
}
