package org.lectern.server.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Asks in the query editor. */
@BrowserTest
class EditorIT {
  private static Locator open(Page page) {
    page.navigate("/sparql");
    Locator editor = page.locator("#editor .tabPanel.active");
    assertThat(editor.locator(".CodeMirror")).isVisible();
    return editor;
  }

  @Test
  void runsAQueryAndLeadsFromARowToItsPage(Visit visit) {
    Page page = visit.page();
    Locator editor = open(page);
    editor.locator(".yasqe_queryButton").click();
    Locator rows = editor.locator(".yasr_results tbody tr");
    assertThat(rows.first()).isVisible();
    visit.picture("editor-table");
    Axe.check(page, "the frame of the editor", "#editor");
    rows.first().locator("a[href^='/page/person/']").first().click();
    assertThat(page.locator("h1")).isVisible();
    assertThat(page).hasURL(Pattern.compile(".*/page/person/.*"));
  }

  @Test
  void takesAQuestionOfTheCatalogueInOneClickAndDrawsIt(Visit visit) {
    Page page = visit.page();
    open(page);
    page.locator("#example").selectOption("topic-trend");
    Locator editor = page.locator("#editor .tabPanel.active");
    assertThat(editor.locator(".yasr_results tbody tr").first()).isVisible();
    editor.locator(".select_chart").click();
    assertThat(editor.locator(".yasr_results canvas")).isVisible();
    visit.picture("editor-chart");
    page.locator("#example").selectOption("topic-network");
    Locator other = page.locator("#editor .tabPanel.active");
    assertThat(other.locator(".yasr_results tbody tr").first()).isVisible();
    other.locator(".select_network").click();
    assertThat(other.locator(".yasr_results canvas").first()).isVisible();
    visit.picture("editor-network");
  }

  @Test
  void completesPropertiesThatTheGraphHolds(Visit visit) {
    Page page = visit.page();
    open(page);
    page.evaluate(
        """
        () => {
          const yasqe = window.lecternEditor.getTab().getYasqe();
          yasqe.setValue("PREFIX lec: <https://w3id.org/lectern/ontology#>\\nSELECT * { ?s lec:linkSt");
          yasqe.focus();
          yasqe.setCursor({ line: 1, ch: 25 });
          yasqe.autocomplete();
        }
        """);
    Locator hints = page.locator(".CodeMirror-hints li");
    assertThat(hints.first()).containsText("linkStrength");
    visit.picture("editor-completion");
  }

  @Test
  void showsWhatAQuerySaysThatCannotBeRead(Visit visit) {
    Page page = visit.page();
    Locator editor = open(page);
    page.evaluate("window.lecternEditor.getTab().getYasqe().setValue('SELECT * { ?s')");
    editor.locator(".yasqe_queryButton").click();
    assertThat(editor.locator(".yasr_results")).containsText("400");
    visit.forgetComplaints();
  }

  @Test
  void keepsTheFormForReadersWithoutScripts(Visit visit) {
    Page page = visit.with(options -> options.setJavaScriptEnabled(false));
    page.navigate("/sparql");
    page.locator("#query-form button").click();
    assertThat(page.locator("main table tbody tr").count()).isPositive();
  }
}
