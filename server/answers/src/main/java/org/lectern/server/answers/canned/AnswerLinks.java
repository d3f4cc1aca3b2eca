package org.lectern.server.answers.canned;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.queries.Answer;
import org.lectern.queries.Parameter;

/**
 * Gives the addresses of the rows behind and before an answer.
 *
 * @param next the rows behind, empty when there are none
 * @param previous the rows before, empty when there are none
 */
record AnswerLinks(Optional<String> next, Optional<String> previous) {
  /**
   * Makes the addresses.
   *
   * @param answer the answer
   * @param values the values as typed
   * @param format the format, as the sender chose it
   */
  static AnswerLinks of(Answer answer, Map<String, List<String>> values, FormatChoice format) {
    return new AnswerLinks(
        answer.nextOffset().map(offset -> address(answer, values, format, offset)),
        answer.previousOffset().map(offset -> address(answer, values, format, offset)));
  }

  private static String address(
      Answer answer, Map<String, List<String>> values, FormatChoice format, int offset) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.put(Parameter.OFFSET.name(), List.of(Integer.toString(offset)));
    if (format.named()) {
      changed.put(FormatChoice.PARAMETER, List.of(format.word()));
    }
    return QueryAddress.of(answer.query().name(), changed);
  }

  /**
   * Writes the addresses as RFC 8288 asks.
   *
   * @return the value of the header {@code Link}, empty when there is nothing to link to
   */
  Optional<String> header() {
    String links =
        Stream.of(next.map(href -> link(href, "next")), previous.map(href -> link(href, "prev")))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return links.isEmpty() ? Optional.empty() : Optional.of(links);
  }

  private static String link(String href, String relation) {
    return "<" + href + ">; rel=\"" + relation + "\"";
  }
}
