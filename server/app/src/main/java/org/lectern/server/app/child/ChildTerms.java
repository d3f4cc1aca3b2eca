package org.lectern.server.app.child;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.lectern.server.answers.sparql.SparqlLimits;
import org.lectern.server.web.work.WorkLimits;

/**
 * What a child is told on its standard input, in one line, before it begins.
 *
 * @param token the secret that its requests bring
 * @param limits the bounds of each query
 * @param work the bounds of all together
 */
record ChildTerms(String token, SparqlLimits limits, WorkLimits work) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  String line() throws JsonProcessingException {
    return MAPPER.writeValueAsString(this);
  }

  static ChildTerms of(String line) throws IOException {
    return MAPPER.readValue(line, ChildTerms.class);
  }
}
