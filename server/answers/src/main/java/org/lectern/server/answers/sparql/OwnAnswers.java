package org.lectern.server.answers.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.lectern.queries.format.AnswerFormat;
import org.lectern.queries.format.RdfFormat;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.web.Etag;
import org.lectern.server.web.Negotiation;
import org.lectern.server.web.Reply;
import org.lectern.server.web.ResponseHeaders;
import org.lectern.server.web.work.BoundedWork;
import org.lectern.server.web.work.Cancellation;

/** Answers SPARQL queries in this process: each is checked, run to its end, and written. */
public final class OwnAnswers implements SparqlAnswers {
  /** How long it waits for the generation that its parent has. */
  private static final long MOST_LAG_MILLIS = 5_000;

  private static final int MOST_BYTES = 64 * 1024 * 1024;
  private static final int MOST_ON_A_PAGE = 8 * 1024 * 1024;

  private final GenerationHolder generations;
  private final SparqlLimits limits;
  private final CatalogueSight catalogue;
  private final BoundedWork work;

  /**
   * Makes the answers.
   *
   * @param generations what to read
   * @param limits the bounds of each query
   * @param catalogue what queries see of the canned queries
   * @param work where queries run; closed with this
   */
  public OwnAnswers(
      GenerationHolder generations,
      SparqlLimits limits,
      CatalogueSight catalogue,
      BoundedWork work) {
    this.generations = generations;
    this.limits = limits;
    this.catalogue = catalogue;
    this.work = work;
  }

  @Override
  public Reply answer(HttpServletRequest request, SparqlRequest asked) throws Exception {
    SparqlLimits here = limits.within(asked.millis());
    // The lease is taken on the thread that reads, so that it outlives a query that does not stop
    // when its time is up.
    return work.call(
        here.timeoutMillis(),
        cancellation -> {
          generations.await(
              asked.generation(), Math.min(MOST_LAG_MILLIS, here.timeoutMillis() / 2));
          try (Lease lease = generations.acquire()) {
            return answer(request, asked, here, lease, cancellation);
          }
        });
  }

  private Reply answer(
      HttpServletRequest request,
      SparqlRequest asked,
      SparqlLimits here,
      Lease lease,
      Cancellation cancellation) {
    String generation = lease.id().toString();
    CheckedQuery checked = new QueryCheck(lease.iris(), here).check(asked.query());
    String type = Negotiation.choose(request, offers(checked.query()));
    String tag = Etag.of(lease.id(), asked.fingerprint(), catalogue.version(), type);
    if (checked.repeatable() && Etag.matches(request, tag)) {
      return headers(Reply.notModified(), generation, tag);
    }
    SparqlEngine engine = new SparqlEngine(here, catalogue);
    SparqlResult result = engine.run(checked, asked.description(), lease, cancellation);
    Runnable look = () -> proceed(cancellation, here);
    Reply reply =
        type.equals(Negotiation.HTML)
            ? boundedPage(asked, result, lease, here, look)
            : Reply.of(Reply.contentType(type), ResultBody.of(result, type, MOST_BYTES, look));
    return headers(reply, generation, checked.repeatable() ? tag : "");
  }

  /** Writing a large result takes time and memory as well. */
  private static void proceed(Cancellation cancellation, SparqlLimits limits) {
    if (cancellation.isCancelled()) {
      throw cancellation.reason(limits.timeoutMillis());
    }
  }

  /** A page shows a few times as much as the plain table holds. */
  private static Reply boundedPage(
      SparqlRequest asked, SparqlResult result, Lease lease, SparqlLimits limits, Runnable look) {
    boolean triples = result instanceof SparqlResult.Triples;
    ResultBody.of(
        result,
        triples ? RdfFormat.NTRIPLES.mediaType() : AnswerFormat.CSV.mediaType(),
        MOST_ON_A_PAGE,
        look);
    return page(asked, result, lease, limits);
  }

  /** Adds what says how long a response may be kept. */
  static Reply headers(Reply reply, String generation, String tag) {
    Reply named = reply.with(ResponseHeaders.GENERATION, generation).with("Vary", "Accept");
    return tag.isEmpty()
        ? named.with("Cache-Control", "no-store")
        : named.with("ETag", tag).with("Cache-Control", "no-cache");
  }

  private static List<String> offers(Query query) {
    return query.isConstructType() || query.isDescribeType()
        ? ResultFormat.TRIPLE_TYPES
        : ResultFormat.SOLUTION_TYPES;
  }

  static Reply page(SparqlRequest asked, SparqlResult result, Lease lease, SparqlLimits limits) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("page", SparqlPage.of(asked.query(), result, lease.iris()));
    values.put("limits", limits);
    return Reply.page("sparql.jte", values)
        .with(ResponseHeaders.POLICY, ResponseHeaders.editorPolicy())
        .with(ResponseHeaders.GENERATION, lease.id().toString());
  }

  @Override
  public void close() {
    work.close();
  }
}
