package org.lectern.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.lectern.server.generation.GenerationHolder;
import org.lectern.server.generation.Lease;
import org.lectern.server.http.Etag;
import org.lectern.server.http.HttpError;
import org.lectern.server.http.Negotiation;
import org.lectern.server.http.Problem;
import org.lectern.server.http.Reply;
import org.lectern.server.http.ResponseHeaders;
import org.lectern.server.work.BoundedWork;
import org.lectern.server.work.Cancellation;

/**
 * Answers {@code /sparql}, to which Fuseki dispatches queries.
 *
 * <p>It takes the place of Fuseki's own query handler, which accepts more than SPARQL 1.1, sends
 * the first rows before it knows the last, and puts no bound on size. Here a query is checked, run
 * to its end and written to memory before the status line is sent.
 */
public final class SparqlService extends ActionService {
  private final GenerationHolder generations;
  private final SparqlLimits limits;
  private final CatalogueSight catalogue;
  private final SparqlEngine engine;
  private final BoundedWork work;

  /**
   * Makes the service.
   *
   * @param generations what to read
   * @param limits the bounds of each query
   * @param work where queries run
   * @param catalogue what queries see of the canned queries
   */
  public SparqlService(
      GenerationHolder generations,
      SparqlLimits limits,
      BoundedWork work,
      CatalogueSight catalogue) {
    this.generations = generations;
    this.limits = limits;
    this.catalogue = catalogue;
    this.engine = new SparqlEngine(limits, catalogue);
    this.work = work;
  }

  @Override
  public void process(HttpAction action) {
    HttpServletRequest request = action.getRequest();
    HttpServletResponse response = action.getResponse();
    try {
      try {
        answer(request, response).send(request, response);
      } catch (Exception | StackOverflowError e) {
        Problem.send(request, response, e);
      }
    } catch (IOException e) {
      ServletOps.warning(action, "a response could not be sent");
    }
  }

  private Reply answer(HttpServletRequest request, HttpServletResponse response) throws Exception {
    if (request.getMethod().equals("OPTIONS")) {
      return new Reply(204, "", new byte[0], Map.of("Allow", "GET, POST, OPTIONS"));
    }
    try (Lease lease = generations.acquire()) {
      response.setHeader(ResponseHeaders.GENERATION, lease.id().toString());
      if (request.getMethod().equals("GET") && request.getQueryString() == null) {
        return description(request, lease);
      }
    }
    SparqlRequest asked = SparqlRequest.read(request, limits.maxQueryBytes());
    // The lease is taken again on the thread that reads, so that it outlives a query that does
    // not stop when its time is up.
    return work.call(
        limits.timeoutMillis(),
        cancellation -> {
          try (Lease lease = generations.acquire()) {
            return answer(request, asked, lease, cancellation);
          }
        });
  }

  private Reply answer(
      HttpServletRequest request, SparqlRequest asked, Lease lease, Cancellation cancellation) {
    String generation = lease.id().toString();
    CheckedQuery checked = new QueryCheck(lease.iris(), limits).check(asked.query());
    String type = Negotiation.choose(request, offers(checked.query()));
    String tag = Etag.of(lease.id(), asked.fingerprint(), catalogue.version(), type);
    if (checked.repeatable() && Etag.matches(request, tag)) {
      return headers(Reply.notModified(), generation, tag);
    }
    SparqlResult result = engine.run(checked, asked.description(), lease, cancellation);
    Reply reply =
        type.equals(ResultFormat.HTML)
            ? page(asked, result, lease)
            : Reply.of(contentType(type), ResultBody.of(result, type));
    return headers(reply, generation, checked.repeatable() ? tag : "");
  }

  private static Reply headers(Reply reply, String generation, String tag) {
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

  private static String contentType(String type) {
    return type.startsWith("text/") ? type + ";charset=utf-8" : type;
  }

  private Reply description(HttpServletRequest request, Lease lease) {
    String type = Negotiation.choose(request, ResultFormat.TRIPLE_TYPES);
    if (type.equals(ResultFormat.HTML)) {
      return page(new SparqlRequest(SparqlPage.EXAMPLE, null), null, lease);
    }
    SparqlResult.Triples description =
        new SparqlResult.Triples(ServiceDescription.of(request.getRequestURL().toString(), lease));
    return headers(
        Reply.of(contentType(type), ResultBody.of(description, type)), lease.id().toString(), "");
  }

  private Reply page(SparqlRequest asked, SparqlResult result, Lease lease) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("page", SparqlPage.of(asked.query(), result, lease.iris()));
    values.put("limits", limits);
    return Reply.page("sparql.jte", values)
        .with(ResponseHeaders.POLICY, ResponseHeaders.editorPolicy())
        .with(ResponseHeaders.GENERATION, lease.id().toString());
  }

  @Override
  public void validate(HttpAction action) {
    throw notCalled();
  }

  @Override
  public void execute(HttpAction action) {
    throw notCalled();
  }

  private static HttpError notCalled() {
    return new HttpError(405, "Use GET or POST.");
  }
}
