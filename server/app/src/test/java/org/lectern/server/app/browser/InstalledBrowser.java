package org.lectern.server.app.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the browser of this machine. */
final class InstalledBrowser {
  private static final String MISSING =
      "no Chromium was found: install it (for example: sudo apt-get install chromium) or name it in"
          + " the environment variable CHROMIUM";

  private InstalledBrowser() {}

  /**
   * Finds the program.
   *
   * @return where it lies
   * @throws AssertionError when there is none and {@code CI} is set; without CI the test is skipped
   */
  static Path find() {
    return Stream.concat(
            Optional.ofNullable(System.getenv("CHROMIUM")).stream(),
            Stream.of(
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome",
                "/snap/bin/chromium"))
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(InstalledBrowser::missing);
  }

  private static Path missing() {
    if (System.getenv("CI") != null) {
      throw new AssertionError(MISSING);
    }
    return abort(MISSING);
  }
}
