package org.lectern.server.site.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lectern.queries.Premise;
import org.lectern.queries.Receipt;
import org.lectern.server.site.explain.Explanation.Named;
import org.lectern.server.site.explain.Explanation.Reason;

/** Writes an explanation for programs, with all its records. */
public final class ExplanationJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ExplanationJson() {}

  /**
   * Writes an explanation.
   *
   * @param explanation what to write
   * @param generation the generation that was read
   * @return a JSON object
   */
  public static String of(Explanation explanation, String generation) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("generation", generation);
    named(json, explanation.thing());
    json.put("kind", explanation.kind());
    ArrayNode forms = json.putArray("printed");
    explanation
        .forms()
        .forEach(form -> records(forms.addObject().put("form", form.printed()), form.receipts()));
    ArrayNode groups = json.putArray("decisions");
    explanation
        .groups()
        .forEach(
            group ->
                group
                    .reasons()
                    .forEach(reason -> reason(groups.addObject(), group.heading(), reason)));
    explanation.premise().ifPresent(premise -> premise(json.putObject("premise"), premise));
    records(json, explanation.receipts());
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON nodes can always be written", e);
    }
  }

  private static void named(ObjectNode json, Named named) {
    json.put("iri", named.iri()).put("label", named.label());
  }

  private static void reason(ObjectNode json, String heading, Reason reason) {
    json.put("heading", heading);
    named(json, reason.decision());
    json.put("outcome", reason.outcome());
    json.put("printed", reason.printed());
    json.put("comparedWith", reason.comparedWith());
    json.put("reason", reason.reason());
    json.put("words", reason.words());
    ArrayNode features = json.putArray("features");
    reason.features().forEach(features::add);
    if (!reason.score().isEmpty()) {
      json.put("score", Double.parseDouble(reason.score()));
    }
    if (!reason.strength().isEmpty()) {
      json.put("strength", reason.strength());
    }
    json.put("rule", reason.rule());
    ArrayNode others = json.putArray("others");
    reason.others().forEach(other -> named(others.addObject(), other));
    records(json, reason.receipts());
  }

  private static void premise(ObjectNode json, Premise premise) {
    json.put("iri", premise.node().toString());
    json.put("kind", premise.kind());
    premise.label().ifPresent(label -> json.put("label", label));
    premise.printed().ifPresent(printed -> json.put("printed", printed));
    premise.rule().ifPresent(rule -> json.put("rule", rule));
    premise.score().ifPresent(score -> json.put("score", Double.parseDouble(score)));
    records(json, premise.receipts());
    ArrayNode below = json.putArray("premises");
    premise.premises().forEach(each -> premise(below.addObject(), each));
  }

  private static void records(ObjectNode json, List<Receipt> receipts) {
    ArrayNode records = json.putArray("records");
    for (Receipt receipt : receipts) {
      ObjectNode record = records.addObject();
      record.put("iri", receipt.recordIri());
      record.put("source", receipt.sourceKey());
      record.put("document", receipt.document());
      record.put("firstLine", receipt.firstLine());
      record.put("lastLine", receipt.lastLine());
      record.put("reader", receipt.reader());
      receipt.aboutLine().ifPresent(line -> record.put("aboutLine", line));
    }
  }
}
