package org.lectern.ingest.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PrintedText;

/** Knows by which labels a record itself names topics. */
public final class TopicLabels {
  /** Headings that say how entries were sorted, not what they are about. */
  private static final Pattern NO_SUBJECT =
      Pattern.compile(
          "(?i)(?:others?|misc(?:ellaneous|ellanea)?|general|empirical stud(?:y|ies)|surveys?(?: papers?)?"
              + "|reviews?|papers?(?: list)?|paper list|list of papers|resources|introduction|overview"
              + "|uncategori[sz]ed|must[- ]read.*|\\d{4}.*)");

  private TopicLabels() {}

  /**
   * Lists the labels by which a record itself names topics.
   *
   * @param paper the record
   * @return its keywords, then its heading where that names a subject
   */
  public static List<String> of(PaperRecord paper) {
    List<String> labels = new ArrayList<>();
    paper.keywords().forEach(keyword -> labels.add(keyword.text()));
    subject(paper).ifPresent(labels::add);
    return labels;
  }

  /** Gives the heading of an entry where it names a subject. */
  static Optional<String> subject(PaperRecord paper) {
    return paper
        .section()
        .map(PrintedText::text)
        .filter(name -> !NO_SUBJECT.matcher(name.strip()).matches());
  }
}
