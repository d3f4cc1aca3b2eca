package org.lectern.ingest.run.cli;

import java.io.Closeable;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.lectern.ingest.store.publish.ProgressListener;

/** Shows the steps of a run as a progress bar on a terminal, and not at all elsewhere. */
final class StepLog implements ProgressListener, Closeable {
  private final boolean terminal;
  private ProgressBar bar;
  private String step = "";

  StepLog(PrintWriter talk) {
    // A console is there only when both ends are terminals; talk goes to stderr.
    this.terminal = System.console() != null && System.getenv("CI") == null;
    talk.flush();
  }

  @Override
  public void step(String name, long done, long total) {
    if (!terminal) {
      return;
    }
    if (!name.equals(step)) {
      close();
      step = name;
      bar =
          new ProgressBarBuilder()
              .setTaskName(name)
              .setInitialMax(total)
              .clearDisplayOnFinish()
              .build();
    }
    if (bar != null) {
      bar.stepTo(done);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
