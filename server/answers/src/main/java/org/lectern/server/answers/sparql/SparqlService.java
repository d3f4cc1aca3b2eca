package org.lectern.server.answers.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.lectern.server.engine.generation.GenerationHolder;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.Negotiation;
import org.lectern.server.web.Problem;
import org.lectern.server.web.Reply;

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
  private final SparqlAnswers answers;
  private final boolean ofParent;

  /**
   * Makes the service.
   *
   * @param generations what is read
   * @param limits the bounds of each query
   * @param answers what answers queries
   */
  public SparqlService(GenerationHolder generations, SparqlLimits limits, SparqlAnswers answers) {
    this(generations, limits, answers, false);
  }

  private SparqlService(
      GenerationHolder generations, SparqlLimits limits, SparqlAnswers answers, boolean ofParent) {
    this.generations = generations;
    this.limits = limits;
    this.answers = answers;
    this.ofParent = ofParent;
  }

  /**
   * Makes the service of a child, all of whose requests come from its parent.
   *
   * @param generations what is read
   * @param limits the bounds of each query
   * @param answers what answers queries
   * @return the service
   */
  public static SparqlService ofChild(
      GenerationHolder generations, SparqlLimits limits, SparqlAnswers answers) {
    return new SparqlService(generations, limits, answers, true);
  }

  @Override
  public void process(HttpAction action) {
    HttpServletRequest request = action.getRequest();
    HttpServletResponse response = action.getResponse();
    try {
      try {
        answer(request).send(request, response);
      } catch (Exception | StackOverflowError e) {
        Problem.send(request, response, e);
      }
    } catch (IOException e) {
      ServletOps.warning(action, "a response could not be sent");
    }
  }

  private Reply answer(HttpServletRequest request) throws Exception {
    if (request.getMethod().equals("OPTIONS")) {
      return new Reply(204, "", new byte[0], Map.of("Allow", SparqlRequest.METHODS));
    }
    if (request.getMethod().matches("GET|HEAD") && request.getQueryString() == null) {
      try (Lease lease = generations.acquire()) {
        return description(request, lease);
      }
    }
    SparqlRequest asked = SparqlRequest.read(request, limits.maxQueryBytes());
    return answers.answer(request, ofParent ? asked.ofParent(request) : asked);
  }

  private Reply description(HttpServletRequest request, Lease lease) {
    String type = Negotiation.choose(request, ResultFormat.TRIPLE_TYPES);
    if (type.equals(Negotiation.HTML)) {
      return OwnAnswers.page(SparqlRequest.of(SparqlPage.EXAMPLE), null, lease, limits);
    }
    SparqlResult.Triples description =
        new SparqlResult.Triples(ServiceDescription.of(request.getRequestURL().toString(), lease));
    return OwnAnswers.headers(
        Reply.of(Reply.contentType(type), ResultBody.of(description, type)),
        lease.id().toString(),
        "");
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
    return new HttpError(405, "Use GET, HEAD or POST.");
  }
}
