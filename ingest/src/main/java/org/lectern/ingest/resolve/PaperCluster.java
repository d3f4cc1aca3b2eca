package org.lectern.ingest.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lectern.ingest.read.PaperRecord;
import org.lectern.ingest.read.PrintedLink;

/** The records of one paper, with the addresses that tables give back to them. */
final class PaperCluster {
  /** One record of the paper. */
  record Member(RecordRef ref, PaperRecord record, List<LinkRow> links) {
    /** Counts how many fields the record fills. */
    int completeness() {
      return (record.authors().isEmpty() ? 0 : 4)
          + (record.venue().isPresent() ? 2 : 0)
          + (record.keywords().isEmpty() ? 0 : 1)
          + (record.abstractLines().isEmpty() ? 0 : 1);
    }

    /** Gives its external identifiers, each with its scheme, {@code arxiv-id 2301.07605}. */
    SortedSet<String> identifiers() {
      SortedSet<String> identifiers = new TreeSet<>();
      urls().forEach(url -> identifiers.addAll(ExternalIds.of(url)));
      return identifiers;
    }

    List<String> urls() {
      List<String> urls = new ArrayList<>();
      record.links().stream().map(PrintedLink::url).forEach(urls::add);
      links.stream().map(LinkRow::url).forEach(urls::add);
      return urls;
    }
  }

  private final List<Member> members = new ArrayList<>();

  void add(Member member) {
    members.add(member);
    // The published order of choice: the more complete record first, then the smaller source key.
    members.sort(
        Comparator.comparingInt((Member m) -> -m.completeness())
            .thenComparing(m -> m.ref().source())
            .thenComparing(m -> m.record().location().first()));
  }

  void addAll(PaperCluster other) {
    other.members.forEach(this::add);
  }

  /** Lists the members, the one whose values are chosen first. */
  List<Member> members() {
    return List.copyOf(members);
  }

  Member best() {
    return members.get(0);
  }

  List<String> recordKeys() {
    return members.stream().map(m -> m.ref().key()).sorted().toList();
  }
}
