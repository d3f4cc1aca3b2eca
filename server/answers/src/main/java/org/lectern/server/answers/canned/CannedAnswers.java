package org.lectern.server.answers.canned;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.lectern.ingest.store.GenerationId;
import org.lectern.queries.Answer;
import org.lectern.queries.BoundQuery;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.ParameterException;
import org.lectern.queries.run.QueryRunner;
import org.lectern.queries.run.RunLimits;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.engine.generation.NoGenerationException;
import org.lectern.server.web.Etag;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.ParameterErrors;
import org.lectern.server.web.Reply;
import org.lectern.server.web.ResponseHeaders;
import org.lectern.server.web.work.BoundedWork;

/** Answers canned queries over HTTP: what is kept at once, the rest by running the query. */
final class CannedAnswers {
  private static final int MOST_ROWS = 10_000;
  private static final String TIMING = "Server-Timing";

  private final GenerationHolder generations;
  private final BoundedWork work;
  private final RunLimits limits;
  private final AnswerCache cache = new AnswerCache();

  /**
   * Makes the answers.
   *
   * @param generations what to read
   * @param work where queries run
   * @param timeoutMillis how long each may take
   */
  CannedAnswers(GenerationHolder generations, BoundedWork work, long timeoutMillis) {
    this.generations = generations;
    this.work = work;
    this.limits = new RunLimits(MOST_ROWS, timeoutMillis);
  }

  /**
   * Answers a request.
   *
   * @param request the request
   * @param query what is asked
   * @param values the values as typed
   * @param format the format wanted
   * @return the response
   * @throws HttpError when a value is wrong, the format does not fit, or the time is up
   * @throws Exception when the generation cannot be read
   */
  Reply reply(
      HttpServletRequest request,
      CannedQuery query,
      Map<String, List<String>> values,
      FormatChoice format)
      throws Exception {
    Optional<GenerationId> current = generations.currentId();
    if (current.isPresent() && !wantsFresh(request)) {
      Optional<AnswerCache.Kept> kept = cache.find(spelling(current.get(), query, values, format));
      if (kept.isPresent()) {
        return fitting(request, kept.get());
      }
    }
    return work.call(
        Math.min(limits.timeoutMillis(), query.budget().millis()),
        cancellation -> read(request, query, values, format));
  }

  /**
   * Answers with what is said about the things of an answer.
   *
   * @param request the request
   * @param query what is asked
   * @param values the values as typed, among them that of {@link AnswerClosure#PARAMETER}
   * @return the response
   * @throws HttpError when a value is wrong, it is too large, or the time is up
   * @throws Exception when the generation cannot be read
   */
  Reply closure(HttpServletRequest request, CannedQuery query, Map<String, List<String>> values)
      throws Exception {
    AnswerClosure closure = AnswerClosure.of(request, values);
    return work.call(
        Math.min(limits.timeoutMillis(), query.budget().millis()),
        cancellation -> {
          long begun = System.nanoTime();
          try (Lease lease = generations.acquire()) {
            QueryRunner runner = new QueryRunner(lease.iris(), lease.backing());
            BoundQuery asked = bind(runner, query, closure.values(), lease);
            String tag = Etag.of(lease.id(), closure.format().word(), asked.fingerprint());
            Reply reply =
                Etag.matches(request, tag)
                    ? Reply.notModified()
                    : closure.reply(run(runner, asked, lease, begun), lease);
            return headers(reply, tag, lease.id());
          }
        });
  }

  private Reply read(
      HttpServletRequest request,
      CannedQuery query,
      Map<String, List<String>> values,
      FormatChoice format)
      throws NoGenerationException {
    long begun = System.nanoTime();
    try (Lease lease = generations.acquire()) {
      QueryRunner runner = new QueryRunner(lease.iris(), lease.backing());
      BoundQuery asked = bind(runner, query, values, lease);
      String meaning = meaning(lease.id(), asked, values, format);
      AnswerCache.Spelling spelling = spelling(lease.id(), query, values, format);
      String tag = Etag.of(lease.id(), meaning);
      if (Etag.matches(request, tag)) {
        return headers(Reply.notModified(), tag, lease.id());
      }
      Optional<AnswerCache.Kept> other =
          wantsFresh(request) ? Optional.empty() : cache.find(meaning);
      if (other.isPresent()) {
        cache.keep(spelling, meaning, other.get());
        return fitting(request, other.get());
      }
      Answer answer = run(runner, asked, lease, begun);
      Reply reply = headers(written(answer, values, format, lease), tag, lease.id());
      cache.keep(
          spelling,
          meaning,
          new AnswerCache.Kept(
              tag,
              reply.with(TIMING, "cache;desc=\"kept\""),
              headers(Reply.notModified(), tag, lease.id())));
      return reply.with(TIMING, duration(begun));
    }
  }

