package org.lectern.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir Path directory;
  private StoreLayout store;
  private Path document;

  @BeforeEach
  void makeAStore() throws IOException {
    store = new StoreLayout(directory.resolve("store"));
    Files.createDirectories(store.generations());
    Files.writeString(store.current(), "1-ffffffffffff");
    document = Files.writeString(directory.resolve("talks.md"), "talks");
  }

  @Test
  void refusesWhatLiesInTheStoreByWhateverWay() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link"), store.current());
    Path dangling = Files.createSymbolicLink(directory.resolve("new"), store.root().resolve("x"));
    Path folder = Files.createSymbolicLink(directory.resolve("folder"), store.generations());
    for (Path file :
        List.of(
            store.current(),
            Path.of("/proc/self/root" + store.current().toAbsolutePath()),
            store.root().resolve("out.nq"),
            store.root().resolve("absent/out.nq"),
            directory.resolve("store/../store/CURRENT"),
            folder.resolve("out.nq"),
            link,
            dangling)) {
      assertThat(objection(file)).as("%s", file).contains("outside the store");
    }
    StoreLayout linked =
        new StoreLayout(Files.createSymbolicLink(directory.resolve("alias"), store.root()));
    assertThat(OutputFile.objection(store.current(), linked, List.of())).isPresent();
  }

  @Test
  void refusesWhatIsReadByWhateverName() throws IOException {
    Path hard = Files.createLink(directory.resolve("hard.md"), document);
    Path soft = Files.createSymbolicLink(directory.resolve("soft.md"), document);
    for (Path file : List.of(document, hard, soft)) {
      assertThat(objection(file)).as("%s", file).contains("which this command reads");
    }
  }

  @Test
  void takesEverythingElse() throws IOException {
    for (Path file :
        List.of(
            directory.resolve("out.nq"),
            directory.resolve("store.nq"),
            directory.resolve("absent/out.nq"),
            Path.of("/dev/stdout"),
            Path.of("/dev/null"))) {
      assertThat(objection(file)).as("%s", file).isEmpty();
    }
    StoreLayout absent = new StoreLayout(directory.resolve("absent"));
    assertThat(OutputFile.objection(directory.resolve("out.nq"), absent, List.of())).isEmpty();
  }

  private String objection(Path file) throws IOException {
    return OutputFile.objection(file, store, List.of(document, directory.resolve("none")))
        .orElse("");
  }
}
