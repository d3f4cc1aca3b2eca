package org.lectern.server.site.ask;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.queries.ask.Reading;
import org.lectern.queries.ask.Understanding;
import org.lectern.server.answers.canned.QueryAddress;
import org.lectern.server.site.panel.PanelView;

/**
 * What the page of a sentence shows.
 *
 * @param sentence the sentence
 * @param taken what it was taken for, empty when that is not sure
 * @param answer the rows, empty when there is no answer
 * @param nearest other questions it may mean
 */
public record AskPage(
    String sentence, Optional<Taken> taken, Optional<PanelView> answer, List<Taken> nearest) {
  /**
   * One way to take it.
   *
   * @param query the name of the query
   * @param title the question, with braces where a value is wanted
   * @param values the values in words, empty when there are none
   * @param percent how sure it is, from 0 to 100
   * @param href where it is asked
   */
  public record Taken(String query, String title, String values, int percent, String href) {}

  static AskPage of(Understanding understood, Optional<PanelView> answer) {
    return new AskPage(
        understood.sentence(),
        understood.chosen().map(AskPage::taken),
        answer,
        understood.nearest().stream()
            .filter(reading -> understood.chosen().filter(reading::equals).isEmpty())
            .map(AskPage::taken)
            .toList());
  }

  private static Taken taken(Reading reading) {
    return new Taken(
        reading.query().name(),
        reading.query().title(),
        reading.shown().entrySet().stream()
            .map(entry -> entry.getKey() + " = " + String.join(", ", entry.getValue()))
            .collect(Collectors.joining("; ")),
        (int) Math.round(reading.confidence() * 100),
        QueryAddress.of(reading.query().name(), reading.values()));
  }
}
