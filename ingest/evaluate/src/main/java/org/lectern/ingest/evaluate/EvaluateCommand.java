package org.lectern.ingest.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.ingest.run.DocumentReading;
import org.lectern.ingest.run.SourceReading;
import org.lectern.ingest.run.StoredReadings;
import org.lectern.ingest.run.cli.AddedCommand;
import org.lectern.ingest.run.cli.IngestMain;
import org.lectern.ingest.run.sources.SourceCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Compares the resolution of people, or what readers find, with gold files. */
@Command(
    name = "evaluate",
    description = {
      "Compare who is who, or what was read, with gold files; several files are taken together.",
      "People: citations (.txt: record;person;name;co-authors;title;venue;year), bibtex (.bib: the"
          + " works of one person each), paperlist (.json, with authorids or author_site), people"
          + " (.tsv or .csv with the columns mention and person). Facts: facts (.tsv or .csv with"
          + " the columns document, line, property and value)."
    })
public final class EvaluateCommand implements AddedCommand {
  @ParentCommand private IngestMain main;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "GOLD", arity = "1..*", description = "Gold files.")
  private List<Path> gold;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "Their format: citations, bibtex, paperlist, people or facts.")
  private String format;

  @Option(
      names = "--namesakes",
      description = "Tables of people hold works that were gathered around like names.")
  private boolean namesakes;

  @Option(
      names = "--document",
      paramLabel = "FILE",
      description = "Compare facts with this document; repeat it. Default: those of the store.")
  private List<Path> documents = List.of();

  @Option(names = "--json", description = "Print JSON instead of tables.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    GoldFile.Format forced = format == null ? null : parse(format);
    List<Path> facts = new ArrayList<>();
    List<Path> people = new ArrayList<>();
    for (Path file : gold) {
      if (!Files.isRegularFile(file)) {
        throw new IOException("error: expected the file " + file + ", found none");
      }
      GoldFile.Format own = forced == null ? GoldFile.formatOf(file) : forced;
      (own == GoldFile.Format.FACTS ? facts : people).add(file);
    }
    if (!facts.isEmpty() && !people.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "GOLD: expected gold of people or of facts, found both");
    }
    Evaluation evaluation =
        facts.isEmpty()
            ? Evaluation.people(people, forced, namesakes)
            : Evaluation.facts(facts, readings());
    spec.commandLine()
        .getOut()
        .println(
            json
                ? new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(evaluation.json())
                : evaluation.text().stripTrailing());
    spec.commandLine().getOut().flush();
    return 0;
  }

  private GoldFile.Format parse(String name) {
    for (GoldFile.Format known : GoldFile.Format.values()) {
      if (known.name().equalsIgnoreCase(name)) {
        return known;
      }
    }
    throw new ParameterException(
        spec.commandLine(),
        "--format: expected citations, bibtex, paperlist, people or facts, found '" + name + "'");
  }

  private List<SourceReading> readings() throws IOException {
    SourceCatalogue catalogue =
        Files.exists(main.catalogue())
            ? SourceCatalogue.read(main.catalogue())
            : SourceCatalogue.empty();
    List<SourceReading> readings = new ArrayList<>();
    for (Path document : documents) {
      readings.add(DocumentReading.fresh().read(catalogue.document(document, Optional.empty())));
    }
    if (!documents.isEmpty()) {
      return readings;
    }
    readings.addAll(StoredReadings.of(main.store()));
    if (readings.isEmpty()) {
      throw new IOException(
          "error: the store " + main.store().root() + " is empty; name documents with --document");
    }
    return readings;
  }
}
