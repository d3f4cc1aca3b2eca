package org.lectern.ingest.readers.rdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.lectern.ingest.records.EventDays;
import org.lectern.ingest.records.EventRecord;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PersonRecord;
import org.lectern.ingest.records.PrintedLink;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.RecordSink;
import org.lectern.ingest.records.SourceRecord;
import org.lectern.ingest.records.TalkRecord;

/**
 * Makes records of what the mappings construct; {@code ingest/mappings/README.md} has the terms.
 */
final class MappedRecords {
  /** The namespace of the terms, which no document has. */
  static final String NS = "urn:lectern:record#";

  /** A year, alone or at the head of a date, whose parts need not be parted. */
  private static final Pattern YEAR =
      Pattern.compile("(\\d{4})(?:(?:0\\d|1[0-2])[0-3]\\d)?(?!\\d).*", Pattern.DOTALL);

  private static final int LONGEST_SHOWN = 60;

  /** So many affiliations of one person are taken, for each of the works. */
  private static final int MOST_AFFILIATIONS = 32;

  private final Graph mapped;
  private final RdfGraph document;
  private final Location whole;
  private final RecordSink sink;
  private int leftOut;

  /** Of which things a property has several values, by the name of the property. */
  private final Map<String, Set<Node>> several = new TreeMap<>();

  /** Which things have a node where a text is read, by the name of the property. */
  private final Map<String, Set<Node>> nodes = new TreeMap<>();

  /** The names and affiliations of each person; a person may stand in very many works. */
  private final Map<Node, List<String>> namesOf = new HashMap<>();

  private final Map<Node, List<String>> affiliationsOf = new HashMap<>();

  /** What was read of each thing that became a record. */
  private final Map<Node, ReadTexts> read = new LinkedHashMap<>();

  /** See {@link #told()}. */
  private final Set<Node> told = new HashSet<>();

  /** That of the thing at hand. */
  private ReadTexts reading = new ReadTexts();

  /**
   * Prepares for one document.
   *
   * @param mapped what the mappings constructed
   * @param document the statements it was constructed from
   * @param whole all lines of the document, for things whose place is not known
   * @param sink hears of values that are not what they should be
   */
  MappedRecords(Graph mapped, RdfGraph document, Location whole, RecordSink sink) {
    this.mapped = mapped;
    this.document = document;
    this.whole = whole;
    this.sink = sink;
  }

  /** How many things were left out when the records were made, each with a warning. */
  int leftOut() {
    return leftOut;
  }

  /** What was read of each thing that became a record, or told of in a warning. */
  Map<Node, ReadTexts> read() {
    return read;
  }

  /** Things of which a warning says that they are not read where others lead to them. */
  Set<Node> told() {
    return told;
  }

  /** Gives the records in the order of the document. */
  List<SourceRecord> records() {
    List<SourceRecord> records = new ArrayList<>();
    things("Event").forEach(thing -> event(thing, records));
    things("Paper").forEach(thing -> paper(thing).ifPresent(p -> records.add(read(thing, p))));
    things("Talk").forEach(thing -> records.add(read(thing, talk(thing))));
    records.sort(Comparator.comparingInt(record -> record.location().first()));
    several.forEach(this::warnOfSeveral);
    nodes.forEach(this::warnOfNodes);
    warnOfUnread();
    return records;
  }

  /** Said once for each property, for a document in two languages has two of each. */
  private void warnOfSeveral(String property, Set<Node> things) {
    warn(
        firstLine(things),
        "one " + property + " of each thing",
        "several of "
            + things.size()
            + "; the first in the order of letters is read, the others are left out");
  }

  private void warnOfNodes(String property, Set<Node> things) {
    warn(
        firstLine(things),
        "a text as " + property,
        "a thing without a name at " + things.size() + " of the things; left out");
  }

