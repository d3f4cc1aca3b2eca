package org.lectern.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.records.Layouts;
import org.lectern.ingest.records.Reading;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.run.sources.SourceCatalogue;
import org.lectern.ingest.store.FileDigest;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.ingest.store.publish.ProgressListener;
import org.lectern.ingest.store.publish.Publication;
import org.lectern.ingest.store.publish.Rollback;

class IngestTest {
  @TempDir Path directory;
  private Path store;

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

  private static final String OTHER =
      """
      Awesome Ropes

      Ropes: 2020

        • Knots that hold. [paper]

          • Ann Apple, Bea Berry. ICLR 2022
          • Key Word: Knots that bind.
          • Digest A second list that has the same paper.
        • Hemp. [paper]

          • Eve Elder.
          • Key Word: Hemp; Rope.
          • Digest Hemp is what ropes were made of.
        • Sisal. [paper]

          • Eve Elder, Fay Fig.
          • Key Word: Sisal.
          • Digest Sisal is what ropes are made of.
      """;

  @BeforeEach
  void prepare() throws Exception {
    store = directory.resolve("store");
    Files.writeString(directory.resolve("sources.yaml"), "sources: []\n");
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(directory.resolve(name), text);
  }

  private IngestOutcome ingest(Path into, boolean skipBad, Path... documents) throws Exception {
    return run(into, skipBad, Set.of(), documents);
  }

  private IngestOutcome run(Path into, boolean skipBad, Set<String> removed, Path... documents)
      throws Exception {
    return new Ingest(
            new IngestRequest(
                new StoreLayout(into),
                directory.resolve("sources.yaml"),
                List.of(documents),
                removed,
                Optional.empty(),
                false,
                skipBad,
                false,
                2),
            ProgressListener.NONE)
        .run();
  }

  private List<String> titles(GenerationId id) throws Exception {
    return Shipped.column(
        store, id, "SELECT ?x { ?p a lec:Paper ; rdfs:label ?x } ORDER BY ?x", "x");
  }

  @Test
  void aKeyOfAGenerationThatWasRolledBackIsNotGivenToAnother() throws Exception {
    Path list = write("list.txt", LIST);
    ingest(store, false, list);
    ingest(store, false, list, write("other.txt", OTHER));
    Rollback.toPrevious(new StoreLayout(store));
    String stranger =
        LIST.replace("Dan Date", "Eve Elder").replace("Splices for all", "Looms for all");
    GenerationId third =
        ingest(store, false, list, write("third.txt", stranger)).publication().id();
    String eve = "SELECT ?x { ?p a lec:Person ; rdfs:label 'Eve Elder' BIND(STR(?p) AS ?x) }";
    assertThat(Shipped.column(store, third, eve, "x"))
        .singleElement()
        .asString()
        .matches(".*/person/eve-elder-[0-9a-f]{6}");
    // Whoever was published there comes back to the key.
    run(store, false, Set.of("third"));
    GenerationId last = ingest(store, false, directory.resolve("other.txt")).publication().id();
    assertThat(Shipped.column(store, last, eve, "x"))
        .singleElement()
        .asString()
        .endsWith("/person/eve-elder");
  }

  @Test
  void theSamePaperInTwoSourcesIsOnePaperWithTwoRecords() throws Exception {
    GenerationId id =
        ingest(store, false, write("knots.txt", LIST), write("ropes.txt", OTHER))
            .publication()
            .id();
    assertThat(titles(id))
        .containsExactly(
            "Hemp", "Knots that hold", "Ropes and their ends", "Sisal", "Splices for all");
    assertThat(
            Shipped.column(
                store,
                id,
                "SELECT ?x { ?p rdfs:label 'Knots that hold' ; lec:record ?r . ?r lec:source/lec:fileName ?x } ORDER BY ?x",
                "x"))
        .containsExactly("knots.txt", "ropes.txt");
  }

  @Test
  void theOrderOfSourcesChangesNothing() throws Exception {
    List<Path> documents =
        new ArrayList<>(List.of(write("knots.txt", LIST), write("ropes.txt", OTHER)));
    IngestOutcome first = ingest(store, false, documents.toArray(new Path[0]));
    String expected = sorted(Shipped.quads(store, first.publication().id()));
    Random random = new Random(3);
    for (int i = 0; i < 3; i++) {
      Collections.shuffle(documents, random);
      Path other = directory.resolve("store-" + i);
      IngestOutcome again = ingest(other, false, documents.toArray(new Path[0]));
      assertThat(again.publication().id()).isEqualTo(first.publication().id());
      assertThat(sorted(Shipped.quads(other, again.publication().id()))).isEqualTo(expected);
    }
  }

