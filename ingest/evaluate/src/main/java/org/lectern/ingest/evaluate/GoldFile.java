package org.lectern.ingest.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads gold files in the formats that are known. */
public final class GoldFile {
  /** The formats of gold files. */
  public enum Format {
    /** {@code record;person;name;co-authors;title;venue;year} a line. */
    CITATIONS,
    /** A BibTeX file with the works of one person. */
    BIBTEX,
    /** A JSON array of papers, with {@code authorids} or two spellings of the authors. */
    PAPERLIST,
    /** A table with the columns {@code mention} and {@code person}. */
    PEOPLE,
    /** A table with the columns {@code document}, {@code line}, {@code property}, {@code value}. */
    FACTS
  }

  private GoldFile() {}

  /** Tells the format of a gold file by its name and, for tables, its columns. */
  public static Format formatOf(Path file) throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    switch (extension) {
      case "txt":
        return Format.CITATIONS;
      case "bib":
        return Format.BIBTEX;
      case "json":
        return Format.PAPERLIST;
      case "tsv":
      case "csv":
        TableRows table = TableRows.read(file);
        if (table.has("mention") && table.has("person")) {
          return Format.PEOPLE;
        }
        if (table.columns().containsAll(List.of("document", "line", "property", "value"))) {
          return Format.FACTS;
        }
        throw new GoldException(
            file,
            1,
            1,
            "expected the columns mention and person, or document, line, property and value; found "
                + table.columns());
      default:
        throw new GoldException(
            file,
            1,
            1,
            "cannot tell the format by the name; say --format citations, bibtex, paperlist, people"
                + " or facts");
    }
  }

  static GoldPeople people(Path file, Format format, boolean gathered) throws IOException {
    return switch (format) {
      case CITATIONS -> CitationGold.read(file);
      case BIBTEX -> BibtexGold.read(file);
      case PAPERLIST -> PaperListGold.read(file);
      case PEOPLE -> TableGold.read(TableRows.read(file), gathered);
      case FACTS -> throw new IllegalArgumentException("facts are not people");
    };
  }
}