  private void warnOfUnread() {
    Map<String, Set<Node>> unread = new TreeMap<>();
    mapped
        .find(Node.ANY, term("unread"), Node.ANY)
        .forEach(
            found ->
                unread
                    .computeIfAbsent(
                        found.getObject().getLiteralLexicalForm(), key -> new HashSet<>())
                    .add(found.getSubject()));
    unread.forEach(
        (role, things) ->
            warn(
                firstLine(things),
                "a text or a person as " + role,
                "something else at " + things.size() + " of the things; left out"));
  }

  private int firstLine(Set<Node> things) {
    return things.stream().mapToInt(thing -> place(thing).first()).min().orElse(whole.first());
  }

  private List<Node> things(String kind) {
    return mapped
        .find(Node.ANY, RDF.Nodes.type, term(kind))
        .mapWith(t -> t.getSubject())
        .toList()
        .stream()
        .sorted(
            Comparator.comparingInt((Node node) -> document.order(node))
                .thenComparing(Object::toString))
        .toList();
  }

  private void begin(Node thing) {
    reading = new ReadTexts();
    plain(thing).ifPresent(reading::add);
    addRead(thing);
  }

  /** What a mapping has used in another form. */
  private void addRead(Node thing) {
    for (Node used : objects(thing, "read")) {
      reading.add(used);
      plain(used).ifPresent(reading::add);
    }
  }

  private <T> T read(Node thing, T made) {
    read.computeIfAbsent(thing, key -> new ReadTexts()).addAll(reading);
    return made;
  }

  private Optional<PaperRecord> paper(Node thing) {
    begin(thing);
    Location location = place(thing);
    int line = location.first();
    Optional<String> year = year(thing, line);
    Optional<String> venue =
        only("venue", thing, venues(thing))
            .map(text -> year.filter(y -> !text.contains(y)).map(y -> text + " " + y).orElse(text));
    Optional<String> title = first(thing, "title");
    // What has nothing but its class is referred to, as in a list of citations.
    if (title.isEmpty() && document.describes(thing)) {
      leftOut++;
      warn(line, "the title of a paper", "none; the paper is left out");
    }
    return title.map(
        text ->
            PaperRecord.of(location, new PrintedText(text, line))
                .authors(people(thing, "author", line))
                .venue(venue.map(v -> new PrintedText(v, line)))
                .keywords(
                    all(thing, "keyword").stream().map(k -> new PrintedText(k, line)).toList())
                .section(
                    Optional.empty(),
                    venue.isPresent() ? Optional.empty() : year.map(Integer::valueOf))
                .prose(first(thing, "abstract").map(a -> new PrintedText(a, line)), List.of())
                .links(links(thing, line))
                .build());
  }

  private TalkRecord talk(Node thing) {
    begin(thing);
    Location location = place(thing);
    int line = location.first();
    Optional<MappedTime> start = moment(thing, "start", line);
    return TalkRecord.of(location, TalkRecord.Form.DETAIL)
        .title(first(thing, "title").map(text -> new PrintedText(text, line)))
        .speakers(people(thing, "speaker", line))
        .prose(first(thing, "abstract").map(text -> new PrintedText(text, line)), List.of())
        .day(start.map(MappedTime::date), Optional.empty())
        .times(
            start.flatMap(MappedTime::time),
            moment(thing, "end", line).flatMap(MappedTime::time),
            false)
        .place(first(thing, "place").map(text -> new PrintedText(text, line)))
        .links(links(thing, line))
        .build();
  }

  private void event(Node thing, List<SourceRecord> records) {
    begin(thing);
    Location location = place(thing);
    int line = location.first();
    Optional<LocalDate> start = moment(thing, "start", line).map(MappedTime::date);
    Optional<LocalDate> end = moment(thing, "end", line).map(MappedTime::date);
    // Some documents have beginning and end the wrong way round.
    boolean swapped = start.isPresent() && end.isPresent() && end.get().isBefore(start.get());
    records.add(
        new EventRecord(
            location,
            first(thing, "title").map(text -> new PrintedText(text, line)),
            first(thing, "acronym").map(text -> new PrintedText(text, line)),
            year(thing, line).map(Integer::valueOf).or(() -> start.map(LocalDate::getYear)),
            new EventDays(
                swapped ? end : start, swapped ? start : end, Optional.empty(), Optional.empty()),
            first(thing, "place").map(text -> new PrintedText(text, line)),
            people(thing, "organizer", line)));
    for (PrintedName speaker : people(thing, "speaker", line)) {
      records.add(new PersonRecord(location, speaker, "speaker"));
    }
    read(thing, thing);
  }

