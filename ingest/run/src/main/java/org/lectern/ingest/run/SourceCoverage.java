package org.lectern.ingest.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PersonRecord;
import org.lectern.ingest.records.source.SourceLine;
import org.lectern.ingest.resolve.ExternalIds;
import org.lectern.ingest.resolve.LinkRow;
import org.lectern.ingest.resolve.PersonLink;
import org.lectern.ingest.resolve.RecordRef;
import org.lectern.ingest.resolve.Talk;

/**
 * States how completely one source says what works of its kind can say, by rule: on how many of its
 * papers and talks it has each value, and whether its programme is complete.
 */
final class SourceCoverage {
  private static final int MOST_LINES = 20;

  /** What one asks of them is how many there are, not how many lack them. */
  private static final Set<String> COUNTED = Set.of("links", "arXiv ids");

  /**
   * One statement.
   *
   * @param of what is counted, {@code papers} or {@code talks}
   * @param property what they have or lack
   * @param have how many have it
   * @param total how many there are
   * @param statement the same in words
   * @param missing the first lines of those that lack it, at most 20
   */
  record Statement(
      String of, String property, int have, int total, String statement, List<Integer> missing) {
    /** Writes the statement as an object of a list. */
    void write(ArrayNode list) {
      ArrayNode lines =
          list.addObject()
              .put("of", of)
              .put("property", property)
              .put("have", have)
              .put("total", total)
              .put("statement", statement)
              .putArray("missingAtLines");
      missing.forEach(lines::add);
    }
  }

  private final List<Statement> statements = new ArrayList<>();

  private SourceCoverage() {}

  /**
   * States the coverage of a source.
   *
   * @param records its records
   * @param talks the talks of all sources
   * @param links the addresses that tables give back
   * @param unaccounted the lines of it that no rule knew
   */
  static List<Statement> of(
      List<RecordRef> records,
      Collection<Talk> talks,
      Collection<LinkRow> links,
      List<SourceLine> unaccounted) {
    SourceCoverage coverage = new SourceCoverage();
    coverage.papers(records, links);
    coverage.talks(records, talks, unaccounted);
    return List.copyOf(coverage.statements);
  }

  private void papers(List<RecordRef> records, Collection<LinkRow> links) {
    List<RecordRef> papers =
        records.stream().filter(r -> r.record() instanceof PaperRecord).toList();
    if (papers.isEmpty()) {
      return;
    }
    Set<String> linked = new HashSet<>();
    Set<String> onArxiv = new HashSet<>();
    for (LinkRow link : links) {
      String place = link.source() + " " + link.aboutLine();
      linked.add(place);
      if (ExternalIds.arxivId(link.url()).isPresent()) {
        onArxiv.add(place);
      }
    }
    paper(papers, "authors", ref -> !paper(ref).authors().isEmpty());
    paper(papers, "venues", ref -> paper(ref).venue().isPresent());
    paper(papers, "keywords", ref -> !paper(ref).keywords().isEmpty());
    paper(papers, "abstracts", ref -> !paper(ref).abstractLines().isEmpty());
    paper(papers, "links", ref -> !paper(ref).links().isEmpty() || linked.contains(place(ref)));
    paper(
        papers,
        "arXiv ids",
        ref ->
            onArxiv.contains(place(ref))
                || paper(ref).links().stream()
                    .anyMatch(link -> ExternalIds.arxivId(link.url()).isPresent()));
  }

  private void paper(List<RecordRef> papers, String property, Predicate<RecordRef> has) {
    List<Integer> missing =
        papers.stream().filter(has.negate()).map(ref -> ref.record().location().first()).toList();
    state("papers", property, papers.size(), missing);
  }

  private static String place(RecordRef ref) {
    return ref.source() + " " + ref.record().location().first();
  }

  private static PaperRecord paper(RecordRef ref) {
    return (PaperRecord) ref.record();
  }

