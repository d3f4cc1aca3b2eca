package org.lectern.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.SourceRecord;
import org.lectern.ingest.records.TalkRecord;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.resolve.Corpus;
import org.lectern.ingest.resolve.Entities;
import org.lectern.ingest.resolve.EntityResolver;
import org.lectern.ingest.resolve.RecordRef;
import org.lectern.ingest.resolve.keys.Ledger;
import org.lectern.ingest.run.sources.SourceCatalogue;
import org.lectern.ingest.run.sources.SourceEntry;

/**
 * Shows over whole corpora that adding, removing and re-ordering sources never changes the IRI of
 * an entity whose printed mentions stay the same.
 */
class StableIrisTest {
  /** Sources with their records, and which of them come first, stay and come later. */
  record Change(Map<String, List<SourceRecord>> sources, List<Integer> roles, Random random) {}

  private static final List<String> NAMES =
      List.of(
          "Ann Lee",
          "A. Lee",
          "Ann B. Lee",
          "Bo Ray",
          "B. Ray",
          "Bob Ray",
          "Li Wei",
          "Wei Li",
          "Cy Moe",
          "李明");
  private static final List<String> TITLES =
      List.of(
          "Knots that hold",
          "Knots That Hold",
          "Knots that slip",
          "On rope",
          "On rope II",
          "A theory of twine (TOT)");
  private static final List<String> TOPICS =
      List.of("Rope", "rope", "Ropes", "Knot Theory", "Knot Theory (KT)", "KT", "Twine");
  private static final List<String> VENUES = List.of("UKN 2030", "UKN 2031", "Knots", "Arxiv");

  @Provide
  Arbitrary<Change> changes() {
    // A name twice on one paper is two people whom the comparison below could not tell apart.
    Arbitrary<List<String>> names =
        Arbitraries.of(NAMES).list().uniqueElements().ofMinSize(1).ofMaxSize(3);
    Arbitrary<Function<Integer, SourceRecord>> papers =
        Combinators.combine(
                Arbitraries.of(TITLES), names, Arbitraries.of(VENUES), Arbitraries.of(TOPICS))
            .as(
                (title, authors, venue, topic) ->
                    line -> paper(line, title, authors, venue, topic));
    Arbitrary<Function<Integer, SourceRecord>> talks =
        Combinators.combine(Arbitraries.of(TITLES), names)
            .as((title, speakers) -> line -> talk(line, title, speakers));
    Arbitrary<List<Function<Integer, SourceRecord>>> source =
        Arbitraries.frequencyOf(Tuple.of(3, papers), Tuple.of(1, talks))
            .list()
            .ofMinSize(1)
            .ofMaxSize(5);
    return Combinators.combine(
            source.list().ofMinSize(2).ofMaxSize(5),
            Arbitraries.integers().between(0, 2).list().ofSize(5),
            Arbitraries.randoms())
        .as((sources, roles, random) -> new Change(numbered(sources), roles, random));
  }

  private static Map<String, List<SourceRecord>> numbered(
      List<List<Function<Integer, SourceRecord>>> sources) {
    Map<String, List<SourceRecord>> records = new TreeMap<>();
    for (List<Function<Integer, SourceRecord>> source : sources) {
      List<SourceRecord> lines = new ArrayList<>();
      source.forEach(record -> lines.add(record.apply(lines.size() * 10 + 1)));
      records.put("list-" + records.size(), lines);
    }
    return records;
  }

  private static List<PrintedName> names(List<String> names, int line) {
    return names.stream().map(name -> new PrintedName(name, line)).toList();
  }

  private static SourceRecord paper(
      int line, String title, List<String> authors, String venue, String topic) {
    return PaperRecord.of(new Location(line, line + 3), new PrintedText(title, line))
        .authors(names(authors, line + 1))
        .venue(Optional.of(new PrintedText(venue, line + 2)))
        .keywords(List.of(new PrintedText(topic, line + 3)))
        .build();
  }

  private static SourceRecord talk(int line, String title, List<String> speakers) {
    return TalkRecord.of(new Location(line, line + 1), TalkRecord.Form.DETAIL)
        .title(Optional.of(new PrintedText(title, line)))
        .speakers(names(speakers, line + 1))
        .build();
  }

  private static List<RecordRef> records(
      Map<String, List<SourceRecord>> sources, Collection<String> keys) {
    return keys.stream().flatMap(key -> RecordKeys.of(key, sources.get(key)).stream()).toList();
  }

  private static Entities resolve(List<RecordRef> records, Ledger ledger) {
    return new EntityResolver(Corpus.of(records), ledger).resolve();
  }

  /** Names each entity by what is printed of it and where; the keys that those have. */
  private static Map<String, Set<String>> keysByMentions(Entities all) {
    Map<String, Set<String>> keys = new HashMap<>();
    all.people().forEach(p -> put(keys, "person", p.key(), p.name(), p.otherNames(), p.records()));
    all.papers().forEach(p -> put(keys, "paper", p.key(), p.title(), p.otherTitles(), p.records()));
    all.talks().forEach(t -> put(keys, "talk", t.key(), t.label(), t.otherTitles(), t.records()));
    all.events().forEach(e -> put(keys, "event", e.key(), e.label(), e.otherNames(), e.records()));
    all.series().forEach(s -> put(keys, "series", s.key(), s.label(), s.otherNames(), s.records()));
    all.topics().forEach(t -> put(keys, "topic", t.key(), t.label(), t.otherLabels(), t.records()));
    all.organizations()
        .forEach(o -> put(keys, "org", o.key(), o.name(), o.otherNames(), o.records()));
    return keys;
  }

