package org.lectern.ingest.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.ingest.records.TalkRecord;
import org.lectern.text.MatchKey;
import org.lectern.text.TitleForm;

/**
 * The records of one talk: a line of the programme, a block of details, or both.
 *
 * @param detail the record whose values go first
 * @param agenda the line of the programme, when the talk is printed twice
 * @param source the key of the source
 * @param ordinal its place among the talks of the document, from 1
 */
record TalkCluster(Member detail, Optional<Member> agenda, String source, int ordinal) {
  private static final double ALIKE = 0.3;

  /** One record of a talk. */
  record Member(RecordRef ref, TalkRecord record) {}

  List<Member> members() {
    List<Member> members = new ArrayList<>(List.of(detail));
    agenda.ifPresent(members::add);
    return members;
  }

  List<String> recordKeys() {
    return members().stream().map(member -> member.ref().key()).sorted().toList();
  }

  /**
   * Pairs the programme lines and detail blocks of one document.
   *
   * <p>A pair has the same speaker; of several talks of one speaker those with the most similar
   * titles are paired.
   *
   * @param source the key of the source
   * @param members its talk records in order
   */
  static List<TalkCluster> of(String source, List<Member> members) {
    List<Member> agenda =
        new ArrayList<>(
            members.stream().filter(m -> m.record().form() == TalkRecord.Form.AGENDA).toList());
    List<Member> details =
        new ArrayList<>(
            members.stream().filter(m -> m.record().form() == TalkRecord.Form.DETAIL).toList());
    List<TalkCluster> talks = new ArrayList<>();
    // The programme gives the order; details without a line of it come after, in their own order.
    for (Member line : agenda) {
      Optional<Member> detail = bestDetail(line, details);
      detail.ifPresent(details::remove);
      talks.add(
          new TalkCluster(detail.orElse(line), detail.map(d -> line), source, talks.size() + 1));
    }
    for (Member detail : details) {
      talks.add(new TalkCluster(detail, Optional.empty(), source, talks.size() + 1));
    }
    return talks;
  }

  private static Optional<Member> bestDetail(Member line, List<Member> details) {
    Member best = null;
    double bestScore = 0;
    for (Member detail : details) {
      double score = similarity(line.record(), detail.record());
      if (score > bestScore) {
        best = detail;
        bestScore = score;
      }
    }
    return Optional.ofNullable(best);
  }

  private static double similarity(TalkRecord a, TalkRecord b) {
    double titles =
        a.title().isPresent() && b.title().isPresent()
            ? TitleForm.similarity(a.title().get().text(), b.title().get().text())
            : 0;
    boolean sameSpeaker =
        a.speakers().stream()
            .anyMatch(
                x ->
                    b.speakers().stream()
                        .anyMatch(y -> MatchKey.of(x.name()).equals(MatchKey.of(y.name()))));
    if (sameSpeaker) {
      return 1 + titles;
    }
    boolean unnamed = a.speakers().isEmpty() || b.speakers().isEmpty();
    return titles > ALIKE && unnamed || titles > 0.9 ? titles : 0;
  }
}
