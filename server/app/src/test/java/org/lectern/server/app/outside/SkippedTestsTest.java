package org.lectern.server.app.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the script that names skipped tests, and fails for them where nobody would see it. */
class SkippedTestsTest {
  private static final Path SCRIPT =
      Path.of("..", "..", ".ci", "name-skipped").toAbsolutePath().normalize();

  @TempDir Path folder;

  private record Said(int exit, String text) {}

  private Said run(Map<String, String> environment) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", SCRIPT.toString(), since().toString(), folder.toString())
            .redirectErrorStream(true);
    builder.environment().remove("CI");
    builder.environment().putAll(environment);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }

  private Path since() throws IOException {
    Path since = Files.writeString(folder.resolve("since"), "");
    Files.setLastModifiedTime(since, FileTime.from(Instant.EPOCH));
    return since;
  }

  private void report(String inside) throws IOException {
    Path reports = Files.createDirectories(folder.resolve("a/b/target/surefire-reports"));
    Files.writeString(
        reports.resolve("TEST-org.x.MossTest.xml"),
        "<testsuite>\n  <testcase name=\"grows\" classname=\"org.x.MossTest\" time=\"0\"/>\n"
            + "  <testcase name=\"glows\" classname=\"org.x.MossTest\" time=\"0\">\n"
            + inside
            + "\n  </testcase>\n</testsuite>\n");
  }

  @Test
  void namesWhatWasSkippedAndFailsWhereNobodyWouldSeeIt() throws Exception {
    report("    <skipped message=\"no moon\"/>");
    assertThat(run(Map.of()))
        .satisfies(said -> assertThat(said.exit()).isZero())
        .satisfies(said -> assertThat(said.text()).contains("org.x.MossTest#glows"));
    assertThat(run(Map.of("CI", "true")).exit()).isEqualTo(1);
  }

  @Test
  void allowsWhatIsListedWithItsReason() throws Exception {
    report("    <skipped message=\"no moon\"/>");
    Files.createDirectory(folder.resolve(".ci"));
    Files.writeString(folder.resolve(".ci/skipped"), "org.x.MossTest#glows it needs a moon\n");
    assertThat(run(Map.of("CI", "true")).exit()).isZero();
  }

  @Test
  void saysThatNoneWasSkipped() throws Exception {
    report("");
    assertThat(run(Map.of("CI", "true")))
        .isEqualTo(new Said(0, "no test was skipped" + System.lineSeparator()));
  }
}
