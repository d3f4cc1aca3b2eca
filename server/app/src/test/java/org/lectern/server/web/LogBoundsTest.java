package org.lectern.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LogBoundsTest {
  /** Logs so many lines with the shipped configuration and gives what is written. */
  private static String logged(int lines, String message, boolean bounded) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    try {
      JoranConfigurator configurator = new JoranConfigurator();
      configurator.setContext(context);
      configurator.doConfigure(LogBounds.class.getResource("/logback.xml"));
      if (!bounded) {
        context.resetTurboFilterList();
      }
      for (int i = 0; i < lines; i++) {
        context.getLogger("org.lectern.test").warn(message + i);
      }
    } finally {
      context.stop();
      System.setErr(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void leavesLinesOutAndSaysSo() throws Exception {
    String log = logged(5_000, "line ", true);
    assertThat(log.lines().count()).isBetween(100L, 102L);
    assertThat(log).contains("left out of the log");
    assertThat(logged(5_000, "line ", false).lines().count()).as("the control").isEqualTo(5_000);
  }

  @Test
  void writesOneBoundedLineOfWhateverIsSaid() throws Exception {
    String log = logged(1, "x".repeat(100_000) + "\r\n00:00:00 ERROR made up ", true);
    assertThat(log.lines().count()).isEqualTo(1);
    assertThat(log.length()).isLessThan(700);
    assertThat(logged(1, "a\r\n00:00:00 ERROR made up ", true).lines().count()).isEqualTo(1);
  }
}
