package org.lectern.server.engine.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;
import org.lectern.queries.Coverage;
import org.lectern.queries.Releases;
import org.lectern.queries.function.Backing;
import org.lectern.queries.function.TextSearch;
import org.lectern.server.app.TestStore;

/** Shows what a generation offers to canned queries besides its dataset. */
class CannedBackingTest {
  @TempDir Path directory;

  private Generation open(TestStore store, GenerationId id) throws IOException {
    return Generation.open(store.layout().generation(id), store.layout().views());
  }

  private static List<String> found(Backing backing, String text, Optional<Kind> kind) {
    return backing.search().orElseThrow().search(text, kind, 10).stream()
        .map(TextSearch.Hit::entity)
        .map(entity -> entity.getURI().replace(Iris.DEFAULT_BASE, ""))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"grokking", "GROKKING", "grökking", "grok", "groking", "\"grokking*~ (["})
  void findsWordsInTheIndexWhateverSignsStandAround(String text) throws IOException {
    TestStore store = new TestStore(directory);
    try (Generation generation = open(store, store.build(1))) {
      assertThat(found(generation.backing(), text, Optional.of(Kind.TOPIC)))
          .startsWith("topic/grokking");
    }
  }

  @Test
  void searchesOneKindOnlyAndNeverParts() throws IOException {
    TestStore store = new TestStore(directory);
    try (Generation generation = open(store, store.build(1))) {
      Backing backing = generation.backing();
      assertThat(found(backing, "grokking", Optional.of(Kind.PERSON))).isEmpty();
      assertThat(found(backing, "grokking", Optional.empty())).noneMatch(iri -> iri.contains("#"));
      assertThat(found(backing, "OR AND NOT", Optional.empty())).isEmpty();
      assertThat(found(backing, " ?! ", Optional.empty())).isEmpty();
    }
  }

  @Test
  void comparesTheGenerationsThatAreKept() throws IOException {
    TestStore store = new TestStore(directory);
    GenerationId first = store.build(1);
    GenerationId second = store.build(2);
    store.build(3);
    try (Generation generation = open(store, second)) {
      Releases releases = generation.backing().releases();
      assertThat(releases.ids()).containsExactly(first.toString(), second.toString());
      assertThat(releases.find("latest")).contains(second.toString());
      assertThat(releases.find("previous")).contains(first.toString());
      assertThat(releases.find("1")).contains(first.toString());
      assertThat(releases.find("7")).isEmpty();
      try (Stream<Releases.Change> changes =
          releases.changes(first.toString(), second.toString())) {
        assertThat(changes.toList())
            .singleElement()
            .satisfies(
                change -> {
                  assertThat(change.entity().getURI()).isEqualTo(TestStore.COUNTER);
                  assertThat(change.predicate()).contains(Lec.position);
                  assertThat(change.before().orElseThrow().getLiteralValue()).isEqualTo(1);
                  assertThat(change.after().orElseThrow().getLiteralValue()).isEqualTo(2);
                });
      }
      assertThat(releases.changes(second.toString(), second.toString())).isEmpty();
    }
    try (Stream<Path> views = Files.list(store.layout().views())) {
      assertThat(views).noneMatch(Files::isDirectory);
    }
  }

  @Test
  void readsWhatWasCoveredFromTheReport() throws IOException {
    TestStore store = new TestStore(directory);
    GenerationId id = store.build(1);
    Files.writeString(
        store.layout().generation(id).report(),
        """
        {"sources": [{"key": "list", "records": {"paper": 12, "talk": 1},
          "papersWithoutAuthors": 2, "unaccounted": [{"line": 7}]}]}
        """);
    try (Generation generation = open(store, id)) {
      Coverage coverage = generation.backing().coverage();
      assertThat(coverage.sources())
          .containsExactly(
              new Coverage.SourceCoverage(
                  "list", "list", 13, 1, List.of("authors missing on 2 of 12 papers")));
      assertThat(coverage.note())
          .isEqualTo("Searched 1 source with 13 records; 1 line of them could not be read.");
    }
  }
}
