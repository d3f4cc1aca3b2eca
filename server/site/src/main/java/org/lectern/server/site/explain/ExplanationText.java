package org.lectern.server.site.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.queries.Premise;
import org.lectern.queries.Receipt;
import org.lectern.server.site.explain.Explanation.Group;
import org.lectern.server.site.explain.Explanation.Reason;

/** Writes an explanation for people at a terminal. */
public final class ExplanationText {
  private static final int MOST_PLACES = 8;

  private final StringBuilder out = new StringBuilder();

  private ExplanationText() {}

  /**
   * Writes an explanation.
   *
   * @param explanation what to write
   * @return lines of text, the last with its end
   */
  public static String of(Explanation explanation) {
    ExplanationText text = new ExplanationText();
    text.write(explanation);
    return text.out.toString();
  }

  private void write(Explanation explanation) {
    line(0, explanation.thing().label());
    line(0, explanation.kind() + "  " + explanation.thing().iri());
    if (!explanation.forms().isEmpty()) {
      heading("Printed as");
      explanation
          .forms()
          .forEach(
              form -> {
                line(1, form.printed());
                places(2, form.receipts());
              });
    }
    for (Group group : explanation.groups()) {
      heading(group.heading());
      group.reasons().forEach(this::reason);
    }
    if (explanation.premise().isPresent()) {
      heading("Why it holds");
      premise(1, explanation.premise().get());
    } else if (explanation.forms().isEmpty() && explanation.groups().isEmpty()) {
      heading("Records");
      places(1, explanation.receipts());
    }
  }

  private void reason(Reason reason) {
    line(1, reason.decision().label() + ": " + reason.words());
    reason.others().forEach(other -> line(2, other.label() + "  " + other.iri()));
    if (!reason.features().isEmpty()) {
      line(2, String.join(", ", reason.features()));
    }
    String score = reason.score().isEmpty() ? "" : "score " + reason.score() + ", ";
    String strength = reason.strength().isEmpty() ? "" : reason.strength() + ", ";
    line(2, score + strength + "rule " + reason.reason() + " (" + reason.rule() + ")");
    places(2, reason.receipts());
  }

  private void premise(int depth, Premise premise) {
    String label = premise.label().orElse(premise.node().toString());
    String printed =
        premise
            .printed()
            .filter(p -> !p.equals(label))
            .map(p -> ", printed '" + p + "'")
            .orElse("");
    line(depth, premise.kind() + ": " + label + printed);
    premise
        .rule()
        .ifPresent(
            rule ->
                line(
                    depth + 1,
                    "rule " + rule + premise.score().map(score -> ", score " + score).orElse("")));
    places(depth + 1, premise.receipts());
    premise.premises().forEach(below -> premise(depth + 1, below));
  }

  private void places(int depth, List<Receipt> receipts) {
    if (receipts.isEmpty()) {
      return;
    }
    Map<String, List<String>> lines = new LinkedHashMap<>();
    for (Receipt receipt : receipts.subList(0, Math.min(MOST_PLACES, receipts.size()))) {
      lines.computeIfAbsent(receipt.document(), d -> new ArrayList<>()).add(lines(receipt));
    }
    String shown =
        lines.entrySet().stream()
            .map(document -> document.getKey() + ":" + String.join(",", document.getValue()))
            .collect(Collectors.joining("  "));
    int more = receipts.size() - MOST_PLACES;
    line(depth, shown + (more > 0 ? " and " + more + " more" : ""));
  }

  private static String lines(Receipt receipt) {
    return receipt.lastLine() > receipt.firstLine()
        ? receipt.firstLine() + "-" + receipt.lastLine()
        : Integer.toString(receipt.firstLine());
  }

  private void heading(String heading) {
    out.append('\n');
    line(0, heading);
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }
}
