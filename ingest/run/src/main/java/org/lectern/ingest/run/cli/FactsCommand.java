package org.lectern.ingest.run.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.lectern.ingest.records.Reading;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.SourceLine;
import org.lectern.ingest.records.source.SourceLines;
import org.lectern.ingest.resolve.topics.CuratedTopic;
import org.lectern.ingest.resolve.topics.CuratedTopics;
import org.lectern.ingest.run.DocumentReading;
import org.lectern.ingest.run.facts.AcronymsTable;
import org.lectern.ingest.run.facts.FactsOnlyCopy;
import org.lectern.ingest.run.facts.MentionsTable;
import org.lectern.ingest.run.sources.SourceCatalogue;
import org.lectern.ingest.run.sources.SourceEntry;
import org.lectern.ingest.store.FileDigest;
import org.lectern.ingest.store.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the facts-only copies and the tables of mentions and acronyms from full documents. */
@Command(
    name = "facts",
    description = {
      "Write the facts-only copies of data/sources.yaml, data/mentions.tsv and",
      "data/acronyms.tsv from the full documents.",
      "Prints the SHA-256 of each copy, to be entered in sources.yaml."
    })
final class FactsCommand implements Callable<Integer> {
  @ParentCommand private IngestMain main;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description = "Directory of the full documents, under their own names.")
  private Path directory;

  @Override
  public Integer call() throws IOException {
    SourceCatalogue catalogue = SourceCatalogue.read(main.catalogue());
    keepFullDocuments(catalogue);
    Map<String, Reading> readings = new TreeMap<>();
    Map<String, List<SourceLine>> lines = new TreeMap<>();
    for (SourceEntry entry : catalogue.entries()) {
      Path full = directory.resolve(entry.file().getFileName());
      SourceDocument document = catalogue.document(full, entry.format());
      readings.put(entry.key(), DocumentReading.fresh().read(document).reading());
      lines.put(entry.key(), SourceLines.readAll(full));
    }
    for (SourceEntry entry : catalogue.entries()) {
      Reading reading = readings.get(entry.key());
      List<String> copy =
          FactsOnlyCopy.of(lines.get(entry.key()), reading.claims(), reading.records());
      write(entry.file(), copy);
      spec.commandLine().getOut().println(FileDigest.sha256(entry.file()) + "  " + entry.key());
    }
    Path topics = main.data().resolve("topics.ttl");
    List<CuratedTopic> curated = Files.exists(topics) ? CuratedTopics.read(topics) : List.of();
    List<AcronymsTable.Row> acronyms = new ArrayList<>();
    for (SourceEntry entry : catalogue.entries()) {
      if (entry.acronyms().isPresent()) {
        acronyms.addAll(
            AcronymsTable.rows(
                entry.key(), lines.get(entry.key()), readings.get(entry.key()).records()));
      }
    }
    List<String> definitions = new ArrayList<>(List.of("document\tline\tacronym\texpansion"));
    acronyms.forEach(row -> definitions.add(row.text()));
    write(main.data().resolve("acronyms.tsv"), definitions);
    MentionsTable table = new MentionsTable(readings, acronyms, curated);
    List<String> rows = new ArrayList<>(List.of("document\tline\tterm"));
    for (SourceEntry entry : catalogue.entries()) {
      Optional<Path> mentions = entry.mentions();
      if (mentions.isPresent()) {
        rows.addAll(
            table.rows(entry.key(), lines.get(entry.key()), readings.get(entry.key()).records()));
      }
    }
    write(main.data().resolve("mentions.tsv"), rows);
    spec.commandLine()
        .getErr()
        .println(rows.size() - 1 + " mentions of topics, " + acronyms.size() + " acronyms");
    return 0;
  }

  /** A copy holds less than what it is made of, which nothing else may hold. */
  private void keepFullDocuments(SourceCatalogue catalogue) throws IOException {
    for (SourceEntry entry : catalogue.entries()) {
      Path full = directory.resolve(entry.file().getFileName());
      if (Files.exists(full)
          && Files.exists(entry.file())
          && Files.isSameFile(full, entry.file())) {
        throw new ParameterException(
            spec.commandLine(),
            full
                + ": error: expected a full document apart from its copy, found that the copy would"
                + " be written over it; give the directory in which the full documents are");
      }
    }
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    WholeFile.write(file, out -> out.write(text));
  }
}
