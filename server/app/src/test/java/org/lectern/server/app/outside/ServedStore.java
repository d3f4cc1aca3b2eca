package org.lectern.server.app.outside;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The shipped data, ingested and served by the launcher as a person would do it. */
public final class ServedStore implements AutoCloseable {
  private static final Path LAUNCHER = Path.of("..", "..", "lectern").toAbsolutePath().normalize();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path directory;
  private final int port;
  private final Process up;

  private ServedStore(Path directory, int port, Process up) {
    this.directory = directory;
    this.port = port;
    this.up = up;
  }

  /**
   * Runs {@code ./lectern up} and waits until it answers.
   *
   * @param directory an empty directory for the store and what the commands print
   * @return the running server; to be closed
   */
  public static ServedStore up(Path directory) throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String store = directory.resolve("store").toString();
    Process up =
        start(directory, "up", List.of("up", "--port", Integer.toString(port), "--store", store));
    ServedStore served = new ServedStore(directory, port, up);
    served.waitForTheFirstAnswer();
    return served;
  }

  /** Waits until there is an answer, as after a start. */
  void waitForTheFirstAnswer() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
    while (status("/health") != 200) {
      if (!up.isAlive() || System.nanoTime() > deadline) {
        close();
        throw new AssertionError(
            "up does not answer: " + Files.readString(directory.resolve("up.err")));
      }
      Thread.sleep(100);
    }
  }

  private int status(String path) throws InterruptedException {
    try {
      return get(path, "*/*").statusCode();
    } catch (IOException e) {
      return -1;
    }
  }

  /** Starts a command of the launcher; it prints to files named after {@code name}. */
  public Process start(String name, List<String> arguments) throws IOException {
    return start(directory, name, arguments);
  }

  private static Process start(Path directory, String name, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("bash", LAUNCHER.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LECTERN_BUILD", "never");
    return builder
        .redirectOutput(directory.resolve(name + ".out").toFile())
        .redirectError(directory.resolve(name + ".err").toFile())
        .start();
  }

  /** The directory of the store. */
  public String store() {
    return directory.resolve("store").toString();
  }

  /** The address of the server, without a slash at its end. */
  public String address() {
    return "http://127.0.0.1:" + port;
  }

  /** Asks the server. */
  public HttpResponse<String> get(String path, String accept)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(address() + path)).header("Accept", accept).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    up.destroy();
    try {
      if (up.waitFor(20, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    up.destroyForcibly();
    throw new AssertionError("up does not stop");
  }
}
