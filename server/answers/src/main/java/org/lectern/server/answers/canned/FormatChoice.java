package org.lectern.server.answers.canned;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.ontology.Iris;
import org.lectern.queries.Answer;
import org.lectern.queries.format.AnswerFormat;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.Negotiation;

/**
 * The format in which the sender of a request wants an answer.
 *
 * @param format the format, empty for a page
 * @param named whether it was named by {@code ?format=} rather than by the header {@code Accept}
 */
record FormatChoice(Optional<AnswerFormat> format, boolean named) {
  /** The parameter that names the format. */
  static final String PARAMETER = "format";

  private static final String PAGE = "html";

  /**
   * Reads the choice from a request.
   *
   * @param request the request
   * @return the choice
   * @throws HttpError 400 for an unknown name, 406 when no format is accepted
   */
  static FormatChoice of(HttpServletRequest request) {
    String word = request.getParameter(PARAMETER);
    if (word != null && !word.isEmpty()) {
      Optional<AnswerFormat> format = AnswerFormat.ofWord(word);
      if (format.isEmpty() && !word.equals(PAGE)) {
        throw new HttpError(
                400, "There is no such format. Take " + words(List.of(AnswerFormat.values())) + ".")
            .about(PARAMETER);
      }
      return new FormatChoice(format, true);
    }
    List<String> offers =
        Stream.concat(
                Stream.of(AnswerFormat.JSON.mediaType(), Negotiation.HTML),
                Arrays.stream(AnswerFormat.values()).map(AnswerFormat::mediaType))
            .distinct()
            .toList();
    String type = Negotiation.choose(request, offers);
    return new FormatChoice(
        Arrays.stream(AnswerFormat.values())
            .filter(format -> format.mediaType().equals(type))
            .findFirst(),
        false);
  }

  /** Whether a page is wanted. */
  boolean page() {
    return format.isEmpty();
  }

  /** The word by which the choice could have been named. */
  String word() {
    return format.map(AnswerFormat::word).orElse(PAGE);
  }

  /**
   * Checks that an answer can be written so.
   *
   * @param answer the answer
   * @param iris the data IRIs
   * @throws HttpError 400 when the format was named, 406 when it was accepted, with those that fit
   */
  void check(Answer answer, Iris iris) {
    if (format.isEmpty() || format.get().writer().fits(answer, iris)) {
      return;
    }
    HttpError error =
        new HttpError(
            named ? 400 : 406,
            "This answer cannot be written as "
                + word()
                + ", for it holds nothing of that kind. Take "
                + words(AnswerFormat.fitting(answer, iris))
                + ".");
    throw named ? error.about(PARAMETER) : error;
  }

  private static String words(List<AnswerFormat> formats) {
    return Stream.concat(Stream.of(PAGE), formats.stream().map(AnswerFormat::word))
        .collect(Collectors.joining(", "));
  }
}
