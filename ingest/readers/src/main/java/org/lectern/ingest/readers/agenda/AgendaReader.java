package org.lectern.ingest.readers.agenda;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.ingest.readers.phrase.PageFurniture;
import org.lectern.ingest.readers.phrase.Prose;
import org.lectern.ingest.readers.phrase.ProseLine;
import org.lectern.ingest.records.CollectingSink;
import org.lectern.ingest.records.LineClaim;
import org.lectern.ingest.records.Reading;
import org.lectern.ingest.records.Recognition;
import org.lectern.ingest.records.RecordSink;
import org.lectern.ingest.records.SourceReader;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.SourceLines;
import org.lectern.ingest.records.source.SourceSample;

/**
 * Reads the page of a meeting with its agenda and the abstracts of its talks.
 *
 * <p>A talk stands in the agenda with its time and among the abstracts with its details: two
 * records. The year of the days is the one printed in the title. Sections about travel, money and
 * house rules hold no talks and are claimed whole.
 */
public final class AgendaReader implements SourceReader {
  @Override
  public String format() {
    return "agenda-with-abstracts";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Recognition recognise(SourceSample sample) {
    int talks = 0;
    int entries = 0;
    int days = 0;
    int sections = 0;
    List<AgendaEntry> open = new ArrayList<>();
    for (ShownLine line : ShownLine.of(sample.lines())) {
      Optional<AgendaEntry> entry = AgendaEntry.begin(line);
      if (Agenda.day(line).isPresent()) {
        days++;
      } else if (AgendaSection.of(line).filter(s -> s != AgendaSection.OTHER).isPresent()) {
        sections++;
      } else if (entry.isPresent()) {
        open.add(entry.get());
        entries++;
      } else if (!open.isEmpty() && !line.text().isEmpty() && line.text().length() < 400) {
        List<AgendaEntry.Text> texts = open.get(open.size() - 1).texts();
        if (texts.size() < 2) {
          texts.add(new AgendaEntry.Text(line.text(), line.number()));
        }
      }
    }
    talks = (int) open.stream().filter(e -> !e.talks().isEmpty()).count();
    if (talks < 2 || days + sections == 0 || talks * 5 < entries) {
      return Recognition.NONE;
    }
    return new Recognition(
        Math.min(
            0.97,
            0.55
                + 0.03 * Math.min(8, talks)
                + 0.05 * Math.min(2, days)
                + 0.05 * Math.min(2, sections)),
        talks + " talks with a time, " + days + " days, " + sections + " headings such as Agenda");
  }

  @Override
  public void read(SourceDocument document, RecordSink sink) throws IOException {
    CollectingSink found = new CollectingSink();
    read(ShownLine.of(SourceLines.readText(document)), found);
    Reading reading = found.reading(List.of());
    reading.claims().forEach(sink::claim);
    reading.problems().forEach(sink::problem);
    reading.records().stream()
        .sorted(Comparator.comparingInt(r -> r.location().first()))
        .forEach(sink::record);
  }

  private static void read(List<ShownLine> lines, RecordSink sink) {
    MeetingHead head = new MeetingHead(sink);
    Optional<Agenda> agenda = Optional.empty();
    List<ShownLine> abstracts = new ArrayList<>();
    AgendaSection section = AgendaSection.HEAD;
    for (int i = 0; i < lines.size(); i++) {
      ShownLine line = lines.get(i);
      Optional<AgendaSection> heading = AgendaSection.of(line);
      boolean agendaBegins = section == AgendaSection.HEAD && isFirstOfAgenda(lines, i);
      if (heading.isPresent()) {
        section = heading.get();
        sink.claim(LineClaim.furniture(line.number(), "page-section-heading"));
      } else if (agendaBegins) {
        section = AgendaSection.AGENDA;
      }
      if (section == AgendaSection.AGENDA && agenda.isEmpty()) {
        agenda = Optional.of(new Agenda(sink, head.year(), head.onlyDay()));
      }
      if (heading.isPresent()) {
        continue;
      }
      switch (section) {
        case HEAD -> head.take(line);
        case AGENDA -> agenda.orElseThrow().take(line);
        case ABSTRACTS -> abstracts.add(line);
        case OTHER -> withoutTalks(line, sink);
      }
    }
    agenda.ifPresent(Agenda::finish);
    Optional<Agenda> read = agenda;
    new AbstractBlocks(abstracts, sink, name -> read.filter(a -> a.names(name)).isPresent()).read();
    head.event(read.map(Agenda::days).orElse(List.of())).ifPresent(sink::record);
  }

  private static boolean isFirstOfAgenda(List<ShownLine> lines, int i) {
    ShownLine line = lines.get(i);
    if (AgendaEntry.begin(line).isPresent()) {
      return true;
    }
    boolean entryBelow = i + 1 < lines.size() && AgendaEntry.begin(lines.get(i + 1)).isPresent();
    return Agenda.day(line).isPresent() && (line.heading() || entryBelow);
  }

  private static void withoutTalks(ShownLine line, RecordSink sink) {
    ProseLine prose = line.prose();
    Optional<String> furniture = PageFurniture.rule(line.text());
    if (line.text().isEmpty()) {
      sink.claim(LineClaim.furniture(line.number(), "markup"));
    } else if (furniture.isPresent()) {
      sink.claim(LineClaim.furniture(line.number(), furniture.get()));
    } else if (Prose.isSentence(prose.body()) || Prose.words(prose.body()) > 12) {
      sink.claim(prose.claim(line.line(), "page-section-without-talks"));
    } else {
      sink.claim(LineClaim.furniture(line.number(), "page-section-without-talks"));
    }
  }
}
