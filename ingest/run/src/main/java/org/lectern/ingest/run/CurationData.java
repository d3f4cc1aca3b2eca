package org.lectern.ingest.run;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.ingest.graph.CuratedFile;
import org.lectern.ingest.records.LinkAddress;
import org.lectern.ingest.records.source.CuratedText;
import org.lectern.ingest.resolve.AcronymRow;
import org.lectern.ingest.resolve.Curation;
import org.lectern.ingest.resolve.LinkRow;
import org.lectern.ingest.resolve.MentionRow;
import org.lectern.ingest.resolve.identity.IdentityFile;
import org.lectern.ingest.resolve.identity.IdentityStatement;
import org.lectern.ingest.resolve.model.CuratedEvent;
import org.lectern.ingest.resolve.model.CuratedName;
import org.lectern.ingest.resolve.topics.CuratedTopic;
import org.lectern.ingest.resolve.topics.CuratedTopics;
import org.lectern.ingest.run.sources.SourceCatalogue;
import org.lectern.ingest.run.sources.SourceEntry;
import org.lectern.ingest.run.sources.YamlNode;
import org.lectern.ingest.store.FileDigest;
import org.lectern.ontology.Iris;
import org.lectern.ontology.NamedGraphs;

/**
 * What curators state about the sources at hand, each statement with its line.
 *
 * @param stated what they state
 * @param files the files as sources
 */
