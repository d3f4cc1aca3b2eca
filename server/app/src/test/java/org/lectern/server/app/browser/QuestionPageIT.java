package org.lectern.server.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
class QuestionPageIT {
  private static final String BARS = "/queries/person-coauthors?person=Qing%20Qu";

  @Test
  void suggestsValuesWhileSomebodyTypesAndAnswers(Visit visit) {
    Page page = visit.page();
    page.navigate("/queries/topic-speakers");
    page.locator("#topic").pressSequentially("neural coll");
    assertThat(page.locator("#topic-suggestions option[value='Neural Collapse']")).isAttached();
    page.locator("#topic").fill("Neural Collapse");
    page.locator("main form button[type=submit]").click();
    assertThat(page.locator("h1")).containsText("Neural Collapse");
    assertThat(page.locator("#answer-rows tbody tr").first()).isVisible();
  }

  @Test
  void sortsTheTableByItsHeadings(Visit visit) {
    Page page = visit.page();
    page.navigate(BARS);
    List<String> asAnswered = page.locator("#answer-rows tbody td:nth-child(1)").allTextContents();
    page.locator("th[data-column=coauthor] button").click();
    assertThat(page.locator("th[data-column=coauthor]")).hasAttribute("aria-sort", "ascending");
    List<String> sorted = page.locator("#answer-rows tbody td:nth-child(1)").allTextContents();
    assertThat(sorted).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER).isNotEqualTo(asAnswered);
    page.locator("th[data-column=coauthor] button").click();
    page.locator("th[data-column=coauthor] button").click();
    assertThat(page.locator("#answer-rows tbody td:nth-child(1)").allTextContents())
        .isEqualTo(asAnswered);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        BARS,
        "/queries/topic-trend?topic=neural%20collapse",
        "/queries/topic-network?topic=neural%20collapse"
      })
  void drawsTheAnswerWhereTheQueryAsksForIt(String address, Visit visit) {
    Page page = visit.page();
    page.navigate(address);
    assertThat(page.locator("figure .drawing canvas").first()).isVisible();
    visit.picture("question-" + address.replaceAll("[^a-z]+", "-"));
  }

  @Test
  void fitsANarrowDarkScreen(Visit visit) {
    Page page =
        visit.with(options -> options.setViewportSize(360, 740).setColorScheme(ColorScheme.DARK));
    for (String address : List.of(BARS, "/queries/topic-speakers")) {
      page.navigate(address);
      Object width = page.evaluate("document.documentElement.scrollWidth");
      assertThat((int) width).isLessThanOrEqualTo(360);
    }
    visit.picture("question-narrow");
  }

  @Test
  void answersWithoutScriptsToo(Visit visit) {
    Page page = visit.with(options -> options.setJavaScriptEnabled(false));
    page.navigate("/queries/topic-speakers");
    page.locator("#topic").fill("neural collapse");
    page.locator("main form button[type=submit]").click();
    assertThat(page.locator("#answer-rows tbody tr").first()).isVisible();
  }
}