  /** One contributor, of whom several statements may tell. */
  private static final class Contributor {
    int position = Integer.MAX_VALUE;
    int order = Integer.MAX_VALUE;
    final TreeSet<String> names = new TreeSet<>();
    final TreeSet<String> affiliations = new TreeSet<>();
  }

  private List<PrintedName> people(Node thing, String role, int line) {
    Map<Object, Contributor> contributors = new LinkedHashMap<>();
    Set<Node> nameless = new HashSet<>();
    for (Node node : objects(thing, "contributor")) {
      List<String> roles = all(node, "role");
      if (roles.isEmpty() && role.equals("author")) {
        // Of those who do something else the mappings tell what.
        nameless.add(node);
      }
      if (!roles.contains(role)) {
        continue;
      }
      Optional<Node> person =
          objects(node, "person").stream()
              .filter(found -> !found.isLiteral())
              .min(
                  Comparator.comparing((Node found) -> names(found).isEmpty())
                      .thenComparingInt(document::order)
                      .thenComparing(found -> found.toString()));
      List<String> names = new ArrayList<>(all(node, "name"));
      // Of very many names of one person the first is printed, and the others say nothing.
      person.ifPresent(found -> only("name", found, names(found)).ifPresent(names::add));
      if (names.isEmpty()) {
        nameless.add(person.orElse(node));
        continue;
      }
      Object key = person.isPresent() ? person.get() : names + " " + all(node, "position");
      Contributor contributor = contributors.computeIfAbsent(key, k -> new Contributor());
      contributor.names.addAll(names);
      contributor.affiliations.addAll(all(node, "affiliation"));
      person.ifPresent(found -> contributor.affiliations.addAll(affiliations(found)));
      contributor.affiliations.forEach(reading::add);
      contributor.order = Math.min(contributor.order, document.order(person.orElse(node)));
      addRead(node);
      all(node, "position")
          .forEach(text -> contributor.position = Math.min(contributor.position, number(text)));
    }
    nameless.removeAll(contributors.keySet());
    if (!nameless.isEmpty()) {
      nameless.stream().filter(node -> !node.isLiteral()).forEach(told::add);
      warn(line, "the name of each " + role, nameless.size() + " without; left out");
    }
    return contributors.values().stream()
        .sorted(
            Comparator.comparingInt((Contributor c) -> c.position)
                .thenComparingInt(c -> c.order)
                .thenComparing(c -> c.names.first()))
        .map(c -> new PrintedName(c.names.first(), List.copyOf(c.affiliations), line))
        .toList();
  }

  /** The venues of a paper, by text or by the first name of a thing. */
  private List<String> venues(Node thing) {
    TreeSet<String> venues = new TreeSet<>();
    for (Node node : objects(thing, "venue")) {
      List<String> names = node.isLiteral() ? List.of() : names(node);
      names.stream().findFirst().or(() -> plain(node)).ifPresent(venues::add);
    }
    venues.forEach(reading::add);
    return List.copyOf(venues);
  }

  private List<String> names(Node thing) {
    return namesOf.computeIfAbsent(thing, key -> texts(key, "name"));
  }

