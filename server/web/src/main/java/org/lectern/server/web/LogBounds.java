package org.lectern.server.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.Marker;

/**
 * Lets a bounded number of lines a minute into the log, whatever clients send.
 *
 * <p>The line that reaches the bound says so; the first one of the next minute says how many were
 * left out.
 */
public final class LogBounds extends TurboFilter {
  private static final long MINUTE_NANOS = 60_000_000_000L;
  private static final int MOST_A_MINUTE = 100;

  private long minuteBegan = System.nanoTime();
  private int lines;
  private int leftOut;
  private boolean telling;

  @Override
  public synchronized FilterReply decide(
      Marker marker, Logger logger, Level level, String format, Object[] values, Throwable cause) {
    if (telling || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
      return FilterReply.NEUTRAL;
    }
    if (System.nanoTime() - minuteBegan > MINUTE_NANOS) {
      minuteBegan = System.nanoTime();
      lines = 0;
      int before = leftOut;
      leftOut = 0;
      if (before > 0) {
        tell(logger, before + " lines were left out of the log");
      }
    }
    if (++lines > MOST_A_MINUTE) {
      leftOut++;
      return FilterReply.DENY;
    }
    if (lines == MOST_A_MINUTE) {
      tell(logger, "further lines of this minute are left out of the log");
    }
    return FilterReply.NEUTRAL;
  }

  private void tell(Logger logger, String what) {
    telling = true;
    logger.warn(what);
    telling = false;
  }
}
