package org.lectern.ingest.run.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lectern.ingest.run.CurationFiles;
import org.lectern.ingest.run.Ingest;
import org.lectern.ingest.run.IngestOutcome;
import org.lectern.ingest.run.IngestRequest;
import org.lectern.ingest.run.RefusedSource;
import org.lectern.ingest.run.RefusedSourcesException;
import org.lectern.ingest.run.SourceReading;
import org.lectern.ingest.run.sources.SourceCatalogue;
import org.lectern.ingest.store.OutputFile;
import org.lectern.ingest.store.WholeFile;
import org.lectern.ingest.store.publish.Publication;
import org.lectern.ingest.store.publish.Rollback;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Reads documents into the store and publishes a new generation. */
@Command(
    name = "ingest",
    description = {
      "Read, resolve, map, check, load, publish.",
      "Without SOURCE: the sources of data/sources.yaml. With SOURCE: exactly those files, added or"
          + " replaced by source key; other sources of the store stay."
    })
final class IngestCommand implements Callable<Integer> {
  private static final int MOST_REMARKS = 200;

  @ParentCommand private IngestMain main;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SOURCE", arity = "0..*", description = "Documents to read.")
  private List<Path> sources = List.of();

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "Read the documents with this layout.")
  private String format;

  @Option(names = "--strict", description = "Refuse documents with warnings or unaccounted lines.")
  private boolean strict;

  @Option(names = "--skip-bad", description = "Publish the rest when a document is refused.")
  private boolean skipBad;

  @Option(names = "--report", paramLabel = "FILE", description = "Also write the report to FILE.")
  private Path report;

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "2",
      description = "How many generations stay (default: ${DEFAULT-VALUE}).")
  private int keep;

  @Option(
      names = "--up",
      hidden = true,
      description = "Only sources of data/; a rollback and documents of users stay.")
  private boolean up;

  @Override
  public Integer call() throws Exception {
    if (keep < 1) {
      throw new ParameterException(
          spec.commandLine(), "--keep: expected a number of generations from 1, found " + keep);
    }
    Optional<String> forced = Formats.known(format, spec);
    if (report != null) {
      requirePlace(report);
    }
    PrintWriter talk = spec.commandLine().getErr();
    if (up && Rollback.mark(main.store()).isPresent()) {
      talk.println(
          "serving the generation that was rolled back to; './lectern ingest' goes forward");
      return 0;
    }
    return publish(
        main,
        new IngestRequest(
            main.store(), main.catalogue(), sources, Set.of(), forced, strict, skipBad, up, keep),
        Optional.ofNullable(report),
        spec.commandLine().getOut(),
        talk);
  }

  /** Refuses a place for the report where something lies that nobody may lose. */
  private void requirePlace(Path file) throws IOException {
    List<Path> read = new ArrayList<>(sources);
    if (Files.exists(main.catalogue())) {
      SourceCatalogue.read(main.catalogue()).entries().forEach(entry -> read.add(entry.file()));
    }
    read.addAll(CurationFiles.in(main.data()));
    Optional<String> objection = OutputFile.objection(file, main.store(), read);
    if (objection.isPresent()) {
      throw new ParameterException(spec.commandLine(), "--report: " + objection.get());
    }
  }

  /** Runs a request and tells what came of it. */
  static int publish(
      IngestMain main,
      IngestRequest request,
      Optional<Path> report,
      PrintWriter out,
      PrintWriter talk)
      throws Exception {
    IngestOutcome outcome;
    try (StepLog steps = new StepLog(talk)) {
      outcome = new Ingest(request, steps).run();
    } catch (RefusedSourcesException e) {
      talk.println(e.getMessage());
      talk.println(
          "nothing was published; "
              + e.refused().size()
              + (e.refused().size() == 1 ? " document was" : " documents were")
              + " refused (--skip-bad publishes the rest)");
      return 1;
    }
    for (RefusedSource refused : outcome.refused()) {
      refused.messages().forEach(talk::println);
    }
    boolean published = outcome.publication().outcome() == Publication.Outcome.PUBLISHED;
    if (published) {
      List<String> remarks = outcome.remarks();
      remarks.stream().limit(MOST_REMARKS).forEach(talk::println);
      if (remarks.size() > MOST_REMARKS) {
        talk.println(
            "and "
                + (remarks.size() - MOST_REMARKS)
                + " more, which 'lectern check' and the report name");
      }
      outcome.readings().forEach(reading -> summarise(reading, talk));
    }
    talk.println(
        published
            ? "published generation " + outcome.publication().id()
            : "nothing changed; generation " + outcome.publication().id() + " is current");
    out.println(outcome.publication().id());
    out.flush();
    if (report.isPresent()) {
      Path written = main.store().generation(outcome.publication().id()).report();
      WholeFile.write(report.get(), file -> Files.copy(written, file));
    }
    return 0;
  }

  private static void summarise(SourceReading reading, PrintWriter talk) {
    talk.printf(
        "%s: %d records by %s, %d warnings, %d unaccounted lines%n",
        reading.source().document().fileName(),
        reading.reading().records().size(),
        reading.source().reader(),
        reading.reading().problems().size(),
        reading.reading().unaccounted().size());
  }
}
