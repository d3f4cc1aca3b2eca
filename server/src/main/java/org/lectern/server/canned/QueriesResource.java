package org.lectern.server.canned;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.lectern.queries.Answer;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Parameter;
import org.lectern.queries.ParameterException;
import org.lectern.queries.QueryCatalogue;
import org.lectern.queries.QueryRunner;
import org.lectern.queries.RunLimits;
import org.lectern.queries.format.AnswerFormat;
import org.lectern.server.generation.GenerationHolder;
import org.lectern.server.generation.Lease;
import org.lectern.server.http.Etag;
import org.lectern.server.http.HttpError;
import org.lectern.server.http.Negotiation;
import org.lectern.server.http.Reply;
import org.lectern.server.http.Resource;
import org.lectern.server.http.ResponseHeaders;
import org.lectern.server.sparql.BoundedWork;

/** Answers {@code /queries}, {@code /queries/{name}} and {@code /queries/{name}.rq}. */
public final class QueriesResource extends Resource {
  private static final int MOST_ROWS = 10_000;

  private final GenerationHolder generations;
  private final QueryCatalogue catalogue;
  private final BoundedWork work;
  private final RunLimits limits;

  /**
   * Makes the resource.
   *
   * @param generations what to read
   * @param catalogue the queries
   * @param work where queries run
   * @param timeoutMillis how long each may take
   */
  public QueriesResource(
      GenerationHolder generations,
      QueryCatalogue catalogue,
      BoundedWork work,
      long timeoutMillis) {
    this.generations = generations;
    this.catalogue = catalogue;
    this.work = work;
    this.limits = new RunLimits(MOST_ROWS, timeoutMillis);
  }

  @Override
  protected Reply answer(HttpServletRequest request) throws Exception {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    if (path.isEmpty()) {
      return list(request);
    }
    if (path.endsWith(".rq")) {
      CannedQuery query = find(path.substring(0, path.length() - ".rq".length()));
      return Reply.of("application/sparql-query;charset=utf-8", query.text());
    }
    return answer(request, find(path));
  }

  private Reply list(HttpServletRequest request) throws Exception {
    String format = Optional.ofNullable(request.getParameter(FormatChoice.PARAMETER)).orElse("");
    boolean page =
        format.equals("html")
            || format.isEmpty() && Negotiation.prefersHtml(request, "application/json");
    return page
        ? Reply.page("queries.jte", Map.of("queries", CataloguePage.entries(catalogue)))
        : Reply.of("application/json", CataloguePage.json(catalogue)).with("Vary", "Accept");
  }

  private CannedQuery find(String name) {
    return catalogue
        .find(name)
        .orElseThrow(
            () ->
                new HttpError(404, "There is no query of this name. They are listed at /queries.")
                    .offering(
                        catalogue.nearest(name).stream()
                            .map(
                                near -> new HttpError.Choice(near, "query", "/queries/" + near, ""))
                            .toList()));
  }

  private Reply answer(HttpServletRequest request, CannedQuery query) throws Exception {
    Map<String, List<String>> values = values(request);
    FormatChoice format = FormatChoice.of(request);
    boolean missing =
        query.parameters().stream()
            .anyMatch(parameter -> parameter.required() && !values.containsKey(parameter.name()));
    if (format.page()
        && missing
        && values.keySet().stream().allMatch(Parameter.LIMIT.name()::equals)) {
      return Reply.page("query.jte", Map.of("page", AnswerPage.form(query, values)));
    }
    return work.call(
        limits.timeoutMillis(),
        cancellation -> {
          try (Lease lease = generations.acquire()) {
            return answer(request, query, values, format, lease);
          }
        });
  }

  private Reply answer(
      HttpServletRequest request,
      CannedQuery query,
      Map<String, List<String>> values,
      FormatChoice format,
      Lease lease)
      throws Exception {
    String tag = Etag.of(lease.id(), query.text(), values.toString(), format.word());
    if (Etag.matches(request, tag)) {
      return headers(Reply.notModified(), tag, lease);
    }
    Answer answer = run(query, values, lease);
    format.check(answer, lease.iris());
    Reply reply =
        format.format().isPresent()
            ? written(answer, format.format().get(), lease)
            : Reply.page(
                "query.jte",
                Map.of(
                    "page",
                    AnswerPage.of(answer, values, lease.iris()),
                    "generation",
                    lease.id().toString()));
    Reply complete = headers(reply, tag, lease);
    return answer.truncated() ? complete.with(ResponseHeaders.TRUNCATED, "true") : complete;
  }

  private Answer run(CannedQuery query, Map<String, List<String>> values, Lease lease) {
    QueryRunner runner = new QueryRunner(lease.iris(), lease.backing());
    try {
      return lease.read(
          () -> {
            try {
              return runner.run(query, values, lease.dataset(), limits);
            } catch (ParameterException e) {
              throw ParameterErrors.of(
                  e, iri -> QueryAddress.with(query.name(), values, e.parameter(), iri));
            }
          });
    } catch (QueryCancelledException e) {
      throw BoundedWork.timedOut(limits.timeoutMillis());
    }
  }

  private static Reply written(Answer answer, AnswerFormat format, Lease lease) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AnswerWriting.write(answer, format, lease, bytes);
    String type = format.mediaType();
    return Reply.of(type.startsWith("text/") ? type + ";charset=utf-8" : type, bytes.toByteArray());
  }

  private static Reply headers(Reply reply, String tag, Lease lease) {
    return reply
        .with("ETag", tag)
        .with("Cache-Control", "no-cache")
        .with("Vary", "Accept")
        .with(ResponseHeaders.GENERATION, lease.id().toString());
  }

  /** The values of parameters; empty ones, which forms send for empty fields, are left out. */
  private static Map<String, List<String>> values(HttpServletRequest request) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, typed) -> {
              List<String> filled = Arrays.stream(typed).filter(text -> !text.isBlank()).toList();
              if (!filled.isEmpty() && !name.equals(FormatChoice.PARAMETER)) {
                values.put(name, filled);
              }
            });
    return values;
  }
}
