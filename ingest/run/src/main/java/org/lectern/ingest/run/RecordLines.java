package org.lectern.ingest.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.ingest.records.Content;
import org.lectern.ingest.records.EventRecord;
import org.lectern.ingest.records.Further;
import org.lectern.ingest.records.PaperRecord;
import org.lectern.ingest.records.PersonRecord;
import org.lectern.ingest.records.PrintedIdentifier;
import org.lectern.ingest.records.PrintedLink;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.SourceRecord;
import org.lectern.ingest.records.TalkRecord;
import org.lectern.ingest.resolve.venues.PrintedVenue;

/**
 * Writes records as lines of JSON for programs outside: one object a record, absent values left
 * out, the same names in every version.
 */
public final class RecordLines {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Marks without a shape of their own, which a terminal obeys: written as escapes. */
  private static final Pattern MARKS =
      Pattern.compile("[\\p{Cf}\\p{Zl}\\p{Zp}\\x7f-\\x9f&&[^\\x{10000}-\\x{10ffff}]]");

  private RecordLines() {}

  /**
   * Writes one record.
   *
   * @param file the bare name of its document
   * @param record the record
   * @return one line of JSON without its end; of an abstract only whether there is one
   */
  public static String line(String file, SourceRecord record) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("file", file);
    if (record instanceof PaperRecord paper) {
      place(json.put("record", "paper"), record);
      paper(json, paper);
    } else if (record instanceof TalkRecord talk) {
      place(json.put("record", "talk"), record);
      talk(json, talk);
    } else if (record instanceof EventRecord event) {
      place(json.put("record", "event"), record);
      event(json, event);
    } else if (record instanceof PersonRecord person) {
      place(json.put("record", "person"), record);
      person(json, person.person());
      json.put("kind", person.role());
      further(json, person.further());
    }
    try {
      return MARKS
          .matcher(MAPPER.writeValueAsString(json))
          .replaceAll(
              mark -> String.format(Locale.ROOT, "\\\\u%04x", (int) mark.group().charAt(0)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can be written as JSON", e);
    }
  }

  private static void place(ObjectNode json, SourceRecord record) {
    json.put("firstLine", record.location().first());
    json.put("lastLine", record.location().last());
  }

  private static void paper(ObjectNode json, PaperRecord paper) {
    json.put("title", paper.title().text().replaceFirst("(?<![.])[.]$", ""));
    text(json, "type", paper.published().type());
    people(json, "authors", paper.authors());
    people(json, "editors", paper.published().editors());
    paper
        .venue()
        .map(venue -> PrintedVenue.parse(venue.text()))
        .ifPresent(
            venue -> {
              json.put("venue", venue.name());
              venue.year().ifPresent(year -> json.put("venueYear", year));
            });
    paper.sectionYear().ifPresent(year -> json.put("year", year));
    text(json, "date", paper.published().date());
    text(json, "volume", paper.published().volume());
    text(json, "pages", paper.published().pages());
    text(json, "language", paper.published().language());
    text(json, "section", paper.section());
    text(json, "track", paper.listed().track());
    text(json, "award", paper.award());
    content(json, paper.content());
    links(json, paper.links());
    further(json, paper.further());
  }

  private static void talk(ObjectNode json, TalkRecord talk) {
    text(json, "title", talk.title());
    people(json, "speakers", talk.speakers());
    people(json, "collaborators", talk.collaborators());
    String day = day(talk.date(), talk.monthDay());
    moment(json, "start", day, talk.start());
    talk.end().ifPresent(end -> moment(json, "end", day, Optional.of(end)));
    text(json, "zone", talk.slot().zone());
    text(json, "room", talk.place());
    text(json, "track", talk.slot().session());
    content(json, talk.content());
    links(json, talk.links());
    further(json, talk.details().further());
  }

  private static void event(ObjectNode json, EventRecord event) {
    text(json, "title", event.title());
    text(json, "acronym", event.acronym());
    event.year().ifPresent(year -> json.put("year", year));
    moment(json, "start", day(event.startDate(), event.startDay()), Optional.empty());
    moment(json, "end", day(event.endDate(), event.endDay()), Optional.empty());
    text(json, "place", event.place());
    people(json, "organisers", event.organizers());
    further(json, event.further());
  }

  private static String day(Optional<LocalDate> date, Optional<MonthDay> withoutYear) {
    return date.map(LocalDate::toString).or(() -> withoutYear.map(MonthDay::toString)).orElse("");
  }

  private static void moment(ObjectNode json, String name, String day, Optional<LocalTime> time) {
    String moment = day + time.map(t -> (day.isEmpty() ? "" : "T") + t).orElse("");
    if (!moment.isEmpty()) {
      json.put(name, moment);
    }
  }

  private static void people(ObjectNode json, String name, List<PrintedName> people) {
    if (!people.isEmpty()) {
      ArrayNode array = json.putArray(name);
      people.forEach(person -> person(array.addObject(), person));
    }
  }

  private static void person(ObjectNode json, PrintedName person) {
    json.put("name", person.name());
    person
        .parts()
        .ifPresent(
            parts -> {
              parts.given().ifPresent(given -> json.put("given", given));
              parts.particle().ifPresent(particle -> json.put("particle", particle));
              parts.family().ifPresent(family -> json.put("family", family));
              parts.suffix().ifPresent(suffix -> json.put("suffix", suffix));
              if (parts.group()) {
                json.put("literal", person.name());
              }
            });
    identifiers(json, person.identifiers());
    if (!person.affiliations().isEmpty()) {
      ArrayNode affiliations = json.putArray("affiliations");
      person.affiliations().forEach(affiliations::add);
    }
  }

  /** Of several identifiers of one scheme the first is written. */
  private static void identifiers(ObjectNode json, List<PrintedIdentifier> identifiers) {
    if (!identifiers.isEmpty()) {
      ObjectNode ids = json.putObject("ids");
      identifiers.forEach(id -> ids.putIfAbsent(id.scheme(), MAPPER.valueToTree(id.value())));
    }
  }

  private static void further(ObjectNode json, Further further) {
    identifiers(json, further.identifiers());
    if (!further.fields().isEmpty()) {
      ObjectNode fields = json.putObject("fields");
      further.fields().forEach(f -> fields.putIfAbsent(f.name(), MAPPER.valueToTree(f.value())));
    }
  }

  private static void links(ObjectNode json, List<PrintedLink> links) {
    if (!links.isEmpty()) {
      ArrayNode array = json.putArray("links");
      links.forEach(link -> array.addObject().put("kind", link.kind()).put("url", link.url()));
    }
  }

  private static void text(ObjectNode json, String name, Optional<PrintedText> text) {
    text.ifPresent(t -> json.put(name, t.text()));
  }

  private static void content(ObjectNode json, Content content) {
    if (!content.keywords().isEmpty()) {
      ArrayNode keywords = json.putArray("keywords");
      content.keywords().forEach(keyword -> keywords.add(keyword.text()));
    }
    if (!content.abstractLines().isEmpty() || content.abstractText().isPresent()) {
      json.put("abstract", true);
    }
  }
}
