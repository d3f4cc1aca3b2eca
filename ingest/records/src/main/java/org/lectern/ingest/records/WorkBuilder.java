package org.lectern.ingest.records;

import java.util.List;
import java.util.Optional;

/**
 * Gathers what papers and talks have in common; what is not given stays empty.
 *
 * @param <B> the builder itself
 */
abstract sealed class WorkBuilder<B extends WorkBuilder<B>>
    permits PaperRecord.Builder, TalkRecord.Builder {
  private List<PrintedText> keywords = List.of();
  private Optional<PrintedText> abstractText = Optional.empty();
  private List<Integer> abstractLines = List.of();
  private List<PrintedLink> links = List.of();
  private Further further = Further.NONE;

  /** Gives the builder as what it is. */
  abstract B self();

  /** Takes the printed keywords in order. */
  public B keywords(List<PrintedText> printed) {
    keywords = printed;
    return self();
  }

  /** Takes the abstract, and the lines of that prose. */
  public B prose(Optional<PrintedText> text, List<Integer> lines) {
    abstractText = text;
    abstractLines = lines;
    return self();
  }

  /** Takes printed addresses. */
  public B links(List<PrintedLink> printed) {
    links = printed;
    return self();
  }

  /** Takes identifiers and further fields. */
  public B further(Further more) {
    further = more;
    return self();
  }

  final Content content() {
    return new Content(keywords, abstractText, abstractLines);
  }

  final List<PrintedLink> links() {
    return links;
  }

  final Further further() {
    return further;
  }
}
