package org.lectern.ingest.records;

/** Receives what a reader finds, in the order of the document. */
public interface RecordSink {
  /**
   * Takes one record.
   *
   * @param record what the document says at one place
   */
  void record(SourceRecord record);

  /**
   * Takes what a line was recognised as.
   *
   * @param claim a line of furniture or prose
   */
  void claim(LineClaim claim);

  /**
   * Takes a problem; reading goes on.
   *
   * @param problem what a person should look at
   */
  void problem(Problem problem);
}