  private static BoundQuery bind(
      QueryRunner runner, CannedQuery query, Map<String, List<String>> values, Lease lease) {
    return lease.read(
        () -> {
          try {
            return runner.bind(query, values, lease.dataset());
          } catch (ParameterException e) {
            throw ParameterErrors.of(
                e, iri -> QueryAddress.with(query.name(), values, e.parameter(), iri));
          }
        });
  }

  private Answer run(QueryRunner runner, BoundQuery asked, Lease lease, long begun) {
    try {
      return lease.read(() -> runner.run(asked, lease.dataset(), bounds(asked)));
    } catch (QueryCancelledException e) {
      throw timedOut(asked);
    } catch (RuntimeException e) {
      // A sort that is stopped midway complains that its data are gone.
      throw isOver(asked, begun) ? timedOut(asked) : e;
    }
  }

  private boolean isOver(BoundQuery asked, long begun) {
    return (System.nanoTime() - begun) / 1_000_000 >= allowed(asked);
  }

  private HttpError timedOut(BoundQuery asked) {
    return BoundedWork.timedOut(allowed(asked));
  }

  private RunLimits bounds(BoundQuery asked) {
    return new RunLimits(limits.maxRows(), allowed(asked));
  }

  private long allowed(BoundQuery asked) {
    return Math.min(limits.timeoutMillis(), asked.query().budget().millis());
  }

  private static Reply written(
      Answer answer, Map<String, List<String>> values, FormatChoice choice, Lease lease) {
    choice.check(answer, lease.iris());
    AnswerLinks links = AnswerLinks.of(answer, values, choice);
    Reply reply =
        choice
            .format()
            .map(
                format -> {
                  ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                  AnswerWriting.write(answer, format, lease, links.next(), links.previous(), bytes);
                  return Reply.of(Reply.contentType(format.mediaType()), bytes.toByteArray());
                })
            .orElseGet(
                () ->
                    Reply.page(
                        "query.jte",
                        Map.of(
                            "page",
                            AnswerPage.of(answer, values, links, lease.iris()),
                            "generation",
                            lease.id().toString())));
    Reply linked = links.header().map(header -> reply.with("Link", header)).orElse(reply);
    return answer.truncated() ? linked.with(ResponseHeaders.TRUNCATED, "true") : linked;
  }

  private static Reply fitting(HttpServletRequest request, AnswerCache.Kept kept) {
    return Etag.matches(request, kept.tag()) ? kept.notModified() : kept.reply();
  }

  /** Whether the sender asks by RFC 9111 for an answer that is not a kept one. */
  private static boolean wantsFresh(HttpServletRequest request) {
    String control = request.getHeader("Cache-Control");
    return control != null && (control.contains("no-cache") || control.contains("no-store"));
  }

  private static AnswerCache.Spelling spelling(
      GenerationId generation,
      CannedQuery query,
      Map<String, List<String>> values,
      FormatChoice format) {
    return new AnswerCache.Spelling(generation, query.name(), values, word(format));
  }

  /** A page shows what was typed, so each spelling has its own. */
  private static String meaning(
      GenerationId generation,
      BoundQuery asked,
      Map<String, List<String>> values,
      FormatChoice format) {
    return generation
        + "\n"
        + word(format)
        + "\n"
        + asked.fingerprint()
        + (format.page() ? "\n" + values : "");
  }

  private static String word(FormatChoice format) {
    return format.named() ? format.word() + " by name" : format.word();
  }

  private static Reply headers(Reply reply, String tag, GenerationId generation) {
    return reply
        .with("ETag", tag)
        .with("Cache-Control", "public, no-cache")
        .with("Vary", "Accept")
        .with(ResponseHeaders.GENERATION, generation.toString());
  }

  private static String duration(long begun) {
    return String.format(Locale.ROOT, "answer;dur=%.1f", (System.nanoTime() - begun) / 1_000_000.0);
  }
}
