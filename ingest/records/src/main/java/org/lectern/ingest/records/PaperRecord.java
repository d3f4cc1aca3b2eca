package org.lectern.ingest.records;

import java.util.List;
import java.util.Optional;

/**
 * A paper as one document lists it.
 *
 * @param location the lines of the entry
 * @param title the printed title without its final stop; a question or exclamation mark stays
 * @param authors the printed names in order; empty when the document prints none
 * @param published where and when it appeared
 * @param listed how it is listed
 * @param content keywords and abstract
 * @param links printed addresses
 * @param further identifiers and whatever else is said of it
 */
public record PaperRecord(
    Location location,
    PrintedText title,
    List<PrintedName> authors,
    Publication published,
    Listing listed,
    Content content,
    List<PrintedLink> links,
    Further further)
    implements SourceRecord {
  /** Copies the lists. */
  public PaperRecord {
    authors = List.copyOf(authors);
    links = List.copyOf(links);
  }

  /** Gives the printed venue. */
  public Optional<PrintedText> venue() {
    return published.venue();
  }

  /** Gives the printed keywords in order. */
  public List<PrintedText> keywords() {
    return content.keywords();
  }

  /** Gives the heading that the entry stands under. */
  public Optional<PrintedText> section() {
    return listed.section();
  }

  /** Gives the year that it is listed under. */
  public Optional<Integer> sectionYear() {
    return listed.sectionYear();
  }

  /** Gives abstract or digest. */
  public Optional<PrintedText> abstractText() {
    return content.abstractText();
  }

  /** Gives the lines of that prose. */
  public List<Integer> abstractLines() {
    return content.abstractLines();
  }

  /** Gives a printed distinction. */
  public Optional<PrintedText> award() {
    return listed.award();
  }

  /**
   * Begins a record that has only a title yet.
   *
   * @param location the lines of the entry
   * @param title the printed title
   */
  public static Builder of(Location location, PrintedText title) {
    return new Builder(location, title);
  }

  /** Gathers the values of a paper; what is not given stays empty. */
  public static final class Builder extends WorkBuilder<Builder> {
    private final Location location;
    private final PrintedText title;
    private List<PrintedName> authors = List.of();
    private Publication published = Publication.in(Optional.empty());
    private Optional<PrintedText> section = Optional.empty();
    private Optional<Integer> sectionYear = Optional.empty();
    private Optional<PrintedText> track = Optional.empty();
    private Optional<PrintedText> award = Optional.empty();

    private Builder(Location location, PrintedText title) {
      this.location = location;
      this.title = title;
    }

    @Override
    Builder self() {
      return this;
    }

    /** Takes the printed names in order. */
    public Builder authors(List<PrintedName> names) {
      authors = names;
      return this;
    }

    /** Takes the printed venue, and nothing else of how it was published. */
    public Builder venue(Optional<PrintedText> venue) {
      published = Publication.in(venue);
      return this;
    }

    /** Takes where and when it appeared. */
    public Builder published(Publication how) {
      published = how;
      return this;
    }

    /** Takes the heading that the entry stands under, and its year. */
    public Builder section(Optional<PrintedText> heading, Optional<Integer> year) {
      section = heading;
      sectionYear = year;
      return this;
    }

    /** Takes a printed track or session. */
    public Builder track(Optional<PrintedText> printed) {
      track = printed;
      return this;
    }

    /** Takes a printed distinction. */
    public Builder award(Optional<PrintedText> printed) {
      award = printed;
      return this;
    }

    /** Gives the record. */
    public PaperRecord build() {
      return new PaperRecord(
          location,
          title,
          authors,
          published,
          new Listing(section, sectionYear, track, award),
          content(),
          links(),
          further());
    }
  }
}
