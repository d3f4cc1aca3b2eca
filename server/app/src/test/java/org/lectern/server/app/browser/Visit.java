package org.lectern.server.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One person's visit to the site with a fresh browser: it notes what the console says and what is
 * asked of other hosts, and {@link #end} fails on either.
 */
final class Visit {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final Browser browser;
  private String address;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<String> strayRequests = new ArrayList<>();
  private Page page;

  Visit(Browser browser, String address) {
    this.browser = browser;
    this.address = address;
  }

  /** The page that is open; a wide light one at first. */
  Page page() {
    return page == null ? with(options -> options) : page;
  }

  /** Opens a new page on another server. */
  Page at(String otherAddress) {
    address = otherAddress;
    return with(options -> options);
  }

  /** Opens a new page with other settings, such as a narrow or a dark one. */
  Page with(UnaryOperator<Browser.NewContextOptions> settings) {
    BrowserContext context =
        browser.newContext(
            settings.apply(
                new Browser.NewContextOptions()
                    .setBaseURL(address)
                    .setViewportSize(1280, 900)
                    .setColorScheme(ColorScheme.LIGHT)));
    contexts.add(context);
    context.setDefaultTimeout(30_000);
    context.setDefaultNavigationTimeout(90_000);
    context.onRequest(this::note);
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())) {
            complaints.add(message.type() + ": " + message.text() + " at " + page.url());
          }
        });
    page.onPageError(error -> complaints.add("uncaught: " + error + " at " + page.url()));
    return page;
  }

  private void note(Request request) {
    String url = request.url();
    if (!url.startsWith(address + "/") && !url.startsWith("data:") && !url.startsWith("blob:")) {
      strayRequests.add(url);
    }
  }

  /** Keeps a picture of the whole page under {@code target/screenshots}. */
  void picture(String name) {
    page()
        .screenshot(
            new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
  }

  /** Forgets what the console said so far, for visits to addresses that answer with an error. */
  void forgetComplaints() {
    complaints.clear();
  }

  /** Closes everything. */
  void close() {
    contexts.forEach(BrowserContext::close);
  }

  /** Checks that nothing went wrong on the way. */
  void check() {
    assertThat(complaints).as("what the console says").isEmpty();
    assertThat(strayRequests).as("requests to other hosts").isEmpty();
  }
}
