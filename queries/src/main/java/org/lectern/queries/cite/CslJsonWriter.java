package org.lectern.queries.cite;

import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.helper.json.StringJsonBuilderFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes works as the JSON array that citation processors read. */
final class CslJsonWriter implements CitationWriter {
  @Override
  public void write(List<CitedWork> works, OutputStream out) throws IOException {
    CitationKeys keys = new CitationKeys(works);
    List<String> items =
        works.stream()
            .map(
                work ->
                    (String)
                        item(work, keys.of(work))
                            .toJson(new StringJsonBuilderFactory().createJsonBuilder()))
            .toList();
    String array = items.isEmpty() ? "[]\n" : "[\n" + String.join(",\n", items) + "\n]\n";
    out.write(array.getBytes(StandardCharsets.UTF_8));
  }

  private static CSLItemData item(CitedWork work, String key) {
    CSLItemDataBuilder item = new CSLItemDataBuilder().id(key).type(type(work));
    item.title(PlainText.of(work.title().orElse(work.label())));
    if (!work.people().isEmpty()) {
      item.author(work.people().stream().map(NameParts::of).toArray(CSLName[]::new));
    }
    issued(work, item);
    work.venue().ifPresent(venue -> venue(work, venue, item));
    work.doi().ifPresent(item::DOI);
    work.url().ifPresent(item::URL);
    // Styles show the number of a preprint when its publisher is the archive.
    work.arxivId().ifPresent(id -> item.number("arXiv:" + id));
    return item.build();
  }

  private static CSLType type(CitedWork work) {
    if (work.isTalk()) {
      return CSLType.SPEECH;
    }
    return work.venue()
        .map(venue -> venue.journal() ? CSLType.ARTICLE_JOURNAL : CSLType.PAPER_CONFERENCE)
        .orElse(CSLType.ARTICLE);
  }

  private static void issued(CitedWork work, CSLItemDataBuilder item) {
    Optional<LocalDate> day = work.isTalk() ? work.day() : Optional.empty();
    if (day.isPresent()) {
      LocalDate date = day.get();
      item.issued(
          new CSLDateBuilder()
              .dateParts(date.getYear(), date.getMonthValue(), date.getDayOfMonth())
              .build());
    } else {
      work.year()
          .filter(year -> year.matches("\\d{4}"))
          .map(Integer::valueOf)
          .ifPresent(item::issued);
    }
  }

  private static void venue(CitedWork work, CitedWork.Venue venue, CSLItemDataBuilder item) {
    String name = PlainText.of(venue.name());
    if (work.isTalk()) {
      item.eventTitle(name);
      work.time().place().or(venue::place).ifPresent(item::eventPlace);
    } else {
      item.containerTitle(name);
    }
  }
}
