package org.lectern.server.answers.sparql;

import jakarta.servlet.http.HttpServletRequest;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.Reply;

/** What answers SPARQL queries, in this process or in another. */
public interface SparqlAnswers extends AutoCloseable {
  /**
   * Answers a query.
   *
   * @param request the request, whose headers say in which format and what is known already
   * @param asked the query
   * @return the complete response
   * @throws HttpError when the query is refused or fails
   * @throws Exception when there is nothing to read
   */
  Reply answer(HttpServletRequest request, SparqlRequest asked) throws Exception;

  @Override
  void close();
}
