package org.lectern.server.app.cli;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lectern.ingest.store.WholeFile;
import org.lectern.server.app.read.ReadRequest;
import org.lectern.server.dumps.Compression;
import org.lectern.server.dumps.PartSelector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes all statements of the current generation, or a part of them. */
@Command(
    name = "dump",
    description = {
      "Writes all statements but those about the run, or one part of them, for example:",
      "dump --format turtle --person 'Qing Qu', or dump --query topic-speakers topic=grokking"
    })
final class DumpCommand implements Callable<Integer> {
  @ParentCommand private ServerMain main;
  @Spec private CommandSpec spec;

  private final Map<PartSelector, String> selectors = new EnumMap<>(PartSelector.class);

  @Option(
      names = "--query",
      paramLabel = "NAME",
      description = "The things in the answer of a canned query.")
  private String query;

  @Parameters(paramLabel = "name=value", description = "Values of the parameters of --query.")
  private List<String> values = new ArrayList<>();

  @Option(
      names = "--format",
      defaultValue = "nquads",
      description =
          "turtle, trig, ntriples, nquads, jsonld, rdfxml or binary (default: ${DEFAULT-VALUE})."
              + " Formats without graphs hold the union.")
  private String format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "Where to; - for stdout. A name that ends in .gz or .zst gets a packed file.")
  private String out;

  @Override
  public Integer call() throws Exception {
    ReadRequest request = request();
    if (out.equals("-")) {
      main.reader().read(request, main.console().out());
      return 0;
    }
    Outputs.require(Path.of(out), "--out", main.store(), spec);
    Compression compression = Compression.ofName(Path.of(out).getFileName().toString());
    WholeFile.write(
        Path.of(out),
        stream -> {
          try (OutputStream packed = compression.pack(stream)) {
            main.reader().read(request, packed);
          }
        });
    main.console().err().println("wrote " + out);
    return 0;
  }

  private ReadRequest request() {
    Map<String, List<String>> picked = new LinkedHashMap<>();
    selectors.forEach((selector, value) -> picked.put(selector.word(), List.of(value)));
    if (picked.isEmpty() && query == null) {
      if (!values.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(), "name=value belongs to --query NAME, which is missing.");
      }
      return ReadRequest.dump(format);
    }
    if (picked.size() + (query == null ? 0 : 1) > 1) {
      throw new ParameterException(
          spec.commandLine(), "Name the part by one option only, not by several.");
    }
    return ReadRequest.part(
        query == null ? "" : query,
        query == null ? picked : NamedValues.parse(values, spec.commandLine()),
        format);
  }

  @Option(names = "--source", paramLabel = "KEY", description = "What one source says.")
  void source(String value) {
    selectors.put(PartSelector.SOURCE, value);
  }

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "All things of a kind: paper person talk event series topic org source.")
  void kind(String value) {
    selectors.put(PartSelector.KIND, value);
  }

  @Option(names = "--topic", paramLabel = "TOPIC", description = "A topic, its works and people.")
  void topic(String value) {
    selectors.put(PartSelector.TOPIC, value);
  }

  @Option(names = "--event", paramLabel = "EVENT", description = "An event with what it held.")
  void event(String value) {
    selectors.put(PartSelector.EVENT, value);
  }

  @Option(names = "--series", paramLabel = "SERIES", description = "A series with its editions.")
  void series(String value) {
    selectors.put(PartSelector.SERIES, value);
  }

  @Option(names = "--year", paramLabel = "YEAR", description = "The works and events of a year.")
  void year(String value) {
    selectors.put(PartSelector.YEAR, value);
  }

  @Option(names = "--person", paramLabel = "PERSON", description = "A person with their works.")
  void person(String value) {
    selectors.put(PartSelector.PERSON, value);
  }
}
