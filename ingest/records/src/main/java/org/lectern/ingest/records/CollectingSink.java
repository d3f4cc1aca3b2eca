package org.lectern.ingest.records;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.lectern.ingest.records.source.SourceLine;

/** Keeps everything a reader finds in one document. */
public final class CollectingSink implements RecordSink {
  private final List<SourceRecord> records = new ArrayList<>();
  private final List<LineClaim> claims = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final SoundRecord sound = new SoundRecord(problems::add);
  private int lastLine = 1;

  @Override
  public void record(SourceRecord record) {
    lastLine = record.location().last();
    sound.of(record).ifPresent(records::add);
  }

  @Override
  public void claim(LineClaim claim) {
    lastLine = claim.line();
    claims.add(claim);
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  /** Gives the last line that the reader has spoken of, from 1. */
  int lastLine() {
    return lastLine;
  }

  /**
   * Sums up what was taken.
   *
   * @param lines all lines of the document
   * @return the records, claims, problems and the lines nobody accounted for
   */
  public Reading reading(List<SourceLine> lines) {
    BitSet accounted = new BitSet();
    records.forEach(r -> accounted.set(r.location().first(), r.location().last() + 1));
    claims.forEach(c -> accounted.set(c.line()));
    List<SourceLine> unaccounted =
        lines.stream().filter(l -> !l.isBlank() && !accounted.get(l.number())).toList();
    return new Reading(records, claims, problems, unaccounted);
  }
}
