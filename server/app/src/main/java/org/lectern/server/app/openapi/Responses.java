package org.lectern.server.app.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.server.web.Problem;

/** Describes the responses that are no answers: errors, choices and unchanged ones. */
final class Responses {
  private static final Map<Integer, String> ERRORS =
      new TreeMap<>(
          Map.of(
              300, "A value names several entities; the candidates are listed.",
              400, "A parameter is missing, unknown or not of its type.",
              404,
                  "A value names no entity, or nothing is at this address; near matches are listed.",
              406, "The answer cannot be written in a format that is accepted.",
              429, "Too many requests; try again after the time in Retry-After.",
              503, "The query took too long, or nothing has been published yet."));

  private Responses() {}

  /** Adds the shared responses. */
  static void addShared(ObjectNode responses) {
    ERRORS.forEach(
        (status, description) -> {
          ObjectNode response = responses.putObject("Problem" + status);
          response.put("description", description);
          ObjectNode content = response.putObject("content");
          content
              .putObject(Problem.MEDIA_TYPE)
              .putObject("schema")
              .put("$ref", "#/components/schemas/Problem");
          content.putObject("text/html").putObject("schema").put("type", "string");
        });
    responses
        .putObject("NotModified")
        .put("description", "The copy that If-None-Match names is still good.");
  }

  /** Refers to the shared responses from an operation. */
  static void refer(ObjectNode responses, int... errors) {
    responses.putObject("304").put("$ref", "#/components/responses/NotModified");
    for (int status : errors) {
      responses
          .putObject(Integer.toString(status))
          .put("$ref", "#/components/responses/Problem" + status);
    }
  }
}
