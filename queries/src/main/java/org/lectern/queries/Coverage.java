package org.lectern.queries;

import java.util.List;

/**
 * Says what was searched for an answer: the sources, and how completely they were read.
 *
 * @param sources the sources by key; empty where that is not known
 */
public record Coverage(List<SourceCoverage> sources) {
  /** Says nothing. */
  public static final Coverage UNKNOWN = new Coverage(List.of());

  /**
   * How completely one source was read.
   *
   * @param key the source's key
   * @param label its name
   * @param records how many records were read from it
   * @param unaccountedLines how many of its lines were neither read nor known to say nothing
   * @param gaps what is known to be missing, for example {@code authors missing on 2 papers}
   */
  public record SourceCoverage(
      String key, String label, long records, long unaccountedLines, List<String> gaps) {
    /** Copies the gaps. */
    public SourceCoverage {
      gaps = List.copyOf(gaps);
    }
  }

  /** Copies the sources. */
  public Coverage {
    sources = List.copyOf(sources);
  }

  /**
   * Puts the coverage into one sentence.
   *
   * @return for example {@code Searched 2 sources with 30 records; every line of them is accounted
   *     for.}
   */
  public String note() {
    if (sources.isEmpty()) {
      return "What was searched is not known.";
    }
    long records = sources.stream().mapToLong(SourceCoverage::records).sum();
    long unaccounted = sources.stream().mapToLong(SourceCoverage::unaccountedLines).sum();
    return "Searched "
        + counted(sources.size(), "source")
        + " with "
        + counted(records, "record")
        + "; "
        + (unaccounted == 0
            ? "every line of them is accounted for."
            : counted(unaccounted, "line") + " of them could not be read.");
  }

  private static String counted(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
