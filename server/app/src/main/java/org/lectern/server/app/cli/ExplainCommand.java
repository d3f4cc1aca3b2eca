package org.lectern.server.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.server.app.read.ReadRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says why printed forms are one thing, or why a statement holds. */
@Command(
    name = "explain",
    description =
        "Says why printed forms are one thing or why a statement holds, for example: explain qing-qu")
final class ExplainCommand implements Callable<Integer> {
  @ParentCommand private ServerMain main;

  @Parameters(
      arity = "1..*",
      paramLabel = "IRI or NAME",
      description = "An IRI, a kind and key such as person/qing-qu, a key, or a printed name.")
  private List<String> words;

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description = "Say why the person works on this topic.")
  private String topic;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private String format;

  @Override
  public Integer call() throws Exception {
    main.reader()
        .read(
            ReadRequest.explain(String.join(" ", words), topic == null ? "" : topic, format),
            main.console().out());
    return 0;
  }
}
