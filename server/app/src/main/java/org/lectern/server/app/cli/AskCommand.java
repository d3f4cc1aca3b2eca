package org.lectern.server.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lectern.queries.Evidence;
import org.lectern.queries.Parameter;
import org.lectern.server.app.read.ReadRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Answers a sentence by the canned query it asks for. */
@Command(
    name = "ask",
    description =
        "Answers a sentence by the canned query it asks for, for example:"
            + " ask \"speakers who work on neural collapse\"")
final class AskCommand implements Callable<Integer> {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String TABLE = "table";

  @ParentCommand private ServerMain main;

  @Parameters(arity = "1..*", paramLabel = "SENTENCE", description = "The question.")
  private List<String> words;

  @Option(
      names = "--format",
      defaultValue = TABLE,
      completionCandidates = QueryCommand.Formats.class,
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private String format;

  @Option(
      names = "--evidence",
      arity = "0..1",
      fallbackValue = "ids",
      paramLabel = "HOW",
      description = "Tell why each row holds: none, ids or full. Without HOW: ids.")
  private String evidence;

  @Override
  public Integer call() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    main.reader().read(ReadRequest.ask(String.join(" ", words)), bytes);
    JsonNode understood = MAPPER.readTree(bytes.toByteArray());
    PrintStream talk = main.console().err();
    if (!understood.path("sure").asBoolean()) {
      talk.println("It is not sure what this asks, so nothing is answered. The nearest questions:");
      understood.path("nearest").forEach(near -> talk.println("  " + describe(near)));
      talk.println("'lectern queries' lists them all.");
      return 1;
    }
    talk.println("Taken as " + describe(understood));
    main.reader()
        .read(
            ReadRequest.query(understood.path("query").asText(), values(understood), format),
            main.console().out());
    return 0;
  }

  private static String describe(JsonNode reading) {
    List<String> parts = new ArrayList<>();
    parts.add("query " + reading.path("query").asText());
    for (Map.Entry<String, JsonNode> parameter : reading.path("parameters").properties()) {
      parameter
          .getValue()
          .forEach(
              value -> parts.add(parameter.getKey() + "='" + value.path("label").asText() + "'"));
    }
    return String.join(" ", parts)
        + "  ("
        + Math.round(reading.path("confidence").asDouble() * 100)
        + " % sure: "
        + reading.path("title").asText()
        + ")";
  }

  private Map<String, List<String>> values(JsonNode reading) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> parameter : reading.path("parameters").properties()) {
      List<String> each = new ArrayList<>();
      parameter.getValue().forEach(value -> each.add(value.path("value").asText()));
      values.put(parameter.getKey(), each);
    }
    String how = evidence == null && format.equals(TABLE) ? Evidence.NONE.word() : evidence;
    if (how != null) {
      values.put(Parameter.EVIDENCE.name(), List.of(how));
    }
    return values;
  }
}