  /** What a person is affiliated with, by text or by the names of the organization. */
  private List<String> affiliations(Node person) {
    List<String> known = affiliationsOf.get(person);
    if (known == null) {
      TreeSet<String> texts = new TreeSet<>();
      for (Node node : objects(person, "affiliation")) {
        // Names are sorted, so that of one organization no more than these can be among the first.
        (node.isLiteral() ? plain(node).stream() : names(node).stream())
            .limit(MOST_AFFILIATIONS + 1)
            .forEach(texts::add);
      }
      known = texts.stream().limit(MOST_AFFILIATIONS).toList();
      affiliationsOf.put(person, known);
      if (texts.size() > MOST_AFFILIATIONS) {
        texts.forEach(reading::add);
        warn(
            place(person).first(),
            "at most " + MOST_AFFILIATIONS + " affiliations of a person",
            "more; the others are left out");
      }
    }
    return known;
  }

  private List<PrintedLink> links(Node thing, int line) {
    return all(thing, "link").stream()
        // What names the thing need not lead anywhere; other links that do not are told.
        .filter(url -> isWeb(url) || !thing.isURI() || !url.equals(thing.getURI()))
        .map(url -> new PrintedLink("paper", url, line))
        .toList();
  }

  private static boolean isWeb(String url) {
    return url.startsWith("http://") || url.startsWith("https://");
  }

  private Location place(Node thing) {
    return document.place(thing).orElse(whole);
  }

  private List<Node> objects(Node subject, String property) {
    return mapped.find(subject, term(property), Node.ANY).mapWith(t -> t.getObject()).toList();
  }

  /** The texts of a property that are read or told of. */
  private List<String> all(Node subject, String property) {
    List<String> texts = texts(subject, property);
    texts.forEach(reading::add);
    return texts;
  }

  /** The texts of a property, sorted, so that the order of a hash table does not show. */
  private List<String> texts(Node subject, String property) {
    TreeSet<String> texts = new TreeSet<>();
    for (Node node : objects(subject, property)) {
      if (node.isBlank()) {
        nodes.computeIfAbsent(property, key -> new HashSet<>()).add(subject);
        told.add(node);
      }
      plain(node).ifPresent(texts::add);
    }
    return List.copyOf(texts);
  }

  /** The text or IRI that a node is, on one line; of a blank node none. */
  static Optional<String> plain(Node node) {
    String text =
        node.isLiteral() ? node.getLiteralLexicalForm() : node.isURI() ? node.getURI() : "";
    return Optional.of(text.replaceAll("\\s+", " ").strip()).filter(plain -> !plain.isEmpty());
  }

  private Optional<String> first(Node subject, String property) {
    return only(property, subject, all(subject, property));
  }

  /** The value that a record can hold of those that a thing has. */
  private Optional<String> only(String property, Node thing, List<String> values) {
    values.forEach(reading::add);
    if (values.size() > 1) {
      several.computeIfAbsent(property, key -> new HashSet<>()).add(thing);
    }
    return values.stream().findFirst();
  }

  /** The four digits of a year; a year that is none is left out with a warning. */
  private Optional<String> year(Node thing, int line) {
    List<String> printed = all(thing, "year");
    List<String> years =
        printed.stream()
            .map(YEAR::matcher)
            .filter(Matcher::matches)
            .map(matcher -> matcher.group(1))
            .distinct()
            .toList();
    Optional<String> year = only("year", thing, years);
    if (!printed.isEmpty() && year.isEmpty()) {
      warn(line, "a year of four digits", "'" + shown(printed.get(0)) + "'; read without a year");
    }
    return year;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return Integer.MAX_VALUE;
    }
  }

  /** A day or time; one that is none is left out with a warning. */
  private Optional<MappedTime> moment(Node thing, String property, int line) {
    Optional<String> printed = first(thing, property);
    Optional<MappedTime> moment = printed.flatMap(MappedTime::of);
    if (moment.isEmpty()) {
      printed.ifPresent(
          text -> warn(line, MappedTime.EXPECTED, "'" + shown(text) + "'; read without it"));
    }
    return moment;
  }

  private void warn(int line, String expected, String found) {
    sink.problem(Problem.warning(line, "expected " + expected + ", found " + found));
  }

  private static String shown(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_SHOWN));
  }

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
