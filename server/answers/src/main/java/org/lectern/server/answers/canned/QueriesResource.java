package org.lectern.server.answers.canned;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Parameter;
import org.lectern.queries.run.QueryCatalogue;
import org.lectern.server.answers.sparql.CatalogueSight;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.web.Negotiation;
import org.lectern.server.web.Reply;
import org.lectern.server.web.Resource;
import org.lectern.server.web.work.BoundedWork;

/** Answers {@code /queries}, {@code /queries/{name}} and {@code /queries/{name}.rq}. */
public final class QueriesResource extends Resource {
  private final GenerationHolder generations;
  private final CatalogueSight sight;
  private final QueryCatalogue catalogue;
  private final CannedAnswers answers;

  /**
   * Makes the resource.
   *
   * @param generations what to read
   * @param sight the queries
   * @param work where queries run
   * @param timeoutMillis how long each may take
   */
  public QueriesResource(
      GenerationHolder generations, CatalogueSight sight, BoundedWork work, long timeoutMillis) {
    this.generations = generations;
    this.sight = sight;
    this.catalogue = sight.queries();
    this.answers = new CannedAnswers(generations, work, timeoutMillis);
  }

  @Override
  protected Reply answer(HttpServletRequest request) throws Exception {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    if (path.isEmpty()) {
      return list(request);
    }
    if (path.endsWith(".rq")) {
      CannedQuery query =
          CatalogueSearch.find(catalogue, path.substring(0, path.length() - ".rq".length()));
      return Reply.of("application/sparql-query;charset=utf-8", query.text());
    }
    return answer(request, CatalogueSearch.find(catalogue, path));
  }

  private Reply list(HttpServletRequest request) throws Exception {
    CatalogueFormat format = CatalogueFormat.of(request);
    if (format.rdf().isPresent()) {
      try (Lease lease = generations.acquire()) {
        return QueryDataResource.reply(sight.graph(lease.iris()), format.rdf().get());
      }
    }
    return format.page()
        ? Reply.page("queries.jte", Map.of("queries", CataloguePage.entries(catalogue)))
        : Reply.of(Negotiation.JSON, CataloguePage.json(catalogue)).with("Vary", "Accept");
  }

  private Reply answer(HttpServletRequest request, CannedQuery query) throws Exception {
    Map<String, List<String>> values = values(request);
    if (values.containsKey(AnswerClosure.PARAMETER)) {
      return answers.closure(request, query, values);
    }
    FormatChoice format = FormatChoice.of(request);
    boolean missing =
        query.parameters().stream()
            .anyMatch(parameter -> parameter.required() && !values.containsKey(parameter.name()));
    if (format.page()
        && missing
        && query.parameters().stream()
            .filter(parameter -> values.containsKey(parameter.name()))
            .allMatch(Parameter::isRunnerOwn)) {
      return Reply.page("query.jte", Map.of("page", AnswerPage.form(query, values)));
    }
    return answers.reply(request, query, values, format);
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