record CurationData(Curation stated, List<CuratedFile> files) {
  /**
   * Reads the curation files that lie beside the list of sources.
   *
   * @param catalogue the list of sources
   * @param sources the keys of the sources in the store; facts of others are left out
   * @throws IOException when a file is not as expected; the message names file and line
   */
  static CurationData read(SourceCatalogue catalogue, Set<String> sources) throws IOException {
    try {
      return readAll(catalogue, sources);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static CurationData readAll(SourceCatalogue catalogue, Set<String> sources)
      throws IOException {
    Builder builder = new Builder(catalogue.file().toAbsolutePath().getParent());
    builder.catalogue(catalogue, sources);
    for (SourceEntry entry : catalogue.entries()) {
      if (sources.contains(entry.key())) {
        if (entry.links().isPresent()) {
          builder.links(entry.links().get(), entry.key());
        }
        if (entry.mentions().isPresent()) {
          builder.mentions(entry.mentions().get(), entry.key());
        }
        if (entry.acronyms().isPresent()) {
          builder.acronyms(entry.acronyms().get(), entry.key());
        }
      }
    }
    builder.topics();
    builder.names("venues.yaml", "series", NamedGraphs.VENUES, builder.series);
    builder.names(
        "organizations.yaml", "organizations", NamedGraphs.ORGANIZATIONS, builder.organizations);
    builder.identity(catalogue.iris());
    return builder.build();
  }

  /** Gives what no curator states. */
  static CurationData none() {
    return new CurationData(Curation.none(), List.of());
  }

  private static final class Builder {
    private static final List<String> EVENT_FIELDS =
        List.of("title", "acronym", "series", "year", "place", "papersAppearedThere");
    private static final List<String> NAME_FIELDS = List.of("name", "acronym", "kind", "variants");

    private final Path directory;
    private final Map<String, CuratedEvent> events = new TreeMap<>();
    private final List<LinkRow> links = new ArrayList<>();
    private final List<MentionRow> mentions = new ArrayList<>();
    private final List<AcronymRow> acronyms = new ArrayList<>();
    private final List<CuratedTopic> topics = new ArrayList<>();
    private final Map<String, String> topicRecords = new HashMap<>();
    private final List<CuratedName> series = new ArrayList<>();
    private final List<CuratedName> organizations = new ArrayList<>();
    private final List<IdentityStatement> identity = new ArrayList<>();
    private final Map<Path, List<CuratedFile.Statement>> statements = new TreeMap<>();
    private final Map<Path, String> keys = new HashMap<>();

    Builder(Path directory) {
      this.directory = directory;
    }

    void catalogue(SourceCatalogue catalogue, Set<String> sources) {
      Path file = catalogue.file();
      for (SourceEntry entry : catalogue.entries()) {
        if (entry.event().isEmpty() || !sources.contains(entry.key())) {
          continue;
        }
        YamlNode event = entry.event().get().allow(EVENT_FIELDS);
        String record = NamedGraphs.CURATED + "-" + event.line();
        int last =
            event.fields().values().stream().mapToInt(YamlNode::line).max().orElse(event.line());
        Optional<String> series = event.string("series");
        events.put(
            entry.key(),
            new CuratedEvent(
                record,
                event.string("title"),
                event.string("acronym"),
                series,
                event.string("year").map(year -> number(event, year)),
                event.string("place"),
                event.string("papersAppearedThere").map(Boolean::parseBoolean).orElse(false)));
        StringBuilder text = new StringBuilder();
        event
            .fields()
            .forEach(
                (name, value) ->
                    text.append(text.length() == 0 ? "" : "; ")
                        .append(name)
                        .append(": ")
                        .append(value.text().orElse("")));
        add(
            file,
            NamedGraphs.CURATED,
            new CuratedFile.Statement(
                record,
                event.line(),
                last,
                text.toString(),
                Optional.of(entry.key()),
                Optional.empty()));
      }
    }

    void links(Path file, String source) throws IOException {
      for (Row row : rows(file, List.of("line", "title", "kind", "url"))) {
        String record = NamedGraphs.LINKS + "-" + row.line();
        LinkRow link =
            new LinkRow(
                record,
                source,
                number(file, row, "line"),
                row.get("title"),
                row.get("kind"),
                address(file, row, "url"),
                row.line());
        links.add(link);
        add(
            file,
            NamedGraphs.LINKS,
            new CuratedFile.Statement(
                record,
                row.line(),
                row.line(),
                link.kind() + ": " + link.url(),
                Optional.of(source),
                Optional.of(link.aboutLine())));
      }
    }

    void mentions(Path file, String source) throws IOException {
      if (!Files.exists(file)) {
        return;
      }
      for (Row row : rows(file, List.of("document", "line", "term"))) {
        if (!row.get("document").equals(source)) {
          continue;
        }
        String record = NamedGraphs.MENTIONS + "-" + row.line();
        int about = number(file, row, "line");
        mentions.add(new MentionRow(record, source, about, text(file, row, "term"), row.line()));
        add(
            file,
            NamedGraphs.MENTIONS,
            new CuratedFile.Statement(
                record,
                row.line(),
                row.line(),
                row.get("term"),
                Optional.of(source),
                Optional.of(about)));
      }
    }

    void acronyms(Path file, String source) throws IOException {
      if (!Files.exists(file)) {
        return;
      }
      for (Row row : rows(file, List.of("document", "line", "acronym", "expansion"))) {
        if (!row.get("document").equals(source)) {
          continue;
        }
        String record = NamedGraphs.ACRONYMS + "-" + row.line();
        int about = number(file, row, "line");
        acronyms.add(
            new AcronymRow(
                record,
                source,
                about,
                text(file, row, "acronym"),
                text(file, row, "expansion"),
                row.line()));
        add(
            file,
            NamedGraphs.ACRONYMS,
            new CuratedFile.Statement(
                record,
                row.line(),
                row.line(),
                row.get("acronym") + ": " + row.get("expansion"),
                Optional.of(source),
                Optional.of(about)));
      }
    }

    void topics() throws IOException {
      Path file = directory.resolve("topics.ttl");
      if (!Files.exists(file)) {
        return;
      }
      for (CuratedTopic topic : CuratedTopics.read(file)) {
        String record = NamedGraphs.TOPICS + "-" + topic.line();
        topics.add(topic);
        topicRecords.put(topic.name(), record);
        add(
            file,
            NamedGraphs.TOPICS,
            new CuratedFile.Statement(
                record,
                topic.line(),
                topic.lastLine(),
                topic.label(),
                Optional.empty(),
                Optional.empty()));
      }
    }

    private static Integer number(YamlNode event, String year) {
      if (!year.matches("\\d{1,4}")) {
        throw event.fault("a year of at most four digits", "'" + year + "'");
      }
      return Integer.valueOf(year);
    }

    void names(String name, String list, String key, List<CuratedName> into) throws IOException {
      Path file = directory.resolve(name);
      if (!Files.exists(file)) {
        return;
      }
      for (YamlNode entry : YamlNode.read(file).allow(List.of(list)).list(list)) {
        entry.allow(NAME_FIELDS);
        String record = key + "-" + entry.line();
        String full =
            entry
                .string("name")
                .orElseThrow(
                    () ->
                        new IOException(
                            name
                                + ":"
                                + entry.line()
                                + ":1: error: expected the field 'name', found none"));
        into.add(
            new CuratedName(
                full,
                entry.string("acronym"),
                entry.string("kind"),
                entry.strings("variants"),
                record));
        add(
            file,
            key,
            new CuratedFile.Statement(
                record, entry.line(), entry.line(), full, Optional.empty(), Optional.empty()));
      }
    }

    void identity(Iris iris) throws IOException {
      Path file = directory.resolve(IdentityFile.NAME);
      for (IdentityStatement stated : IdentityFile.read(file, iris)) {
        identity.add(stated);
        add(
            file,
            IdentityFile.SOURCE_KEY,
            new CuratedFile.Statement(
                stated.record(),
                stated.firstLine(),
                stated.lastLine(),
                stated.text(),
                Optional.empty(),
                Optional.empty()));
      }
    }

    private void add(Path file, String key, CuratedFile.Statement statement) {
      keys.put(file, key);
      statements.computeIfAbsent(file, f -> new ArrayList<>()).add(statement);
    }

    CurationData build() throws IOException {
      List<CuratedFile> files = new ArrayList<>();
      for (Map.Entry<Path, List<CuratedFile.Statement>> entry : statements.entrySet()) {
        Path file = entry.getKey();
        files.add(
            new CuratedFile(
                keys.get(file),
                "Curation file " + file.getFileName(),
                file.getFileName().toString(),
                FileDigest.sha256(file),
                entry.getValue()));
      }
      return new CurationData(
          new Curation(
              events,
              links,
              mentions,
              acronyms,
              new Curation.Topics(topics, topicRecords),
              series,
              organizations,
              identity),
          files);
    }

    private record Row(Map<String, String> values, int line) {
      String get(String name) {
        return values.get(name);
      }
    }

    /** Reads a table of tab-separated values whose first line names its columns. */
    private static List<Row> rows(Path file, List<String> columns) throws IOException {
      CsvSchema schema =
          CsvSchema.emptySchema().withHeader().withColumnSeparator('\t').withoutQuoteChar();
      List<Row> rows = new ArrayList<>();
      String text = CuratedText.read(file);
      List<String> header = List.of(text.lines().findFirst().orElse("").split("\t", -1));
      if (header.size() != columns.size() || !header.containsAll(columns)) {
        throw new IOException(
            file.getFileName()
                + ":1:1: error: expected the columns "
                + columns
                + ", parted by tabs, found "
                + header);
      }
      requireFields(file, text, columns.size());
      try (MappingIterator<Map<String, String>> values =
          new CsvMapper().readerForMapOf(String.class).with(schema).readValues(text)) {
        for (int line = 2; values.hasNext(); line++) {
          Map<String, String> row = values.next();
          // A line that is left empty is a line all the same.
          if (row.values().stream().allMatch(String::isBlank)) {
            continue;
          }
          if (!row.keySet().containsAll(columns)) {
            throw new IOException(
                file.getFileName()
                    + ":"
                    + line
                    + ":1: error: expected the columns "
                    + columns
                    + ", found "
                    + row.keySet());
          }
          rows.add(new Row(row, line));
        }
      }
      return rows;
    }

    private static void requireFields(Path file, String text, int most) throws IOException {
      List<String> lines = text.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        int fields = lines.get(i).split("\t", -1).length;
        if (fields > most) {
          throw new IOException(
              file.getFileName()
                  + ":"
                  + (i + 1)
                  + ":1: error: expected "
                  + most
                  + " fields parted by tabs, found "
                  + fields);
        }
      }
    }

    private static int number(Path file, Row row, String column) throws IOException {
      String number = row.get(column).strip();
      if (!number.matches("[1-9][0-9]{0,8}")) {
        throw bad(file, row, column, "a line number");
      }
      return Integer.parseInt(number);
    }

    private static String text(Path file, Row row, String column) throws IOException {
      if (row.get(column).isBlank()) {
        throw bad(file, row, column, "a text");
      }
      return row.get(column);
    }

    private static String address(Path file, Row row, String column) throws IOException {
      return LinkAddress.of(row.get(column))
          .orElseThrow(() -> bad(file, row, column, "an address that can be published"));
    }

    private static IOException bad(Path file, Row row, String column, String expected) {
      return new IOException(
          file.getFileName()
              + ":"
              + row.line()
              + ":1: error: expected "
              + expected
              + " in the column '"
              + column
              + "', found '"
              + row.get(column)
              + "'");
    }
  }
}
