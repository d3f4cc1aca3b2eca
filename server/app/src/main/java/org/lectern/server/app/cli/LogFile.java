package org.lectern.server.app.cli;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Writes the log to a file instead of standard error, five files of ten MiB at the most. */
final class LogFile {
  private static final int OLD_FILES = 4;
  private static final long MOST_BYTES = 10L << 20;

  /** As in {@code logback.xml}, with the day. */
  private static final String PATTERN =
      "%d{yyyy-MM-dd HH:mm:ss} %-5level %.-600replace(%msg){'[\\r\\n]+', ' '}%n%ex{8}";

  private LogFile() {}

  /**
   * Turns the log of this process to a file.
   *
   * @param file the file; older parts of the log lie beside it as {@code FILE.1} and so on
   */
  static void use(Path file) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(PATTERN);
    encoder.start();
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setFile(file.toString());
    appender.setEncoder(encoder);
    FixedWindowRollingPolicy names = new FixedWindowRollingPolicy();
    names.setContext(context);
    names.setParent(appender);
    names.setFileNamePattern(file + ".%i");
    names.setMinIndex(1);
    names.setMaxIndex(OLD_FILES);
    names.start();
    SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
    size.setContext(context);
    size.setMaxFileSize(new FileSize(MOST_BYTES));
    size.start();
    appender.setRollingPolicy(names);
    appender.setTriggeringPolicy(size);
    appender.start();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.detachAppender("STDERR");
    root.addAppender(appender);
  }
}
