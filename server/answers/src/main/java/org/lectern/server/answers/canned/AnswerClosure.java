package org.lectern.server.answers.canned;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.ingest.store.StorageFault;
import org.lectern.queries.Answer;
import org.lectern.queries.format.RdfFormat;
import org.lectern.server.dumps.DumpWriter;
import org.lectern.server.dumps.PartBounds;
import org.lectern.server.dumps.PartDump;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.web.BoundedBytes;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.Reply;
import org.lectern.server.web.ResponseHeaders;

/**
 * The wish for what is said about the things of an answer, {@code closure=1}.
 *
 * @param format the format of dumps that it is written in
 * @param values the values of the query's own parameters
 */
record AnswerClosure(RdfFormat format, Map<String, List<String>> values) {
  /** The parameter that asks for it. */
  static final String PARAMETER = "closure";

  private static final int MOST_BYTES = 64 * 1024 * 1024;

  /** Copies the values, in their order. */
  AnswerClosure {
    values = new LinkedHashMap<>(values);
  }

  /**
   * Reads the wish from a request.
   *
   * @param request the request
   * @param typed all its values, this parameter's among them
   * @return the wish
   * @throws HttpError 400 when the value is not 1 or the format is unknown
   */
  static AnswerClosure of(HttpServletRequest request, Map<String, List<String>> typed) {
    Map<String, List<String>> values = new LinkedHashMap<>(typed);
    if (!List.of("1").equals(values.remove(PARAMETER))) {
      throw new HttpError(400, "The value of 'closure' must be 1. Leave it out for the answer.")
          .about(PARAMETER);
    }
    String word = Optional.ofNullable(request.getParameter(FormatChoice.PARAMETER)).orElse("");
    return new AnswerClosure(DumpWriter.format(word.isEmpty() ? "turtle" : word), values);
  }

  /**
   * Writes it.
   *
   * @param answer the answer
   * @param lease the generation it was read from
   * @return the response without its common headers
   */
  Reply reply(Answer answer, Lease lease) {
    BoundedBytes bytes = BoundedBytes.ofPart(MOST_BYTES);
    try {
      PartDump.write(answer, format, lease, PartBounds.ofRequest(0, () -> false), bytes);
    } catch (IOException e) {
      if (StorageFault.isFullDisk(e) || StorageFault.forbidden(e).isPresent()) {
        throw new UncheckedIOException(e);
      }
      throw new HttpError(422, "This part cannot be written so: " + e.getMessage() + ".");
    }
    Reply reply = Reply.of(Reply.contentType(format.mediaType()), bytes.toByteArray());
    return answer.truncated() ? reply.with(ResponseHeaders.TRUNCATED, "true") : reply;
  }
}
