package org.lectern.queries.format;

import java.io.IOException;
import java.io.OutputStream;
import org.lectern.ontology.Iris;
import org.lectern.queries.Answer;
import org.lectern.queries.CannedQuery;

/** Writes answers in one format. */
public interface AnswerWriter {
  /**
   * Writes a whole answer and leaves the stream open.
   *
   * @param answer the answer
   * @param setting what the answer does not know itself
   * @param out where to write, in UTF-8
   * @throws IOException when the stream fails
   */
  void write(Answer answer, WriteSetting setting, OutputStream out) throws IOException;

  /**
   * Says whether an answer can be written so. An answer without rows can.
   *
   * @param answer the answer
   * @param iris the data IRIs
   * @return whether the answer has what this format is about
   */
  default boolean fits(Answer answer, Iris iris) {
    return true;
  }

  /**
   * Says whether some answers of a query can be written so, as far as its text tells.
   *
   * @param query the query
   * @return false when no answer with rows fits
   */
  default boolean mayFit(CannedQuery query) {
    return true;
  }
}
