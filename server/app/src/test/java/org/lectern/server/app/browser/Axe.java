package org.lectern.server.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks at pages with axe (https://github.com/dequelabs/axe-core) by the rules of WCAG 2.2 AA. */
final class Axe {
  private static final Path SCRIPT =
      Path.of("..", "site", "web", "node_modules", "axe-core", "axe.min.js");
  private static final String RUN =
      """
      async (without) => {
        const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
        const found = await axe.run({ exclude: without }, { runOnly: { type: "tag", values: tags } });
        return found.violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}: ${failureSummary}`));
      }
      """;

  private Axe() {}

  /**
   * Checks the page that is open.
   *
   * @param page the page
   * @param name its name in messages
   * @param without selectors of parts that are not ours
   */
  static void check(Page page, String name, String... without) {
    assertThat(violations(page, without)).as("what axe finds on " + name).isEmpty();
  }

  /** Lists what axe finds on the page that is open. */
  @SuppressWarnings("unchecked")
  static List<String> violations(Page page, String... without) {
    page.evaluate(script());
    return (List<String>) page.evaluate(RUN, List.of(without));
  }

  private static String script() {
    try {
      return Files.readString(SCRIPT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
