package org.lectern.server.app.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A child: its process and, once it listens, where it answers. */
final class ChildProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);
  private static final String FIRST_TO_GO = "800";

  private final Process process;
  private final Writer toChild;
  private volatile URI endpoint;

  private ChildProcess(Process process) {
    this.process = process;
    // Stays open: that it closes tells the child that its parent has ended.
    this.toChild = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
  }

  /**
   * Starts a child, which does not listen yet.
   *
   * @param command the command line
   * @return the child; to be closed
   * @throws IOException when it cannot be started
   */
  static ChildProcess start(ChildCommand command) throws IOException {
    Process process = new ProcessBuilder(command.words()).start();
    offerToKernel(process);
    hear(process);
    return new ChildProcess(process);
  }

  /**
   * Tells the child its terms and waits until it listens.
   *
   * @param terms what it is told
   * @throws IOException when it ends before it listens
   */
  void awaitListening(ChildTerms terms) throws IOException {
    toChild.write(terms.line() + "\n");
    toChild.flush();
    String port =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    if (port == null) {
      throw new IOException("the process for SPARQL ended before it listened");
    }
    try {
      endpoint = URI.create("http://127.0.0.1:" + Integer.parseInt(port.strip()) + "/sparql");
    } catch (NumberFormatException e) {
      throw new IOException("the process for SPARQL said no port but: " + port, e);
    }
    comeAfterOthers(process);
  }

  /**
   * Lets pages and canned queries come first from now on. Before it listened it was in their way
   * for seconds; now it would be for good. A priority is a thread's own, and handed on to those
   * that it starts.
   */
  private static void comeAfterOthers(Process process) {
    List<String> words = new ArrayList<>(List.of("renice", "-n", "10", "-p"));
    try (Stream<Path> threads = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
      threads.map(thread -> thread.getFileName().toString()).forEach(words::add);
      new ProcessBuilder(words)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      // Only Linux has it, and not everywhere; answers do not depend on it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the child logs goes into the log of its parent, within the bounds of that. */
  private static void hear(Process process) {
    Thread listener =
        new Thread(
            () -> {
              try (BufferedReader lines =
                  new BufferedReader(
                      new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                  LOG.warn("sparql: {}", line);
                }
              } catch (IOException e) {
                // The child has ended.
              }
            },
            "sparql-process-log");
    listener.setDaemon(true);
    listener.start();
  }

  /** Lets the kernel, when memory is out, end the child and not the parent. */
  private static void offerToKernel(Process process) {
    try {
      Files.writeString(Path.of("/proc/" + process.pid() + "/oom_score_adj"), FIRST_TO_GO);
    } catch (IOException | UnsupportedOperationException e) {
      // Only Linux has it, and not everywhere; nothing depends on it.
    }
  }

  /** Where it answers queries, once it listens. */
  URI endpoint() {
    return endpoint;
  }

  /** Whether it runs. */
  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for its end and gives its exit code. */
  int await() throws InterruptedException {
    return process.waitFor();
  }

  /** Ends it at once, whatever it does, without waiting for that. */
  void end() {
    process.destroyForcibly();
  }

  /** Ends it and waits until it has. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      toChild.close();
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (IOException e) {
      // It has ended already.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
