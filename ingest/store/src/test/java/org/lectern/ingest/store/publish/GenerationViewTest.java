package org.lectern.ingest.store.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.store.DamagedFileException;
import org.lectern.ingest.store.GenerationFiles;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.GenerationView;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.text.Slug;

class GenerationViewTest {
  @TempDir Path store;
  private StoreLayout layout;
  private GenerationFiles files;

  @BeforeEach
  void publish() throws Exception {
    layout = new StoreLayout(store);
    new GenerationPublisher(layout, 2, SampleContent::axioms, SampleContent::shapes)
        .publish(SampleContent.papers(30), ProgressListener.NONE);
    files = layout.generation(layout.readCurrent().orElseThrow());
  }

  @Test
  void twoProcessesOpenOneGenerationAtOnceWithoutChangingIt() throws Exception {
    Map<String, String> before = hashes();
    ChildJvm first = ChildJvm.start(QueryStore.class, store);
    ChildJvm second = ChildJvm.start(QueryStore.class, store);
    assertThat(first.line()).isEqualTo("open");
    assertThat(second.line()).isEqualTo("open");
    try (OpenStore here = new OpenStore(store)) {
      first.proceed();
      second.proceed();
      String expected = here.select(QueryStore.COUNT) + " " + here.select(QueryStore.SEARCH);
      assertThat(expected).startsWith("30 ").doesNotEndWith(" 0");
      assertThat(first.line()).isEqualTo(expected);
      assertThat(second.line()).isEqualTo(expected);
    }
    assertThat(first.exitCode()).isZero();
    assertThat(second.exitCode()).isZero();
    assertThat(hashes()).isEqualTo(before);
    assertThat(views()).isEmpty();
  }

  @Test
  void aViewLiesInAPrivateDirectoryWhereTheStoreCannotBeWritten() throws Exception {
    Map<String, String> before = hashes();
    Path notADirectory = Files.writeString(store.resolve("file"), "");
    Path place;
    try (GenerationView view = GenerationView.open(files, notADirectory.resolve("views"))) {
      place = view.tdb2();
      assertThat(place.startsWith(store)).isFalse();
      assertThat(Files.getPosixFilePermissions(place.getParent().getParent())).hasSize(3);
      var data = DatabaseMgr.connectDatasetGraph(Location.create(view.tdb2()));
      data.begin(org.apache.jena.query.TxnType.READ);
      assertThat(data.findNG(null, null, null, null).hasNext()).isTrue();
      data.end();
      TDBInternal.expel(data, true);
    }
    assertThat(place).doesNotExist();
    Files.delete(notADirectory);
    assertThat(hashes()).isEqualTo(before);
  }

  /** The control of the test above: without views the second process is kept out. */
  @Test
  void theSameDirectoryCannotBeOpenedByTwoProcesses() throws Exception {
    ChildJvm child = ChildJvm.start(QueryStore.class, store);
    assertThat(child.line()).isEqualTo("open");
    Path theirs;
    try (Stream<Path> entries = Files.list(layout.views())) {
      theirs = entries.filter(Files::isDirectory).findFirst().orElseThrow();
    }
    assertThatThrownBy(
            () -> DatabaseMgr.connectDatasetGraph(Location.create(theirs.resolve("tdb2"))))
        .hasMessageContaining(Long.toString(child.pid()));
    child.kill();
  }

  @Test
  void waitsForNoPipe() throws Exception {
    for (Path file : List.of(files.quads(), files.tdb2().resolve("Data-0001/pipe"))) {
      Files.deleteIfExists(file);
      assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () ->
              assertThatThrownBy(() -> GenerationView.open(files, layout.views()))
                  .isInstanceOf(DamagedFileException.class)
                  .hasMessageStartingWith(file + ": error: "));
      Files.delete(file);
    }
  }

  @Test
  void leavesTheLocksOfTheGenerationOut() throws Exception {
    Files.writeString(files.text().resolve("write.lock"), "");
    Files.writeString(files.tdb2().resolve("tdb.lock"), "1");
    try (GenerationView view = GenerationView.open(files, layout.views())) {
      assertThat(view.text().resolve("write.lock")).doesNotExist();
      assertThat(view.tdb2().resolve("tdb.lock")).doesNotExist();
      assertThat(view.tdb2().resolve("Data-0001")).isNotEmptyDirectory();
    }
  }

  @Test
  void linksLargeFilesAndCopiesSmallOnes() throws Exception {
    Path large = Files.write(files.text().resolve("large"), new byte[64 * 1024]);
    Path small = Files.write(files.text().resolve("small"), new byte[64 * 1024 - 1]);
    try (GenerationView view = GenerationView.open(files, layout.views())) {
      assertThat(fileKey(view.text().resolve("large"))).isEqualTo(fileKey(large));
      assertThat(fileKey(view.text().resolve("small"))).isNotEqualTo(fileKey(small));
    }
  }

  @Test
  void worksOnWhenTheGenerationIsRemoved() throws Exception {
    try (OpenStore open = new OpenStore(store)) {
      new Leftovers(layout).remove(files.id());
      assertThat(open.select(QueryStore.COUNT)).isEqualTo("30");
    }
  }

  @Test
  void sweepsTheViewsOfDeadProcessesOnly() throws Exception {
    ChildJvm dead = ChildJvm.start(QueryStore.class, store);
    assertThat(dead.line()).isEqualTo("open");
    dead.kill();
    Files.createDirectories(layout.views().resolve("1-1").resolve("tdb2"));
    ChildJvm alive = ChildJvm.start(QueryStore.class, store);
    assertThat(alive.line()).isEqualTo("open");
    try (GenerationView own = GenerationView.open(files, layout.views());
        GenerationView other = GenerationView.open(files, layout.views())) {
      assertThat(own.tdb2()).exists();
      assertThat(other.tdb2()).exists().isNotEqualTo(own.tdb2());
      assertThat(views()).hasSize(3).allMatch(name -> !name.startsWith(dead.pid() + "-"));
    }
    assertThat(views()).hasSize(1).allMatch(name -> name.startsWith(alive.pid() + "-"));
    alive.proceed();
    assertThat(alive.line()).startsWith("30 ");
    assertThat(alive.exitCode()).isZero();
  }

  @Test
  void saysWhenTheGenerationIsGone() {
    GenerationFiles gone = layout.generation(new GenerationId(7, "0123456789ab"));
    assertThatThrownBy(() -> GenerationView.open(gone, layout.views()))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("7-0123456789ab");
  }

  @Test
  void aDatabaseInAViewKnowsItsIndexes() throws Exception {
    try (OpenStore open = new OpenStore(store)) {
      assertThat(TDBInternal.getDatasetGraphTDB(open.tdb2()).getQuadTable().getNodeTupleTable())
          .satisfies(table -> assertThat(table.getTupleTable().numIndexes()).isEqualTo(4));
    }
  }

  private Map<String, String> hashes() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(files.directory())) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        hashes.put(
            files.directory().relativize(path) + " " + Files.getLastModifiedTime(path),
            Slug.sha256(Files.readAllBytes(path)));
      }
    }
    assertThat(hashes).hasSizeGreaterThan(20);
    return hashes;
  }

  private java.util.List<String> views() throws IOException {
    try (Stream<Path> entries = Files.list(layout.views())) {
      return entries.filter(Files::isDirectory).map(p -> p.getFileName().toString()).toList();
    }
  }

  private static Object fileKey(Path file) throws IOException {
    return Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class).fileKey();
  }
}
