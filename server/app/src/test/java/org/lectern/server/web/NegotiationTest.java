package org.lectern.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {
  private static final List<String> OFFERS =
      List.of("application/json", "text/html", "text/turtle");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                               | application/json",
        "*/*                                              | application/json",
        "text/*                                           | text/html",
        "text/html;q=0.2, text/turtle;q=0.4               | text/turtle",
        "*/*, application/json;q=0                        | text/html",
        "application/json;q=0, */*                        | text/html",
        "text/*;q=0, */*                                  | application/json",
        "text/*, text/html;q=0                            | text/turtle",
        "text/*;q=0, text/turtle;q=0.1                    | text/turtle",
        "text/turtle;q=0.000, text/html;q=0.001           | text/html"
      })
  void takesWhatIsAcceptedMost(String accept, String chosen) {
    assertThat(Negotiation.choose(accept, OFFERS)).isEqualTo(chosen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image/png",
        "application/json;q=0",
        "*/*;q=0",
        "text/*;q=0, application/json;q=0, */*;q=0",
        "application/json;q=0, image/png"
      })
  void refusesWhereNothingIsAccepted(String accept) {
    assertThatThrownBy(() -> Negotiation.choose(accept, OFFERS))
        .isInstanceOfSatisfying(HttpError.class, e -> assertThat(e.status()).isEqualTo(406));
  }
}
