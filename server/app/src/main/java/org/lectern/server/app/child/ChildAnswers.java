package org.lectern.server.app.child;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.ingest.store.GenerationId;
import org.lectern.server.answers.sparql.SparqlAnswers;
import org.lectern.server.answers.sparql.SparqlLimits;
import org.lectern.server.answers.sparql.SparqlRequest;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.web.Client;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.Links;
import org.lectern.server.web.Reply;
import org.lectern.server.web.ResponseHeaders;
import org.lectern.server.web.work.BoundedWork;
import org.lectern.server.web.work.Share;
import org.lectern.server.web.work.Turns;
import org.lectern.server.web.work.WorkLimits;

/**
 * Lets a child answer SPARQL queries, in turns between clients.
 *
 * <p>A query that the child does not stop in time ends the child with all that it does; so does its
 * memory. The clients then get a 503, and a fresh child follows.
 */
public final class ChildAnswers implements SparqlAnswers {
  /** How long a child may take to stop a query and say so. */
  private static final long GRACE_MILLIS = 1_500;

  private static final long SHORTEST_MILLIS = 200;

  /** A query that stops when it is told to is answered sooner after its end than this. */
  private static final long LATE_MILLIS = 400;

  private static final List<String> HANDED_DOWN = List.of("Accept", "If-None-Match");
  private static final List<String> HANDED_UP =
      List.of(
          ResponseHeaders.GENERATION,
          ResponseHeaders.POLICY,
          "ETag",
          "Vary",
          "Cache-Control",
          "Retry-After");

  private final GenerationHolder generations;
  private final SparqlLimits limits;
  private final ChildSupervisor supervisor;
  private final Turns turns;
  private final Share share;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * Keeps a child, which starts when there is something to read.
   *
   * @param command its command line
   * @param generations what the parent has, which the child must not fall behind
   * @param limits the bounds of each query
   * @param work the bounds of all together
   */
  public ChildAnswers(
      ChildCommand command, GenerationHolder generations, SparqlLimits limits, WorkLimits work) {
    this.generations = generations;
    this.limits = limits;
    this.supervisor = new ChildSupervisor(command, generations, limits, work.withoutShares());
    this.turns =
        new Turns(work.atOnce(), work.perClient(), work.amongOthers(), work.waitingPerClient());
    this.share = new Share(work.secondsPerMinute(), work.costlyFaultsPerMinute());
  }

  @Override
  public Reply answer(HttpServletRequest request, SparqlRequest asked) throws Exception {
    Client client = Client.current();
    share.check(client);
    generations.acquire().close();
    long end = System.nanoTime() + limits.timeoutMillis() * 1_000_000;
    Turns.Turn turn = turns.take(client, limits.timeoutMillis());
    try {
      // That there is no child is nobody's fault, and no work.
      ChildProcess child = child(end);
      return counted(client, request, asked, child, end);
    } finally {
      turn.close();
    }
  }

  private Reply counted(
      Client client, HttpServletRequest request, SparqlRequest asked, ChildProcess child, long end)
      throws InterruptedException {
    long begun = System.nanoTime();
    try {
      Reply reply = ask(request, asked, child, end);
      count(client, reply.status(), end);
      return reply;
    } catch (HttpError e) {
      count(client, e.status(), end);
      throw e;
    } finally {
      share.worked(client, (System.nanoTime() - begun) / 1_000_000);
    }
  }

  private void count(Client client, int status, long end) {
    if (status >= 500) {
      share.fault(client, left(end) < -LATE_MILLIS ? Share.ENDING_FAULT : Share.COSTLY_FAULT);
    } else if (status >= 400) {
      share.fault(client, Share.CHEAP_FAULT);
    }
  }

  private ChildProcess child(long end) throws InterruptedException {
    ChildProcess child = supervisor.child(Math.max(0, left(end)));
    if (left(end) < SHORTEST_MILLIS) {
      throw new HttpError(503, "Too many queries are running. Ask again in a moment.");
    }
    return child;
  }

  private Reply ask(HttpServletRequest request, SparqlRequest asked, ChildProcess child, long end)
      throws InterruptedException {
    try {
      return up(send(request, asked, child, end));
    } catch (HttpTimeoutException e) {
      supervisor.end(child);
      throw BoundedWork.timedOut(limits.timeoutMillis());
    } catch (IOException e) {
      throw new HttpError(
          503,
          "The process that runs SPARQL ended, because a query could not be stopped or took its"
              + " memory. Ask again in a moment.");
    }
  }

  /** A connection that rested may have been closed just now: a child that lives is asked again. */
  private HttpResponse<byte[]> send(
      HttpServletRequest request, SparqlRequest asked, ChildProcess child, long end)
      throws IOException, InterruptedException {
    try {
      return sendOnce(request, asked, child, end);
    } catch (HttpTimeoutException e) {
      throw e;
    } catch (IOException e) {
      if (child.isAlive()) {
        return sendOnce(request, asked, child, end);
      }
      throw e;
    }
  }

  private HttpResponse<byte[]> sendOnce(
      HttpServletRequest request, SparqlRequest asked, ChildProcess child, long end)
      throws IOException, InterruptedException {
    long millis = Math.max(1, left(end));
    HttpRequest down =
        headers(request, HttpRequest.newBuilder(child.endpoint()))
            .header("Authorization", "Bearer " + supervisor.token())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(SparqlRequest.MILLIS, Long.toString(millis))
            .header(SparqlRequest.AT_LEAST, Long.toString(generation()))
            .timeout(Duration.ofMillis(millis + GRACE_MILLIS))
            .POST(HttpRequest.BodyPublishers.ofString(form(asked)))
            .build();
    return client.send(down, HttpResponse.BodyHandlers.ofByteArray());
  }

  private long generation() {
    return generations.currentId().map(GenerationId::number).orElse(0);
  }

  private static long left(long end) {
    return (end - System.nanoTime()) / 1_000_000;
  }

  private static HttpRequest.Builder headers(HttpServletRequest from, HttpRequest.Builder to) {
    for (String name : HANDED_DOWN) {
      Collections.list(from.getHeaders(name)).stream()
          .filter(value -> value.chars().allMatch(c -> c >= ' ' && c < 127))
          .forEach(value -> to.header(name, value));
    }
    return to;
  }

  private static String form(SparqlRequest asked) {
    StringBuilder form = new StringBuilder("query=").append(Links.encode(asked.query()));
    if (asked.description() != null) {
      asked
          .description()
          .getDefaultGraphURIs()
          .forEach(uri -> form.append("&default-graph-uri=").append(Links.encode(uri)));
      asked
          .description()
          .getNamedGraphURIs()
          .forEach(uri -> form.append("&named-graph-uri=").append(Links.encode(uri)));
    }
    return form.toString();
  }

  private static Reply up(HttpResponse<byte[]> response) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : HANDED_UP) {
      response.headers().firstValue(name).ifPresent(value -> headers.put(name, value));
    }
    String type = response.headers().firstValue("Content-Type").orElse("");
    return new Reply(response.statusCode(), type, response.body(), headers);
  }

  @Override
  public void close() {
    supervisor.close();
    // The client's threads end with it; Java 17 has no way to say so.
  }
}
