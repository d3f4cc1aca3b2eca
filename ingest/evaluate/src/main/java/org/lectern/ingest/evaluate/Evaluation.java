package org.lectern.ingest.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lectern.ingest.run.SourceReading;

/**
 * What came of comparing with gold files.
 *
 * @param text the tables that people read
 * @param json the same for machines
 */
public record Evaluation(String text, ObjectNode json) {
  private static final String ROW = "  %-18s %-18s %9s %9s %9s %9s %9s %9s  %s%n";
  private static final int SHOWN = 20;

  /**
   * Compares who is who.
   *
   * @param files the gold files, taken together
   * @param format their format, or null to tell it from each
   * @param gathered whether tables hold works gathered around like names
   * @throws IOException when a file is not as expected; the message names the place
   */
  public static Evaluation people(List<Path> files, GoldFile.Format format, boolean gathered)
      throws IOException {
    GoldPeople open = null;
    GoldPeople namesakes = null;
    for (Path file : files) {
      GoldFile.Format own = format == null ? GoldFile.formatOf(file) : format;
      GoldPeople gold = GoldFile.people(file, own, gathered);
      if (gold.gathered()) {
        namesakes = namesakes == null ? gold : namesakes.with(gold);
      } else {
        open = open == null ? gold : open.with(gold);
      }
    }
    StringBuilder text = new StringBuilder();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (namesakes != null) {
      people("works gathered around like names", namesakes, text, json.putObject("namesakes"));
    }
    if (open != null) {
      people("works of any authors", open, text, json.putObject("open"));
    }
    return new Evaluation(text.toString(), json);
  }

  private static void people(String title, GoldPeople gold, StringBuilder text, ObjectNode json) {
    PeopleScores scores = new PeopleScores(gold);
    long people = gold.judged().stream().map(GoldMention::person).distinct().count();
    text.append(
        String.format(
            Locale.ROOT, "%s: %d mentions, %d people%n", title, gold.judged().size(), people));
    text.append(
        String.format(
            ROW, "names", "answer", "pair P", "pair R", "pair F1", "B3 P", "B3 R", "B3 F1", ""));
    json.put("mentions", gold.judged().size());
    json.put("people", people);
    List<Partition> answers =
        List.of(Partition.ours(gold), Partition.nothingMerged(gold), Partition.equalNames(gold));
    for (Stratum stratum : Stratum.values()) {
      int mentions = scores.mentions(stratum);
      ObjectNode node = json.putObject(stratum.label());
      node.put("mentions", mentions);
      if (mentions == 0) {
        text.append(String.format("  %-18s none%n", stratum.label()));
        continue;
      }
      for (Partition answer : answers) {
        Scores pairs = scores.pairwise(answer, stratum);
        double[] cubed = scores.bCubed(answer, stratum);
        Scores byMention = new Scores(cubed[0] * cubed[1], cubed[1], cubed[0]);
        text.append(
            String.format(
                ROW,
                stratum.label(),
                answer.name(),
                shown(pairs.precision()),
                shown(pairs.recall()),
                shown(pairs.f1()),
                shown(cubed[0]),
                shown(cubed[1]),
                shown(byMention.f1()),
                String.format(
                    Locale.ROOT,
                    "%.0f right of %.0f found, %.0f sought",
                    pairs.right(),
                    pairs.found(),
                    pairs.sought())));
        ObjectNode one = node.putObject(answer.name());
        write(one.putObject("pairwise"), pairs);
        one.putObject("bCubed")
            .put("precision", cubed[0])
            .put("recall", cubed[1])
            .put("f1", byMention.f1());
      }
    }
  }

  /**
   * Compares what was read with gold facts.
   *
   * @param files the gold files, taken together
   * @param readings what was read of the documents they speak of
   * @throws IOException when a file is not as expected; the message names the place
   */
  public static Evaluation facts(List<Path> files, List<SourceReading> readings)
      throws IOException {
    List<Fact> gold = new ArrayList<>();
    for (Path file : files) {
      gold.addAll(FactGold.read(TableRows.read(file)));
    }
    List<Fact> read = new ArrayList<>();
    for (SourceReading reading : readings) {
      var document = reading.source().document();
      read.addAll(RecordFacts.of(document.key(), reading.reading().records()));
      if (!document.fileName().equals(document.key())) {
        read.addAll(RecordFacts.of(document.fileName(), reading.reading().records()));
      }
    }
    FactScores scores = new FactScores(gold, read);
    StringBuilder text = new StringBuilder();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    text.append(String.format(Locale.ROOT, "facts: %d%n", gold.size()));
    text.append(String.format("  %-18s %9s %9s %9s%n", "property", "P", "R", "F1"));
    for (Map.Entry<String, Scores> entry : scores.byProperty().entrySet()) {
      Scores one = entry.getValue();
      text.append(
          String.format(
              "  %-18s %9s %9s %9s  %s%n",
              entry.getKey(),
              shown(one.precision()),
              shown(one.recall()),
              shown(one.f1()),
              String.format(
                  Locale.ROOT,
                  "%.0f right of %.0f found, %.0f sought",
                  one.right(),
                  one.found(),
                  one.sought())));
      write(json.putObject(entry.getKey()), one);
    }
    list("not read", scores.missed(), text);
    list("read but not in the list", scores.surplus(), text);
    return new Evaluation(text.toString(), json);
  }

  private static void list(String title, List<Fact> facts, StringBuilder text) {
    for (Fact fact : facts.subList(0, Math.min(SHOWN, facts.size()))) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s: %s:%d: %s '%s'%n",
              title,
              fact.document(),
              fact.firstLine(),
              fact.property(),
              fact.value()));
    }
    if (facts.size() > SHOWN) {
      text.append(String.format(Locale.ROOT, "%s: %d more%n", title, facts.size() - SHOWN));
    }
  }

  private static void write(ObjectNode node, Scores scores) {
    node.put("precision", scores.precision());
    node.put("recall", scores.recall());
    node.put("f1", scores.f1());
    node.put("right", scores.right());
    node.put("found", scores.found());
    node.put("sought", scores.sought());
  }

  private static String shown(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
