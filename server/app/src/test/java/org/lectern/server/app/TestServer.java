package org.lectern.server.app;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.lectern.queries.run.QueryCatalogue;
import org.lectern.server.engine.generation.GenerationHolder;

/** A server on a free port and a client that asks it. */
public final class TestServer implements AutoCloseable {
  private final GenerationHolder generations;
  private final LecternServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestServer(GenerationHolder generations, LecternServer server) {
    this.generations = generations;
    this.server = server;
  }

  public static TestServer on(TestStore store) {
    return on(store, ServerSettings.local(0));
  }

  public static TestServer on(TestStore store, ServerSettings settings) {
    GenerationHolder generations = GenerationHolder.follow(store.layout());
    return new TestServer(generations, LecternServer.start(generations, settings));
  }

  public static TestServer on(TestStore store, ServerSettings settings, QueryCatalogue catalogue) {
    GenerationHolder generations = GenerationHolder.follow(store.layout());
    return new TestServer(generations, LecternServer.start(generations, settings, catalogue));
  }

  public LecternServer server() {
    return server;
  }

  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.url()).resolve(path));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("no response", e);
    }
  }

  public HttpResponse<String> get(String path) {
    return send(request(path));
  }

  public HttpResponse<String> get(String path, String accept) {
    return send(request(path).header("Accept", accept));
  }

  public HttpResponse<String> sparql(String query) {
    return get("/sparql?query=" + encode(query));
  }

  public HttpResponse<String> sparql(String query, String accept) {
    return get("/sparql?query=" + encode(query), accept);
  }

  @Override
  public void close() {
    server.close();
    generations.close();
  }
}
