package org.lectern.server.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.lectern.ingest.store.DirectoryTree;
import org.lectern.server.app.outside.ServedStore;

/** The shipped data, served, and a browser: started once for all browser tests of a run. */
final class ShippedSite implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Names a server of the shipped data that runs already, to be visited instead of a new one. */
  private static final String RUNNING = "lectern.site";

  private final Path directory;
  private final Optional<ServedStore> served;
  private final String address;
  private final Playwright playwright;
  private final Browser browser;

  private ShippedSite(Path program) throws IOException, InterruptedException {
    directory = Files.createTempDirectory("lectern-site");
    String running = System.getProperty(RUNNING, "");
    served = running.isEmpty() ? Optional.of(ServedStore.up(directory)) : Optional.empty();
    address = served.map(ServedStore::address).orElse(running);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(FLAGS));
  }

  /**
   * Gives the one site of this run, starting it for the first test that asks.
   *
   * @param context the context of a test
   */
  static ShippedSite of(ExtensionContext context) {
    Path program = InstalledBrowser.find();
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(ShippedSite.class))
        .getOrComputeIfAbsent(ShippedSite.class, type -> start(program), ShippedSite.class);
  }

  private static ShippedSite start(Path program) {
    try {
      return new ShippedSite(program);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("the site does not start", e);
    }
  }

  /** The address of the server, without a slash at its end. */
  String address() {
    return address;
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() throws IOException {
    playwright.close();
    served.ifPresent(ServedStore::close);
    DirectoryTree.delete(directory);
  }
}