  private static String sorted(String lines) {
    return String.join("\n", lines.lines().sorted().toList());
  }

  @Test
  void anUntouchedEntityKeepsItsIriWhenSourcesComeAndGo() throws Exception {
    Path knots = write("knots.txt", LIST);
    ingest(store, false, knots);
    GenerationId both = ingest(store, false, write("ropes.txt", OTHER)).publication().id();
    assertThat(titles(both)).hasSize(5);
    GenerationId moved =
        ingest(store, false, write("knots.txt", LIST.replace("Knots: 2021", "\n\nKnots: 2021")))
            .publication()
            .id();
    GenerationId alone = run(store, false, Set.of("ropes")).publication().id();
    String people = "SELECT ?x { ?x a lec:Person } ORDER BY ?x";
    assertThat(Shipped.column(store, alone, people, "x"))
        .isSubsetOf(Shipped.column(store, moved, people, "x"));
    assertThat(titles(alone))
        .containsExactly("Knots that hold", "Ropes and their ends", "Splices for all");
  }

  @Test
  void unchangedDocumentsPublishNothing() throws Exception {
    Path knots = write("knots.txt", LIST);
    IngestOutcome first = ingest(store, false, knots);
    IngestOutcome again = ingest(store, false, knots);
    assertThat(again.publication().outcome()).isEqualTo(Publication.Outcome.UNCHANGED);
    assertThat(again.publication().id()).isEqualTo(first.publication().id());
  }

  @Test
  void oneRefusedDocumentRefusesTheRunAndLosesNothing() throws Exception {
    GenerationId before = ingest(store, false, write("knots.txt", LIST)).publication().id();
    Path bad = write("bad.txt", "");
    Path ropes = write("ropes.txt", OTHER);
    assertThatThrownBy(() -> ingest(store, false, ropes, bad))
        .isInstanceOf(RefusedSourcesException.class)
        .hasMessageContaining("bad.txt:1:");
    assertThat(new StoreLayout(store).readCurrent()).contains(before);
    IngestOutcome rest = ingest(store, true, ropes, bad);
    assertThat(rest.refused()).extracting(RefusedSource::file).containsExactly("bad.txt");
    assertThat(titles(rest.publication().id())).hasSize(5);
  }