  private void talks(List<RecordRef> records, Collection<Talk> all, List<SourceLine> unaccounted) {
    Set<String> keys = new HashSet<>();
    records.forEach(ref -> keys.add(ref.key()));
    List<Talk> talks =
        all.stream().filter(talk -> talk.records().stream().anyMatch(keys::contains)).toList();
    if (talks.isEmpty()) {
      return;
    }
    talk(talks, records, "titles", talk -> talk.title().isPresent());
    talk(talks, records, "speakers", talk -> !speakers(talk).isEmpty());
    talk(
        talks,
        records,
        "affiliations",
        talk ->
            !speakers(talk).isEmpty()
                && speakers(talk).stream().noneMatch(s -> s.printedAffiliations().isEmpty()));
    talk(talks, records, "dates", talk -> talk.date().isPresent());
    talk(talks, records, "times", talk -> talk.start().isPresent());
    programme(talks, records, unaccounted);
  }

  private static List<PersonLink> speakers(Talk talk) {
    return talk.people().stream().filter(link -> link.role().equals("speaker")).toList();
  }

  private void talk(
      List<Talk> talks, List<RecordRef> records, String property, Predicate<Talk> has) {
    state("talks", property, talks.size(), lines(talks.stream().filter(has.negate()), records));
  }

  private static List<Integer> lines(java.util.stream.Stream<Talk> talks, List<RecordRef> records) {
    return talks
        .map(
            talk ->
                records.stream()
                    .filter(ref -> talk.records().contains(ref.key()))
                    .mapToInt(ref -> ref.record().location().first())
                    .min()
                    .orElse(1))
        .sorted()
        .toList();
  }

  /**
   * A programme is complete when every talk has a title and a speaker, every listed speaker has a
   * talk, and no line was left over.
   */
  private void programme(List<Talk> talks, List<RecordRef> records, List<SourceLine> unaccounted) {
    List<Integer> lacking =
        lines(talks.stream().filter(t -> t.title().isEmpty() || speakers(t).isEmpty()), records);
    Set<String> onTalks = new HashSet<>();
    talks.forEach(talk -> speakers(talk).forEach(s -> onTalks.addAll(s.records())));
    TreeSet<Integer> listed = new TreeSet<>();
    for (RecordRef ref : records) {
      // A speaker's entry in the list of people is a receipt of the talk; without one it has none.
      if (ref.record() instanceof PersonRecord person
          && person.role().equals("speaker")
          && !onTalks.contains(ref.key())) {
        listed.add(ref.record().location().first());
      }
    }
    List<String> wanting = new ArrayList<>();
    if (!lacking.isEmpty()) {
      wanting.add(lacking.size() + " of " + talks.size() + " talks without title or speaker");
    }
    if (!listed.isEmpty()) {
      wanting.add(listed.size() + " listed speakers without a talk");
    }
    if (!unaccounted.isEmpty()) {
      wanting.add(unaccounted.size() + " lines not understood");
    }
    List<Integer> missing = new ArrayList<>(lacking);
    missing.addAll(listed);
    statements.add(
        new Statement(
            "talks",
            "programme",
            talks.size() - lacking.size(),
            talks.size(),
            wanting.isEmpty()
                ? "programme complete: " + talks.size() + " talks with title and speaker"
                : "programme incomplete: " + String.join(", ", wanting),
            missing.stream().limit(MOST_LINES).toList()));
  }

  private void state(String of, String property, int total, List<Integer> missing) {
    int have = total - missing.size();
    String statement;
    if (missing.isEmpty()) {
      statement = property + " on all " + total + " " + of;
    } else if (have == 0) {
      statement = property + " missing on all " + total + " " + of;
    } else if (COUNTED.contains(property)) {
      statement = property + " for " + have + " of " + total + " " + of;
    } else {
      statement = property + " missing on " + missing.size() + " of " + total + " " + of;
    }
    statements.add(
        new Statement(
            of, property, have, total, statement, missing.stream().limit(MOST_LINES).toList()));
  }
}
