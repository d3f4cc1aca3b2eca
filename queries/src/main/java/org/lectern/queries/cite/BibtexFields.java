package org.lectern.queries.cite;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Says in which entry type and fields the two dialects of BibTeX hold a work. */
enum BibtexFields {
  /** The fields of the standard styles of BibTeX. */
  BIBTEX {
    @Override
    String type(CitedWork work) {
      return work.isTalk() ? "misc" : paperType(work, "misc");
    }

    @Override
    void add(CitedWork work, Map<String, String> fields) {
      work.year()
          .or(() -> dayOf(work).map(day -> day.substring(0, 4)))
          .ifPresent(put(fields, "year"));
      work.venue()
          .ifPresent(
              venue -> fields.put(venueField(work, "journal", "howpublished"), venueText(work)));
      work.arxivId().ifPresent(id -> fields.put("archiveprefix", "arXiv"));
    }
  },

  /** The fields of the manual of BibLaTeX, chapter 2. */
  BIBLATEX {
    @Override
    String type(CitedWork work) {
      return work.isTalk() ? "unpublished" : paperType(work, "online");
    }

    @Override
    void add(CitedWork work, Map<String, String> fields) {
      work.year().ifPresent(put(fields, "date"));
      work.venue()
          .ifPresent(
              venue -> fields.put(venueField(work, "journaltitle", "eventtitle"), venueText(work)));
      if (work.isTalk()) {
        dayOf(work).ifPresent(put(fields, "eventdate"));
        work.time()
            .place()
            .or(() -> work.venue().flatMap(CitedWork.Venue::place))
            .map(BibtexFields::text)
            .ifPresent(put(fields, "venue"));
      }
      work.arxivId().ifPresent(id -> fields.put("eprinttype", "arxiv"));
    }
  };

  /** The type of the entry. */
  abstract String type(CitedWork work);

  /** Adds the fields in which the dialects differ. */
  abstract void add(CitedWork work, Map<String, String> fields);

  /** Gives the fields of an entry with their texts in LaTeX, without the outer braces. */
  Map<String, String> of(CitedWork work) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (!work.people().isEmpty()) {
      fields.put(
          "author", work.people().stream().map(this::name).collect(Collectors.joining(" and ")));
    }
    // Braces of its own keep a title's capitals as they are printed.
    work.title()
        .map(title -> "{" + text(title) + "}")
        .ifPresentOrElse(put(fields, "title"), () -> fields.put("note", text(work.label())));
    add(work, fields);
    work.doi().map(BibtexFields::verbatim).ifPresent(put(fields, "doi"));
    work.arxivId().map(BibtexFields::verbatim).ifPresent(put(fields, "eprint"));
    work.url().map(BibtexFields::verbatim).ifPresent(put(fields, "url"));
    return fields;
  }

  /** A name with a comma or the word "and" would be taken apart; braces keep it whole. */
  private String name(String name) {
    String text = text(name);
    return name.matches("(?is).*(,|\\band\\b).*|\\s*others\\s*") ? "{" + text + "}" : text;
  }

  private static String text(String text) {
    return LatexText.of(PlainText.of(text));
  }

  String venueText(CitedWork work) {
    return text(work.venue().orElseThrow().name());
  }

  private static String paperType(CitedWork work, String other) {
    return work.venue().map(venue -> venue.journal() ? "article" : "inproceedings").orElse(other);
  }

  private static String venueField(CitedWork work, String journal, String talk) {
    if (work.isTalk()) {
      return talk;
    }
    return work.venue().orElseThrow().journal() ? journal : "booktitle";
  }

  private static Optional<String> dayOf(CitedWork work) {
    return work.isTalk() ? work.day().map(Object::toString) : Optional.empty();
  }

  /** Addresses and identifiers are read as they stand, so only braces must not come loose. */
  private static String verbatim(String text) {
    return PlainText.of(text)
        .replace(" ", "%20")
        .replace("\\", "%5C")
        .replace("{", "%7B")
        .replace("}", "%7D");
  }

  private static Consumer<String> put(Map<String, String> fields, String name) {
    return text -> fields.put(name, text);
  }
}
