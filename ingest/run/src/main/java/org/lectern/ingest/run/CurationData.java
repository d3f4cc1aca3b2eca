package org.lectern.ingest.run;

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
      for (CuratedTable.Row row :
          CuratedTable.read(file, List.of("line", "title", "kind", "url"))) {
        String record = NamedGraphs.LINKS + "-" + row.line();
        LinkRow link =
            new LinkRow(
                record,
                source,
                row.number("line"),
                row.get("title"),
                row.get("kind"),
                row.address("url"),
                row.line());
        links.add(link);
        add(file, NamedGraphs.LINKS, row, link.kind() + ": " + link.url(), source);
      }
    }

    void mentions(Path file, String source) throws IOException {
      for (CuratedTable.Row row : about(file, source, List.of("document", "line", "term"))) {
        String record = NamedGraphs.MENTIONS + "-" + row.line();
        mentions.add(
            new MentionRow(record, source, row.number("line"), row.text("term"), row.line()));
        add(file, NamedGraphs.MENTIONS, row, row.get("term"), source);
      }
    }

    void acronyms(Path file, String source) throws IOException {
      for (CuratedTable.Row row :
          about(file, source, List.of("document", "line", "acronym", "expansion"))) {
        String record = NamedGraphs.ACRONYMS + "-" + row.line();
        acronyms.add(
            new AcronymRow(
                record,
                source,
                row.number("line"),
                row.text("acronym"),
                row.text("expansion"),
                row.line()));
        add(
            file,
            NamedGraphs.ACRONYMS,
            row,
            row.get("acronym") + ": " + row.get("expansion"),
            source);
      }
    }

    /** Gives the lines of a table that are about one source; none where there is no table. */
    private static List<CuratedTable.Row> about(Path file, String source, List<String> columns)
        throws IOException {
      return !Files.exists(file)
          ? List.of()
          : CuratedTable.read(file, columns).stream()
              .filter(row -> row.get("document").equals(source))
              .toList();
    }

    private void add(Path file, String key, CuratedTable.Row row, String text, String source)
        throws IOException {
      add(
          file,
          key,
          new CuratedFile.Statement(
              key + "-" + row.line(),
              row.line(),
              row.line(),
              text,
              Optional.of(source),
              Optional.of(row.number("line"))));
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
  }
}
