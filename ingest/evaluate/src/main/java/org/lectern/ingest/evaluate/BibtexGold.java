package org.lectern.ingest.evaluate;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;
import org.jbibtex.Token;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;
import org.lectern.ingest.resolve.people.NameTraits;
import org.lectern.ingest.resolve.people.PersonMention;
import org.lectern.ingest.resolve.people.PersonWork;

/**
 * Reads BibTeX files that each hold the works of one person: whoever stands on most of them, of
 * several the one named first.
 *
 * <p>Entries without authors, such as dblp's {@code @proceedings}, are left out.
 */
final class BibtexGold {
  private BibtexGold() {}

  static GoldPeople read(Path file) throws IOException {
    String name = file.getFileName().toString();
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<WorkMentions> works = new ArrayList<>();
    for (BibTeXEntry entry : entries(file).values()) {
      List<String> authors = names(plain(entry.getField(BibTeXEntry.KEY_AUTHOR)));
      if (authors.isEmpty()) {
        continue;
      }
      Value venue =
          Optional.ofNullable(entry.getField(BibTeXEntry.KEY_JOURNAL))
              .orElse(entry.getField(BibTeXEntry.KEY_BOOKTITLE));
      String id = name + "-" + entry.getKey();
      PersonWork work =
          new PersonWork(
              id,
              id,
              plain(entry.getField(BibTeXEntry.KEY_TITLE)),
              plain(venue),
              List.of(),
              year(plain(entry.getField(BibTeXEntry.KEY_YEAR))));
      WorkMentions mentions = new WorkMentions(work, works.size() + 1);
      works.add(mentions);
      for (String author : authors) {
        counts.merge(NameTraits.of(author).normal(), 1, Integer::sum);
        mentions.add(author, List.of());
      }
    }
    String bearer =
        counts.entrySet().stream()
            .max(Map.Entry.<String, Integer>comparingByValue())
            .map(Map.Entry::getKey)
            .orElseThrow(
                () -> new GoldException(file, 1, 1, "expected entries with authors, found none"));
    List<GoldMention> judged = new ArrayList<>();
    List<PersonMention> others = new ArrayList<>();
    for (WorkMentions work : works) {
      boolean seen = false;
      for (PersonMention mention : work.mentions()) {
        if (!seen && NameTraits.of(mention.name().name()).normal().equals(bearer)) {
          judged.add(new GoldMention(mention, name, ""));
          seen = true;
        } else {
          others.add(mention);
        }
      }
    }
    return new GoldPeople(judged, others, true);
  }

  private static Map<Key, BibTeXEntry> entries(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      BibTeXDatabase database = new LenientParser().parse(reader);
      return new LinkedHashMap<>(database.getEntries());
    } catch (ParseException e) {
      Token token = e.currentToken == null ? null : e.currentToken.next;
      int line = token == null ? 1 : token.beginLine;
      int column = token == null ? 1 : token.beginColumn;
      throw new GoldException(file, line, column, "expected BibTeX: " + firstLine(e));
    } catch (TokenMgrException | IllegalArgumentException e) {
      throw new GoldException(file, 1, 1, "expected BibTeX: " + firstLine(e));
    }
  }

  /** Lets references to other files and macros of styles stand; they are no concern here. */
  private static final class LenientParser extends BibTeXParser {
    private LenientParser() throws ParseException {}

    @Override
    public void checkStringResolution(Key key, BibTeXString string) {}

    @Override
    public void checkCrossReferenceResolution(Key key, BibTeXEntry entry) {}
  }

  private static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static String plain(Value value) {
    if (value == null) {
      return "";
    }
    String text = value.toUserString().replaceAll("\\s+", " ");
    try {
      return new LaTeXPrinter().print(new LaTeXParser().parse(text)).strip();
    } catch (ParseException | TokenMgrException e) {
      // A formula that is no LaTeX to the parser is still a title.
      return text.replaceAll("[{}]", "").strip();
    }
  }

  private static List<String> names(String authors) {
    List<String> names = new ArrayList<>();
    for (String author : authors.split(" and ")) {
      if (!author.isBlank()) {
        names.add(author.strip());
      }
    }
    return names;
  }

  private static Optional<Integer> year(String text) {
    return text.matches("\\d{4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