  private static void put(
      Map<String, Set<String>> keys,
      String kind,
      String key,
      String name,
      Collection<String> others,
      Collection<String> records) {
    TreeSet<String> printed = new TreeSet<>(others);
    printed.add(name);
    keys.computeIfAbsent(
            kind + " " + printed + " " + new TreeSet<>(records), mentions -> new TreeSet<>())
        .add(key);
  }

  /** Says which untouched entities are called otherwise. */
  private static List<String> renamed(Entities before, Entities after) {
    Map<String, Set<String>> now = keysByMentions(after);
    List<String> renamed = new ArrayList<>();
    keysByMentions(before)
        .forEach(
            (mentions, keys) -> {
              if (now.containsKey(mentions) && !now.get(mentions).equals(keys)) {
                renamed.add(mentions + " was " + keys + ", is " + now.get(mentions));
              }
            });
    return renamed;
  }

  private static String bytes(Entities entities) throws IOException {
    StringWriter written = new StringWriter();
    entities.ledger().entries().forEach(entry -> written.append(entry.toString()).append('\n'));
    entities.decisions().forEach(decision -> written.append(decision.toString()).append('\n'));
    entities.people().forEach(person -> written.append(person.toString()).append('\n'));
    entities.papers().forEach(paper -> written.append(paper.toString()).append('\n'));
    entities.talks().forEach(talk -> written.append(talk.toString()).append('\n'));
    return written.toString();
  }

  @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
  void untouchedEntitiesKeepTheirIris(@ForAll("changes") Change change) throws IOException {
    List<String> first = new ArrayList<>();
    List<String> then = new ArrayList<>();
    int number = 0;
    for (String key : change.sources().keySet()) {
      int role = change.roles().get(number++);
      if (role != 2) {
        first.add(key);
      }
      if (role != 0) {
        then.add(key);
      }
    }
    Entities before = resolve(records(change.sources(), first), new Ledger());
    List<RecordRef> shuffled = new ArrayList<>(records(change.sources(), then));
    Entities after = resolve(shuffled, before.ledger());
    Collections.shuffle(shuffled, change.random());
    assertThat(bytes(resolve(shuffled, before.ledger()))).isEqualTo(bytes(after));
    assertThat(renamed(before, after)).isEmpty();
    Entities back = resolve(records(change.sources(), first), after.ledger());
    assertThat(renamed(after, back)).isEmpty();
  }

  @Example
  void untouchedEntitiesOfTheShippedSourcesKeepTheirIris() throws IOException {
    SourceCatalogue catalogue = SourceCatalogue.read(Shipped.CATALOGUE);
    Map<String, List<SourceRecord>> sources = new TreeMap<>();
    for (SourceEntry entry : catalogue.entries()) {
      SourceDocument document = catalogue.document(entry.file(), Optional.empty());
      sources.put(document.key(), DocumentReading.fresh().read(document).reading().records());
    }
    Entities all = shipped(catalogue, sources, sources.keySet(), new Ledger());
    Random random = new Random(7);
    Ledger ledger = all.ledger();
    for (String removed : sources.keySet()) {
      List<String> rest = new ArrayList<>(sources.keySet());
      rest.remove(removed);
      Collections.shuffle(rest, random);
      Entities without = shipped(catalogue, sources, rest, ledger);
      assertThat(renamed(all, without)).as("without " + removed).isEmpty();
      ledger = without.ledger();
    }
    Entities again = shipped(catalogue, sources, sources.keySet(), ledger);
    assertThat(keysByMentions(again)).isEqualTo(keysByMentions(all));
  }

  private static Entities shipped(
      SourceCatalogue catalogue,
      Map<String, List<SourceRecord>> sources,
      Collection<String> keys,
      Ledger ledger)
      throws IOException {
    CurationData curation = CurationData.read(catalogue, new TreeSet<>(keys));
    return new EntityResolver(new Corpus(records(sources, keys), curation.stated()), ledger)
        .resolve();
  }

  @Example
  void theCheckCatchesKeysThatForgetTheLedger() {
    Map<String, List<SourceRecord>> sources = new TreeMap<>();
    sources.put("one", List.of(paper(1, "On rope", List.of("Ann Lee"), "Knots", "Rope")));
    sources.put("two", List.of(paper(1, "On rope", List.of("Bo Ray"), "Knots", "Rope")));
    Entities before = resolve(records(sources, List.of("one")), new Ledger());
    Entities after = resolve(records(sources, List.of("one", "two")), new Ledger());
    Entities stable = resolve(records(sources, List.of("one", "two")), before.ledger());
    assertThat(renamed(before, stable)).isEmpty();
    assertThat(renamed(before, after)).anyMatch(fault -> fault.startsWith("paper [On rope]"));
  }
}
