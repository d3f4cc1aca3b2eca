package org.lectern.ingest.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PrintedLink;
import org.lectern.ingest.resolve.venues.PrintedVenue;

/** The records of one paper, with the addresses that tables give back to them. */
final class PaperCluster {
  /** The published order of choice: the more complete record, then the smaller source key. */
  private static final Comparator<Member> BEST_FIRST =
      Comparator.comparingInt((Member m) -> -m.completeness())
          .thenComparing(m -> m.ref().source())
          .thenComparing(m -> m.record().location().first())
          .thenComparing(m -> m.ref().key());

  /**
   * One record of the paper.
   *
   * @param ref the record with its key
   * @param record what it says
   * @param links the addresses that tables give back to it
   * @param identifiers its external identifiers, each with its scheme, {@code arxiv-id 2301.07605}
   * @param year the year of its venue, or else of its section
   */
  record Member(
      RecordRef ref,
      PaperRecord record,
      List<LinkRow> links,
      Set<String> identifiers,
      Optional<Integer> year) {
    /** Finds identifiers and year, which each comparison asks for. */
    static Member of(RecordRef ref, PaperRecord record, List<LinkRow> links) {
      Set<String> identifiers = new TreeSet<>();
      urls(record, links).forEach(url -> identifiers.addAll(ExternalIds.of(url)));
      Optional<Integer> year =
          record
              .venue()
              .flatMap(venue -> PrintedVenue.parse(venue.text()).year())
              .or(record::sectionYear);
      return new Member(ref, record, links, Collections.unmodifiableSet(identifiers), year);
    }

    /** Counts how many fields the record fills. */
    int completeness() {
      return (record.authors().isEmpty() ? 0 : 4)
          + (record.venue().isPresent() ? 2 : 0)
          + (record.keywords().isEmpty() ? 0 : 1)
          + (record.abstractLines().isEmpty() ? 0 : 1);
    }

    List<String> urls() {
      return urls(record, links);
    }

    private static List<String> urls(PaperRecord record, List<LinkRow> links) {
      List<String> urls = new ArrayList<>();
      record.links().stream().map(PrintedLink::url).forEach(urls::add);
      links.stream().map(LinkRow::url).forEach(urls::add);
      return urls;
    }
  }

  private final List<Member> members = new ArrayList<>();
  private boolean sorted = true;

  void add(Member member) {
    members.add(member);
    sorted = false;
  }

  void addAll(PaperCluster other) {
    members.addAll(other.members);
    sorted = false;
  }

  int size() {
    return members.size();
  }

  /** Lists the members, the one whose values are chosen first. */
  List<Member> members() {
    return List.copyOf(inOrder());
  }

  Member best() {
    return inOrder().get(0);
  }

  /** Sorts when it is asked for: a paper of very many records grows by one at a time. */
  private List<Member> inOrder() {
    if (!sorted) {
      members.sort(BEST_FIRST);
      sorted = true;
    }
    return members;
  }

  List<String> recordKeys() {
    return members.stream().map(m -> m.ref().key()).sorted().toList();
  }
}
