package org.lectern.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@BrowserTest
class FrontPageIT {
  @Test
  void showsWhatIsInTheGraph(Visit visit) {
    Page page = visit.page();
    page.navigate("/");
    assertThat(page.locator("h1")).isVisible();
    assertThat(page.locator("main")).containsText("papers");
    visit.picture("front");
  }
}
