package org.lectern.queries.cite;

import java.util.Arrays;
import java.util.Optional;

/** Lists the formats of citations, each with its suffix, media type and writer. */
public enum CitationFormat {
  /** BibTeX, in UTF-8. */
  BIBTEX("bib", "application/x-bibtex", false, new BibtexWriter(BibtexFields.BIBTEX)),
  /** BibLaTeX, in fields of its own. */
  BIBLATEX("biblatex", "application/x-biblatex", false, new BibtexWriter(BibtexFields.BIBLATEX)),
  /** The JSON of citation processors. */
  CSL("csl.json", "application/vnd.citationstyles.csl+json", false, new CslJsonWriter()),
  /** The tagged lines that reference managers exchange. */
  RIS("ris", "application/x-research-info-systems", false, new RisWriter()),
  /** Talks as entries of a calendar. */
  ICALENDAR("ics", "text/calendar", true, new CalendarWriter());

  private final String suffix;
  private final String mediaType;
  private final boolean talksOnly;
  private final CitationWriter writer;

  CitationFormat(String suffix, String mediaType, boolean talksOnly, CitationWriter writer) {
    this.suffix = suffix;
    this.mediaType = mediaType;
    this.talksOnly = talksOnly;
    this.writer = writer;
  }

  /** Gives the end of file names, without the first dot. */
  public String suffix() {
    return suffix;
  }

  /** Gives the media type without parameters. All formats are written in UTF-8. */
  public String mediaType() {
    return mediaType;
  }

  /** Says whether only talks can be written so. */
  public boolean talksOnly() {
    return talksOnly;
  }

  /** Gives the writer, which has no state. */
  public CitationWriter writer() {
    return writer;
  }

  /**
   * Finds the format of a file name.
   *
   * @param name a file name such as {@code a-paper.csl.json}
   * @return the format by whose suffix it ends, or empty
   */
  public static Optional<CitationFormat> ofFileName(String name) {
    return Arrays.stream(values()).filter(format -> name.endsWith("." + format.suffix)).findFirst();
  }
}
