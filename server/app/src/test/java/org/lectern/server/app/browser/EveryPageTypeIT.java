package org.lectern.server.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds each type of page to what a reader may expect of any of them. */
@BrowserTest
class EveryPageTypeIT {
  private static final int MOST_BYTES = 300_000;
  private static final String SHIFTS =
      """
      window.shifts = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if (!entry.hadRecentInput) { window.shifts += entry.value; }
        }
      }).observe({ type: "layout-shift", buffered: true });
      """;

  /** Drawn, and on the screen since: a frame is shown after the one in which it was drawn. */
  private static final String DRAWN =
      """
      () => [...document.querySelectorAll("figure[data-figure]")].every((figure) => figure.drawn)
          && new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(() => shown(true))))
      """;

  static Set<String> names() {
    return PageTypes.PATHS.keySet();
  }

  private static void open(Page page, String name) {
    page.navigate(PageTypes.PATHS.get(name));
  }

  /** Lets the figures draw themselves, which they do when they come into sight. */
  private static void scrollThrough(Page page) {
    page.evaluate(
        """
        async () => {
          for (let y = 0; y < document.body.scrollHeight; y += 500) {
            scrollTo(0, y);
            await new Promise((done) => setTimeout(done, 50));
          }
          scrollTo(0, 0);
        }
        """);
    page.waitForFunction(DRAWN);
  }

  @ParameterizedTest
  @MethodSource("names")
  void canBeReadByEverybodyInTheLight(String name, Visit visit) {
    Page page = visit.page();
    open(page, name);
    scrollThrough(page);
    visit.picture(name);
    Axe.check(page, name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void canBeReadByEverybodyInTheDark(String name, Visit visit) {
    Page page = visit.with(options -> options.setColorScheme(ColorScheme.DARK));
    open(page, name);
    scrollThrough(page);
    visit.picture(name + "-dark");
    String background = (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
    assertThat(background).isEqualTo("rgb(22, 24, 28)");
    Axe.check(page, name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void fitsANarrowScreen(String name, Visit visit) {
    Page page = visit.with(options -> options.setViewportSize(360, 740));
    open(page, name);
    scrollThrough(page);
    visit.picture(name + "-narrow");
    assertThat((int) page.evaluate("document.scrollingElement.scrollWidth")).isEqualTo(360);
    Axe.check(page, name);
  }

  /**
   * A table whose rows come in parts widens its columns; a slow line shows what a fast one hides.
   */
  @ParameterizedTest
  @ValueSource(strings = {"query-network", "query-chart", "person", "topic", "query-form"})
  void doesNotMoveOnASlowLine(String name, Visit visit) {
    Page page = visit.page();
    JsonObject line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", 20);
    line.addProperty("downloadThroughput", 100 * 1024);
    line.addProperty("uploadThroughput", 100 * 1024);
    page.context().newCDPSession(page).send("Network.emulateNetworkConditions", line);
    page.addInitScript(SHIFTS);
    open(page, name);
    scrollThrough(page);
    assertThat(((Number) page.evaluate("window.shifts")).doubleValue()).isLessThan(0.001);
  }

  @ParameterizedTest
  @MethodSource("names")
  void isLightAndDoesNotMove(String name, Visit visit) {
    Page page = visit.page();
    page.addInitScript(SHIFTS);
    open(page, name);
    scrollThrough(page);
    double shifts = ((Number) page.evaluate("window.shifts")).doubleValue();
    assertThat(shifts).as("layout shift of " + name).isLessThan(0.01);
    int bytes =
        ((Number)
                page.evaluate(
                    "performance.getEntries().reduce((sum, e) => sum + (e.transferSize ?? 0), 0)"))
            .intValue();
    assertThat(bytes).as("bytes of " + name).isBetween(1, MOST_BYTES);
  }

  @Test
  void wouldNoticeWhatIsHardToRead(Visit visit) {
    Page page = visit.page();
    page.navigate("/");
    page.evaluate("document.querySelector('h1').style.color = '#ddd'");
    page.evaluate("document.documentElement.removeAttribute('lang')");
    assertThat(Axe.violations(page))
        .anyMatch(found -> found.startsWith("color-contrast"))
        .anyMatch(found -> found.startsWith("html-has-lang"));
  }

  @Test
  void saysOnAPageWhatIsNotThere(Visit visit) {
    Page page = visit.page();
    page.navigate("/id/person/qing-quu");
    assertThat(page.locator("main a[href='/id/person/qing-qu']").count()).isPositive();
    visit.picture("not-found");
    Axe.check(page, "an address that leads nowhere");
    visit.forgetComplaints();
  }

  @ParameterizedTest
  @MethodSource("names")
  void readsWithoutScripts(String name, Visit visit) {
    Page page = visit.with(options -> options.setJavaScriptEnabled(false));
    page.navigate(PageTypes.PATHS.get(name));
    assertThat(page.locator("h1").isVisible()).isTrue();
    assertThat(page.locator("main").innerText()).hasSizeGreaterThan(20);
    assertThat(page.locator("figure:visible").count()).isZero();
  }
}
