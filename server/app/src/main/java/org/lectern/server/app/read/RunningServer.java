package org.lectern.server.app.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.server.web.HttpError;

/** The server that runs on a store, asked over loopback. */
final class RunningServer {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final ServerFile file;
  private final HttpClient client;

  private RunningServer(ServerFile file, HttpClient client) {
    this.file = file;
    this.client = client;
  }

  /**
   * Finds the server of a store.
   *
   * @param store the store
   * @return the server, or empty when none runs; a file left behind by a dead one is ignored
   */
  static Optional<RunningServer> on(StoreLayout store) {
    return ServerFile.read(store)
        .filter(file -> ProcessHandle.of(file.pid()).filter(ProcessHandle::isAlive).isPresent())
        .map(file -> new RunningServer(file, client()))
        .filter(RunningServer::isHealthy);
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(PATIENCE)
        .proxy(HttpClient.Builder.NO_PROXY)
        .build();
  }

  private boolean isHealthy() {
    try {
      HttpRequest request = HttpRequest.newBuilder(uri("/health")).timeout(PATIENCE).build();
      // The patience of a request ends with the headers; what is behind them may never end.
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      response.body().close();
      return response.statusCode() == 200 && hasGeneration(response);
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean hasGeneration(HttpResponse<?> response) {
    return response.headers().firstValue("Lectern-Generation").isPresent();
  }

  /**
   * Reads.
   *
   * @param request what to read
   * @param out where the data go
   * @return false when the server is that of another store, on the port of one that is dead
   * @throws IOException when the connection breaks off
   * @throws InterruptedException when the thread is told to stop
   * @throws HttpError when the server refuses
   */
  boolean read(ReadRequest request, OutputStream out) throws IOException, InterruptedException {
    HttpRequest post =
        HttpRequest.newBuilder(uri("/internal/read"))
            .header("Authorization", "Bearer " + file.token())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(request)))
            .build();
    HttpResponse<InputStream> response =
        client.send(post, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      if (response.statusCode() == 404 && !hasGeneration(response)) {
        // It does not know the token; what it does not find it names the generation of.
        return false;
      }
      if (response.statusCode() != 200) {
        JsonNode problem = MAPPER.readTree(body);
        throw new HttpError(
                response.statusCode(), problem.path("detail").asText("The server refused."))
            .offering(choices(problem));
      }
      body.transferTo(out);
      return true;
    }
  }

  private static List<HttpError.Choice> choices(JsonNode problem) {
    List<HttpError.Choice> choices = new ArrayList<>();
    for (JsonNode choice : problem.path("candidates")) {
      choices.add(
          new HttpError.Choice(
              choice.path("label").asText(),
              choice.path("kind").asText(),
              choice.path("href").asText(),
              choice.path("iri").asText()));
    }
    return choices;
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + file.port() + path);
  }
}
