package org.lectern.server.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Does what readers come for. */
@BrowserTest
class JourneyIT {
  private static final String TOPIC = "/page/topic/neural-collapse";
  private static final String PERSON = "/page/person/qing-qu";
  private static final String MEETING =
      "/page/event/2024-mathematical-and-scientific-foundations-of-deep-learning-annual-meeting";

  @Test
  void answersWhoSpeaksAboutATopicInThreeClicksAndLeadsToTheLinesInOneMore(Visit visit) {
    Page page = visit.page();
    page.navigate("/");
    page.locator("#q").fill("neural collapse");
    page.locator("main button[type=submit]").click();
    page.locator(".found a").first().click();
    assertThat(page).hasURL(Pattern.compile(".*" + TOPIC + "$"));
    Locator talk = page.locator("#talks-rows tbody tr").filter(text("Qing Qu"));
    assertThat(talk).containsText("Understanding Deep Neural Networks via Neural Collapse");
    assertThat(talk).containsText("SLowDNN 2023");
    visit.picture("journey-answer");
    talk.locator(".why a").first().click();
    assertThat(page.locator("h1")).containsText("lines 178");
    assertThat(page.locator(".lines li[value='178']")).not().isEmpty();
    assertThat(page.locator(".lines")).containsText("Understanding Deep Neural Networks");
    visit.picture("journey-lines");
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  void findsAPersonByKeyboardDespiteATypo(Visit visit) {
    Page page = visit.page();
    page.navigate("/");
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus")).hasText("Skip to the content");
    page.locator("#q").focus();
    page.keyboard().type("quing qu");
    Locator options = page.getByRole(AriaRole.OPTION);
    assertThat(options.first()).isVisible();
    assertThat(page.locator("#q")).hasAttribute("aria-expanded", "true");
    page.keyboard().press("ArrowDown");
    assertThat(options.first()).hasAttribute("aria-selected", "true");
    visit.picture("search-suggestions");
    Axe.check(page, "suggestions");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*" + PERSON + "$"));
  }

  @Test
  void closesTheSuggestionsWithEscape(Visit visit) {
    Page page = visit.page();
    page.navigate(TOPIC);
    page.locator("#search").pressSequentially("belkin");
    Locator list = page.getByRole(AriaRole.LISTBOX);
    assertThat(list).isVisible();
    page.keyboard().press("Escape");
    assertThat(list).isHidden();
    assertThat(page.locator("#search")).hasValue("belkin");
  }

  @Test
  void drawsTheChartOfATopicFromItsTable(Visit visit) {
    Page page = visit.page();
    page.navigate(TOPIC);
    Locator figure = page.locator("#trend figure");
    figure.scrollIntoViewIfNeeded();
    assertThat(figure.locator("canvas")).isVisible();
    @SuppressWarnings("unchecked")
    Map<String, Object> data =
        (Map<String, Object>)
            page.evaluate(
                "JSON.parse(JSON.stringify(document.querySelector('#trend figure').drawn.data))");
    List<?> years = (List<?>) data.get("labels");
    assertThat(years).isNotEmpty();
    List<?> papers = (List<?>) ((Map<?, ?>) ((List<?>) data.get("datasets")).get(0)).get("data");
    for (int at = 0; at < years.size(); at++) {
      Locator row =
          page.locator("#trend-rows tbody tr")
              .filter(
                  new Locator.FilterOptions()
                      .setHas(page.locator("td:first-child bdi", exactly(years.get(at)))));
      if (row.count() > 0) {
        assertThat(row.locator("td").nth(1)).hasText(papers.get(at).toString());
      }
    }
  }

  private static Page.LocatorOptions exactly(Object text) {
    return new Page.LocatorOptions().setHasText(Pattern.compile("^" + text + "$"));
  }

  @Test
  void leadsFromTheNetworkOfAPersonToACoauthor(Visit visit) {
    Page page = visit.page();
    page.navigate(PERSON);
    Locator drawing = page.locator("#coauthors .drawing");
    drawing.scrollIntoViewIfNeeded();
    assertThat(drawing.locator("canvas").first()).isVisible();
    @SuppressWarnings("unchecked")
    Map<String, Number> place =
        (Map<String, Number>)
            page.evaluate(
                "document.querySelector('#coauthors figure').drawn.graph.$id('n0').renderedPosition()");
    String name = page.locator("#coauthors-rows tbody tr td a").first().innerText();
    BoundingBox box = drawing.boundingBox();
    page.mouse()
        .click(
            box.x + place.get("x").doubleValue(),
            box.y + place.get("y").doubleValue(),
            new Mouse.ClickOptions());
    assertThat(page.locator("h1")).hasText(name);
  }

  @Test
  void showsAProgrammeByDaysAndTimes(Visit visit) {
    Page page = visit.page();
    page.navigate(MEETING);
    assertThat(page.locator("#programme-rows .day").first()).hasText("Thursday, 26 September 2024");
    assertThat(page.locator("#programme-rows tbody tr:not(.day)").first())
        .containsText("09:30–10:30");
    assertThat(page.locator("#programme-rows tbody tr:not(.day)")).hasCount(8);
  }

  @Test
  void printsWithoutWhatOnlyAScreenNeeds(Visit visit) {
    Page page = visit.page();
    page.navigate(TOPIC);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("header nav")).isHidden();
    assertThat(page.locator("header form")).isHidden();
    assertThat(page.locator("#papers-rows")).isVisible();
    visit.picture("topic-print");
  }
}
