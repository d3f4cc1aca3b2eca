package org.lectern.server.site.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lectern.server.web.Links;

/**
 * What the page of the report shows.
 *
 * @param sources the sources in their order
 * @param entities how many there are of each kind, in words
 * @param warnings what a person should look at
 * @param decisions the identity decisions by outcome
 * @param shapes what the check of the shapes found
 * @param refused documents that were left out, with the reasons
 */
public record ReportView(
    List<Source> sources,
    List<String> entities,
    Items warnings,
    List<Decisions> decisions,
    Items shapes,
    List<String> refused) {
  private static final int MOST = 200;

  private static final Map<String, String> OUTCOMES =
      Map.of(
          "merged", "Printed forms taken for one thing",
          "presents", "Talks linked to the paper they present",
          "ambiguous", "Ambiguous: fits several",
          "splitCandidates", "May be several things under one name",
          "keptApart", "Kept apart in spite of likeness");

  private static final List<String> OUTCOME_ORDER =
      List.of("ambiguous", "splitCandidates", "keptApart", "presents", "merged");

  /** An address with its text. */
  public record Link(String href, String text) {}

  /** One thing to look at: what it is, what it rests on, and where it stands. */
  public record Item(String text, String detail, List<Link> places) {}

  /** Things to look at, the first of them shown. */
  public record Items(int total, List<Item> shown) {
    /** Says how many are not shown. */
    public int left() {
      return total - shown.size();
    }
  }

  /** The decisions of one outcome. */
  public record Decisions(String id, String heading, Items items) {}

  /**
   * One source.
   *
   * @param href its page
   * @param label what it is called
   * @param file its file
   * @param reader its reader with version
   * @param records how many records of each kind, in words
   * @param lines what became of its lines, in words
   * @param coverage how completely it says what it can say
   * @param problems what the reader warned of
   * @param unaccounted the lines that no rule knew
   */
  public record Source(
      String href,
      String label,
      String file,
      String reader,
      String records,
      String lines,
      List<Item> coverage,
      Items problems,
      Items unaccounted) {}

  /** Takes from a report what the page shows; what an older report lacks is left out. */
  public static ReportView of(JsonNode report) {
    List<Source> sources = new ArrayList<>();
    report.path("sources").forEach(source -> sources.add(source(source)));
    List<Decisions> decisions = new ArrayList<>();
    for (String outcome : OUTCOME_ORDER) {
      JsonNode list = report.path("decisions").path(outcome);
      List<Item> items = new ArrayList<>();
      list.path("decisions").forEach(decision -> items.add(decision(decision)));
      decisions.add(
          new Decisions(outcome, OUTCOMES.get(outcome), first(list.path("total").asInt(), items)));
    }
    List<Item> warnings = new ArrayList<>();
    report
        .path("warnings")
        .forEach(
            warning ->
                warnings.add(
                    new Item(
                        warning.path("message").asText(), "", places(warning.path("places")))));
    List<Item> findings = new ArrayList<>();
    report
        .path("shacl")
        .path("findings")
        .forEach(
            finding ->
                findings.add(
                    new Item(
                        finding.path("severity").asText() + ": " + finding.path("message").asText(),
                        finding.path("focusNode").asText() + " " + finding.path("value").asText(),
                        List.of())));
    List<String> refused = new ArrayList<>();
    report
        .path("refused")
        .forEach(source -> source.path("messages").forEach(m -> refused.add(m.asText())));
    return new ReportView(
        sources,
        counts(report.path("entities")),
        first(warnings.size(), warnings),
        decisions,
        first(findings.size(), findings),
        refused);
  }

  private static Source source(JsonNode source) {
    String key = source.path("key").asText();
    String file = source.path("file").asText();
    List<Item> coverage = new ArrayList<>();
    for (JsonNode statement : source.path("coverage")) {
      List<Link> at = new ArrayList<>();
      statement
          .path("missingAtLines")
          .forEach(line -> at.add(new Link(record(key, line.asInt()), "line " + line.asInt())));
      boolean some = statement.path("have").asInt() > 0;
      coverage.add(new Item(statement.path("statement").asText(), "", some ? at : List.of()));
    }
    List<Item> problems = new ArrayList<>();
    for (JsonNode problem : source.path("problems")) {
      problems.add(
          new Item(
              problem.path("severity").asText() + ": " + problem.path("message").asText(),
              place(file, problem),
              List.of()));
    }
    List<Item> unaccounted = new ArrayList<>();
    for (JsonNode line : source.path("unaccounted")) {
      unaccounted.add(new Item(line.path("text").asText(), place(file, line), List.of()));
    }
    return new Source(
        "/page/source/" + Links.encode(key),
        source.path("label").asText(key),
        file,
        source.path("reader").asText(),
        String.join(", ", counts(source.path("records"))),
        String.join(", ", counts(source.path("lines"))),
        coverage,
        first(problems.size(), problems),
        first(unaccounted.size(), unaccounted));
  }

  private static String place(String file, JsonNode node) {
    return file + ":" + node.path("line").asInt() + ":" + node.path("column").asInt(1);
  }

  private static Item decision(JsonNode decision) {
    List<String> features = new ArrayList<>();
    decision.path("features").forEach(feature -> features.add(feature.asText()));
    List<Link> links = new ArrayList<>();
    String entity = decision.path("entity").asText();
    links.add(new Link(page(entity), entity));
    decision
        .path("others")
        .forEach(other -> links.add(new Link(page(other.asText()), other.asText())));
    links.addAll(places(decision.path("places")));
    return new Item(
        "'"
            + decision.path("printed").asText()
            + "' – '"
            + decision.path("comparedWith").asText()
            + "'",
        decision.path("reason").asText()
            + ", score "
            + decision.path("score").asText()
            + (features.isEmpty() ? "" : ": " + String.join("; ", features)),
        links);
  }

  private static List<Link> places(JsonNode places) {
    List<Link> links = new ArrayList<>();
    for (JsonNode place : places) {
      links.add(
          new Link(
              page("record/" + place.path("record").asText()),
              place.path("file").asText() + ":" + place.path("line").asInt()));
    }
    return links;
  }

  private static String record(String source, int line) {
    return page("record/" + source + "-" + line);
  }

  private static String page(String entity) {
    int slash = entity.indexOf('/');
    return "/page/"
        + Links.encode(entity.substring(0, Math.max(slash, 0)))
        + "/"
        + Links.encode(entity.substring(slash + 1));
  }

  private static List<String> counts(JsonNode counts) {
    List<String> words = new ArrayList<>();
    counts
        .properties()
        .forEach(
            count ->
                words.add(
                    count.getValue().asText()
                        + " "
                        + count
                            .getKey()
                            .replaceAll("([A-Z])", " $1")
                            .toLowerCase(java.util.Locale.ROOT)));
    return words;
  }

  private static Items first(int total, List<Item> items) {
    return new Items(total, items.stream().limit(MOST).toList());
  }
}
