package org.lectern.server.app.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks the shipped data in sentences, and compares with what the meant query answers. */
class AskIT {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int NOT_UNDERSTOOD = 422;

  @TempDir static Path directory;
  private static ServedStore served;

  /** A sentence with the query that is meant, {@code -} for none, and its values. */
  private record Asked(String sentence, String query, List<String> values) {
    boolean answerable() {
      return !query.equals("-");
    }

    String address() {
      return "/queries/"
          + query
          + "?"
          + values.stream()
              .map(
                  value -> {
                    int equals = value.indexOf('=');
                    return value.substring(0, equals) + "=" + encode(value.substring(equals + 1));
                  })
              .collect(Collectors.joining("&"));
    }
  }

  /** How many of a list came out right. */
  private record Score(
      int answerable, List<String> missed, int unanswerable, List<String> answeredAll) {
    double right() {
      return 1 - (double) missed.size() / answerable;
    }
  }

  @BeforeAll
  static void start() throws Exception {
    served = ServedStore.up(directory);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static List<Asked> sentences(String name) throws IOException {
    try (InputStream in = AskIT.class.getResourceAsStream("/ask/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(
              columns ->
                  new Asked(
                      columns[0],
                      columns[1],
                      columns.length < 3 || columns[2].isBlank()
                          ? List.of()
                          : Arrays.asList(columns[2].split(";"))))
          .toList();
    }
  }

  private static Score score(String name) throws Exception {
    int answerable = 0;
    int unanswerable = 0;
    List<String> missed = new ArrayList<>();
    List<String> answeredAll = new ArrayList<>();
    for (Asked asked : sentences(name)) {
      HttpResponse<String> response =
          served.get("/ask?q=" + encode(asked.sentence()), "application/json");
      boolean answered = response.statusCode() == 200;
      if (!answered) {
        assertThat(response.statusCode()).as(asked.sentence()).isIn(NOT_UNDERSTOOD, 300);
      }
      if (!asked.answerable()) {
        unanswerable++;
        if (answered) {
          answeredAll.add(asked.sentence());
        }
      } else {
        answerable++;
        if (!answered || !isMeant(asked, MAPPER.readTree(response.body()))) {
          missed.add(asked.sentence());
        }
      }
    }
    Score score = new Score(answerable, missed, unanswerable, answeredAll);
    System.out.printf(
        "%s: %d of %d answered as meant, %d of %d refused%n",
        name,
        answerable - missed.size(),
        answerable,
        unanswerable - answeredAll.size(),
        unanswerable);
    return score;
  }

  private static boolean isMeant(Asked asked, JsonNode answer) throws Exception {
    if (!answer.path("query").asText().equals(asked.query())) {
      return false;
    }
    HttpResponse<String> meant = served.get(asked.address(), "application/json");
    assertThat(meant.statusCode()).as(asked.address() + ": " + meant.body()).isEqualTo(200);
    JsonNode expected = MAPPER.readTree(meant.body());
    return answer.path("answer").path("parameters").equals(expected.path("parameters"))
        && answer.path("answer").path("rows").equals(expected.path("rows"));
  }

  @Test
  void answersWhatIsMeantAndRefusesTheRest() throws Exception {
    Score score = score("sentences.tsv");
    assertThat(score.answerable() + score.unanswerable()).isGreaterThanOrEqualTo(120);
    assertThat(score.answeredAll()).as("answered though nothing answers them").isEmpty();
    assertThat(score.right()).as("missed: " + score.missed()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void answersSentencesOfSomebodyWhoKnewTheTitlesOnly() throws Exception {
    Score score = score("sentences-by-others.tsv");
    assertThat(score.answeredAll()).as("answered though nothing answers them").isEmpty();
    assertThat(score.right()).as("missed: " + score.missed()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void refusesRatherThanGuessesAtFreerWords() throws Exception {
    // The second list is worded far from any title: what counts is that nothing wrong is answered.
    Score score = score("sentences-second-list.tsv");
    assertThat(score.answeredAll()).as("answered though nothing answers them").isEmpty();
    assertThat(score.right()).as("missed: " + score.missed()).isGreaterThanOrEqualTo(0.7);
  }

  @Test
  void refusesWithTheNearestQuestions() throws Exception {
    HttpResponse<String> response =
        served.get("/ask?q=" + encode("h-index of people who work on grokking"), "*/*");
    assertThat(response.statusCode()).isEqualTo(NOT_UNDERSTOOD);
    JsonNode problem = MAPPER.readTree(response.body());
    assertThat(problem.path("candidates").size()).isBetween(1, 3);
    assertThat(problem.path("candidates").get(0).path("href").asText()).startsWith("/queries/");
  }

  @Test
  void showsOnAPageWhatTheSentenceWasTakenFor() throws Exception {
    String page =
        served.get("/ask?q=" + encode("speakers who work on neural colapse"), "text/html").body();
    assertThat(page)
        .contains("Taken as", "topic-speakers", "Neural Collapse", "% sure", "Qing Qu")
        .doesNotContain("not sure what this asks");
    assertThat(served.get("/ask?q=" + encode("<script>alert(1)</script>"), "text/html").body())
        .doesNotContain("<script>alert");
  }

  @Test
  void leadsFromAMereNameToTheSearch() throws Exception {
    HttpResponse<String> response = served.get("/ask?q=Qing%20Qu", "text/html");
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).contains("/search?q=Qing%20Qu");
  }

  @Test
  void answersOnTheCommandLine() throws Exception {
    Process ask =
        served.start(
            "ask",
            List.of("ask", "who wrote papers with misha belkin?", "--store", served.store()));
    assertThat(ask.waitFor(90, TimeUnit.SECONDS)).isTrue();
    assertThat(ask.exitValue()).isZero();
    assertThat(Files.readString(directory.resolve("ask.err")))
        .contains("person-coauthors person='Mikhail Belkin'");
    assertThat(Files.readString(directory.resolve("ask.out"))).contains("Preetum Nakkiran");
    Process refused =
        served.start("refused", List.of("ask", "weather in Paris", "--store", served.store()));
    assertThat(refused.waitFor(90, TimeUnit.SECONDS)).isTrue();
    assertThat(refused.exitValue()).isEqualTo(1);
    assertThat(Files.readString(directory.resolve("refused.out"))).isEmpty();
  }
}