  @Test
  void namesThePlaceOfWhatCannotBeRead() throws Exception {
    Path latin = directory.resolve("latin.txt");
    Files.write(latin, (LIST + "Caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
    Path binary = Files.write(directory.resolve("binary.txt"), new byte[] {1, 2, 0, 3});
    Path strange = write("strange.txt", "Nothing that any reader knows.\n");
    Path prefix = write("cut.txt", LIST.substring(0, LIST.indexOf("Ann B.")));
    int line = (int) LIST.lines().count() + 1;
    assertThatThrownBy(() -> ingest(store, false, latin))
        .hasMessageContaining("latin.txt:" + line + ":4: error: expected UTF-8, found byte 0xe9");
    assertThatThrownBy(() -> ingest(store, false, binary))
        .hasMessageContaining("binary.txt:1:3: error: expected text, found a NUL byte");
    assertThatThrownBy(() -> ingest(store, false, strange))
        .hasMessageContaining("strange.txt:1:1: error: ")
        .hasMessageContaining("--format");
    assertThat(new StoreLayout(store).readCurrent()).isEmpty();
    assertThat(titles(ingest(store, false, prefix).publication().id()))
        .contains("Knots that hold", "Ropes and their ends");
  }

  @Test
  void aRefusedReplacementKeepsWhatWasThere() throws Exception {
    ingest(store, false, write("knots.txt", LIST), write("ropes.txt", OTHER));
    write("knots.txt", "");
    IngestOutcome outcome =
        ingest(
            store,
            true,
            directory.resolve("knots.txt"),
            write("ropes.txt", OTHER.replace("Hemp.", "Hemp two.")));
    assertThat(titles(outcome.publication().id())).contains("Ropes and their ends", "Hemp two");
  }

  @Test
  void doesNotReadAnUnchangedDocumentAgain() throws Exception {
    Path knots = write("knots.txt", LIST);
    ingest(store, false, knots);
    Path other = write("other.txt", LIST.replace("Splices for all", "Splices for some"));
    var reader = Layouts.byFormat("awesome-list-text");
    new RecordCache(store.resolve("records"))
        .keep(
            FileDigest.sha256(knots),
            reader.format() + " " + reader.version(),
            Reading.of(
                reader,
                SourceCatalogue.read(directory.resolve("sources.yaml"))
                    .document(other, Optional.empty())));
    // What stands in the cache is what counts, so the document cannot have been read again.
    GenerationId id = ingest(store, false, knots, write("ropes.txt", OTHER)).publication().id();
    assertThat(titles(id)).contains("Splices for some").doesNotContain("Splices for all");
  }

  @Test
  void readsADocumentAgainWhoseCachedRecordsWereChanged() throws Exception {
    Path knots = write("knots.txt", LIST);
    ingest(store, false, knots);
    Path cached = only(store.resolve("records"));
    String whole = Files.readString(cached);
    String another = whole.replace("Splices for all", "Splices for alk");
    List<String> damaged = List.of("", whole.substring(9), whole.substring(0, 40), another);
    for (int i = 0; i < damaged.size(); i++) {
      Files.writeString(cached, damaged.get(i));
      Path more = write("ropes.txt", OTHER.replace("Hemp.", "Hemp " + i + "."));
      GenerationId id = ingest(store, false, more).publication().id();
      assertThat(titles(id)).contains("Splices for all", "Hemp " + i);
      assertThat(Files.readString(cached)).isEqualTo(whole);
    }
  }

  @Test
  void takesNoRecordsOfAnotherDocumentFromTheCache() throws Exception {
    ingest(store, false, write("knots.txt", LIST));
    Path knots = only(store.resolve("records"));
    Path elsewhere = directory.resolve("elsewhere");
    ingest(elsewhere, false, write("ropes.txt", OTHER));
    Files.copy(only(elsewhere.resolve("records")), knots, StandardCopyOption.REPLACE_EXISTING);
    Path hemp = write("hemp.txt", OTHER.replace("Hemp.", "Hemp two."));
    assertThat(titles(ingest(store, false, hemp).publication().id())).contains("Splices for all");
  }

  @Test
  void refusesADocumentOfTheStoreThatWasChangedUntilItIsHandedInAgain() throws Exception {
    Path knots = write("knots.txt", LIST);
    GenerationId before = ingest(store, false, knots).publication().id();
    Path kept = only(store.resolve("documents"));
    Files.writeString(kept, LIST.replace("Splices for all", "Splices for alk"));
    Path ropes = write("ropes.txt", OTHER);
    assertThatThrownBy(() -> ingest(store, true, ropes))
        .hasMessageContaining(kept + ": error: expected the document 'knots.txt'")
        .hasMessageContaining("found other bytes")
        .hasMessageContaining("lectern remove knots");
    assertThat(new StoreLayout(store).readCurrent()).contains(before);
    // Nothing has changed, and yet it is put in place of the damaged one.
    assertThat(ingest(store, false, knots).publication().outcome())
        .isEqualTo(Publication.Outcome.UNCHANGED);
    assertThat(Files.readString(kept)).isEqualTo(LIST);
    assertThat(titles(ingest(store, false, ropes).publication().id())).contains("Splices for all");
  }

  @Test
  void buildsNothingOnTheGenerationThatStandsInThePlaceOfAnother() throws Exception {
    GenerationId first = ingest(store, false, write("knots.txt", LIST)).publication().id();
    GenerationId second = ingest(store, false, write("ropes.txt", OTHER)).publication().id();
    StoreLayout layout = new StoreLayout(store);
    Path aside = store.resolve("aside");
    Files.move(layout.generation(first).directory(), aside);
    Files.move(layout.generation(second).directory(), layout.generation(first).directory());
    Files.move(aside, layout.generation(second).directory());
    Path more = write("hemp.txt", OTHER.replace("Hemp.", "Hemp two."));
    assertThatThrownBy(() -> ingest(store, false, more))
        .hasMessageContaining("expected the manifest of generation " + second);
    assertThat(layout.readCurrent()).contains(second);
  }

  @Test
  void namesThePlaceOfACuratedFactOfAnotherForm() throws Exception {
    Path knots = write("knots.txt", LIST);
    String entry = "sources:\n  - key: knots\n    file: knots.txt\n    event:\n      year: %s\n";
    for (String year : List.of("[2024]", "soon")) {
      write("sources.yaml", entry.formatted(year));
      assertThatThrownBy(() -> ingest(store, false, knots)).hasMessageStartingWith("sources.yaml:");
    }
    for (String slip : List.of("sorces: []\n", "sources:\n  - {key: a, file: b, labl: c}\n")) {
      write("sources.yaml", slip);
      assertThatThrownBy(() -> ingest(store, false, knots))
          .hasMessageStartingWith("sources.yaml:")
          .hasMessageContaining("expected one of the fields ");
    }
    write("sources.yaml", "sources: []\n");
    write("venues.yaml", "series: {acronym: [1], name: {a: b}}\n");
    assertThatThrownBy(() -> ingest(store, false, knots))
        .hasMessageStartingWith("venues.yaml:1:1: error: expected a list as 'series', found a map");
  }

  @Test
  void takesTheSameOfTwoDocumentsWithOneKeyInAnyOrder() throws Exception {
    Path first = write("knots.txt", LIST);
    Path second = write("knots.md", OTHER);
    GenerationId one = ingest(store, true, first, second).publication().id();
    GenerationId other =
        ingest(directory.resolve("elsewhere"), true, second, first).publication().id();
    assertThat(other).isEqualTo(one);
  }

  @Test
  void namesATableOrListThatIsNoneInOneLine() throws Exception {
    Path knots = write("knots.txt", LIST);
    write("sources.yaml", "sources:\n  - {key: knots, file: knots.txt, mentions: mentions.tsv}\n");
    String table = "document\tline\tterm\nknots\t3\tHemp\n";
    for (String bad :
        List.of(
            "",
            table.replace('\n', '\r'),
            table.replace("term", "word"),
            table.replace("line", "term"),
            table.replace("term\n", "term\tmore\n"),
            table.replace("3", "-3"),
            table.replace("3", "\u0663"),
            table.replace("Hemp", "Hemp\tmore"),
            table.replace("Hemp", " "))) {
      write("mentions.tsv", bad);
      assertThatThrownBy(() -> ingest(store, false, knots))
          .as(bad)
          .hasMessageMatching("mentions[.]tsv:[12]:1: error: expected .*");
    }
    write("mentions.tsv", table);
    for (String name : List.of("venues.yaml", "topics.ttl", "mentions.tsv", "identity.ttl")) {
      Path file = directory.resolve(name);
      Files.deleteIfExists(file);
      assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
      assertThatThrownBy(() -> ingest(store, false, knots))
          .hasMessageContaining(name)
          .hasMessageContaining("pipe");
      Files.delete(file);
    }
    write("venues.yaml", "series: []\n---\nseries: []\n");
    assertThatThrownBy(() -> ingest(store, false, knots))
        .hasMessageStartingWith("venues.yaml:")
        .hasMessageContaining("expected one YAML document");
  }

  @Test
  void writesOverNothingThatALockLeadsTo() throws Exception {
    Path knots = write("knots.txt", LIST);
    Path precious = write("precious", "precious");
    Files.createDirectories(store);
    Path lock = new StoreLayout(store).ingestLock();
    Files.createSymbolicLink(lock, precious);
    assertThatThrownBy(() -> ingest(store, false, knots))
        .hasMessageContaining(lock.getFileName() + ": error: expected a file, found a link");
    assertThat(Files.readString(precious)).isEqualTo("precious");
    Files.delete(lock);
    ingest(store, false, knots);
  }

  @Test
  void namesThePlaceInATableThatIsNoText() throws Exception {
    Path table = directory.resolve("links.tsv");
    write(
        "sources.yaml",
        "sources:\n  - key: knots\n    file: knots.txt\n    title: Knots\n    links: links.tsv\n");
    byte[] text = "line\ttitle\tkind\turl\n\n1\tA\tpaper\t\u00fc\n".getBytes("ISO-8859-1");
    Files.write(table, text);
    assertThatThrownBy(() -> ingest(store, false, write("knots.txt", LIST)))
        .hasMessageStartingWith("links.tsv:3:11: error: expected UTF-8, found byte 0xfc");
    Files.writeString(table, "line\ttitle\tkind\turl\n\none\tA\tpaper\thttp://e.x/\n");
    assertThatThrownBy(() -> ingest(store, false, write("knots.txt", LIST)))
        .hasMessageStartingWith("links.tsv:3:1: error: expected a line number");
  }

  @Test
  void keepsNoDocumentThatWasChangedSinceItWasRead() throws Exception {
    Path knots = write("knots.txt", LIST);
    SourceDocument document =
        SourceCatalogue.read(directory.resolve("sources.yaml")).document(knots, Optional.empty());
    KeptDocuments documents = new KeptDocuments(directory.resolve("documents"));
    Files.writeString(knots, OTHER);
    assertThatThrownBy(() -> documents.keep(document))
        .hasMessageStartingWith("knots.txt:1:1: error: expected the document as it was");
    assertThat(directory.resolve("documents")).isEmptyDirectory();
    Files.writeString(knots, LIST);
    assertThat(documents.keep(document)).isPresent();
    Files.writeString(knots, OTHER);
    assertThatThrownBy(() -> documents.keep(document)).hasMessageContaining("changed since");
  }

  private static Path only(Path directory) throws Exception {
    try (var files = Files.newDirectoryStream(directory)) {
      return files.iterator().next();
    }
  }
}
