package org.lectern.ingest.run.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.lectern.ingest.records.SourceRecord;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.UnreadableSourceException;
import org.lectern.ingest.run.DocumentReading;
import org.lectern.ingest.run.RecordLines;
import org.lectern.ingest.run.RefusedSource;
import org.lectern.ingest.run.ResolutionCheck;
import org.lectern.ingest.run.SourceReading;
import org.lectern.ingest.run.Trial;
import org.lectern.ingest.run.sources.SourceCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Reads documents without storing anything and prints what is wrong with them. */
@Command(
    name = "check",
    description =
        "Read documents without storing them; print problems as file:line:column: severity: message.")
final class CheckCommand implements Callable<Integer> {
  @ParentCommand private IngestMain main;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "Documents to read.")
  private List<Path> sources;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "Read the documents with this layout.")
  private String format;

  @Option(names = "--strict", description = "Fail on warnings and unaccounted lines, too.")
  private boolean strict;

  @Option(
      names = "--records",
      description = "Print the records as lines of JSON; what is wrong goes to standard error.")
  private boolean records;

  @Override
  public Integer call() throws Exception {
    Optional<String> forced = Formats.known(format, spec);
    SourceCatalogue catalogue =
        Files.exists(main.catalogue())
            ? SourceCatalogue.read(main.catalogue())
            : SourceCatalogue.empty();
    boolean failed = false;
    PrintWriter said = said();
    Map<String, SourceReading> readings = new TreeMap<>();
    for (Path path : sources) {
      try {
        SourceDocument document = catalogue.document(path, forced);
        failed |= !check(document, readings);
      } catch (IOException e) {
        DocumentReading.refusal(path.toString(), e).messages().forEach(said::println);
        failed = true;
      }
    }
    for (RefusedSource culprit : culprits(catalogue, readings)) {
      culprit.messages().forEach(said::println);
      readings.values().removeIf(r -> r.source().document().fileName().equals(culprit.file()));
      failed = true;
    }
    List<String> warnings = ResolutionCheck.warnings(catalogue, readings.values());
    warnings.forEach(said::println);
    said.flush();
    return failed || strict && !warnings.isEmpty() ? 1 : 0;
  }

  private PrintWriter said() {
    return records ? spec.commandLine().getErr() : spec.commandLine().getOut();
  }

  /** Finds the documents that are read well and cannot be published all the same. */
  private static List<RefusedSource> culprits(
      SourceCatalogue catalogue, Map<String, SourceReading> readings) throws IOException {
    Trial trial = new Trial(catalogue);
    return trial.succeeds(readings.values()) ? List.of() : trial.culprits(readings.values());
  }

  private boolean check(SourceDocument document, Map<String, SourceReading> readings) {
    PrintWriter out = said();
    String file = document.fileName();
    SourceReading reading;
    try {
      reading = DocumentReading.fresh().read(document);
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage());
      out.println(message.contains(": error: ") ? message : file + ":1:1: error: " + message);
      return false;
    }
    SourceReading twin = readings.putIfAbsent(document.key(), reading);
    if (twin != null) {
      out.println(UnreadableSourceException.twin(document, twin.source().document()).getMessage());
      return false;
    }
    DocumentReading.remarks(reading).forEach(out::println);
    List<String> objections = DocumentReading.objections(reading, strict);
    if (reading.reading().records().isEmpty()) {
      out.println(objections.get(objections.size() - 1));
    }
    Map<String, Integer> counts = new TreeMap<>();
    for (SourceRecord record : reading.reading().records()) {
      counts.merge(
          record
              .getClass()
              .getSimpleName()
              .replace("Record", "")
              .toLowerCase(java.util.Locale.ROOT),
          1,
          Integer::sum);
    }
    out.printf(
        "%s: %s, records %s, %d problems, %d unaccounted lines%n",
        file,
        reading.source().reader(),
        counts,
        reading.reading().problems().size(),
        reading.reading().unaccounted().size());
    out.flush();
    if (records) {
      PrintWriter lines = spec.commandLine().getOut();
      reading.reading().records().forEach(r -> lines.println(RecordLines.line(file, r)));
      lines.flush();
    }
    return objections.isEmpty();
  }
}
