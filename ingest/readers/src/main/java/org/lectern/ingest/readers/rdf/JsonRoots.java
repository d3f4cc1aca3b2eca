package org.lectern.ingest.readers.rdf;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lectern.ingest.records.source.UnreadableSourceException;

/**
 * Makes one document of JSON values that follow one another, as in JSON Lines (jsonlines.org).
 *
 * <p>The parser of JSON-LD reads the first value and leaves the others out without a word. As the
 * members of an array they are read as they are alone, each with its own context (JSON-LD 1.1 API,
 * section 5.1.2, step 5).
 */
final class JsonRoots {
  private JsonRoots() {}

  /**
   * Joins the values of a document.
   *
   * @param fileName its bare name, for messages
   * @param text well-formed JSON values
   * @return the text where it is one value, else an array of them; each stays on its lines
   * @throws UnreadableSourceException when one of several is neither an object nor an array
   */
  static String joined(String fileName, String text) throws IOException {
    List<Integer> ends = new ArrayList<>();
    try (JsonParser parser = JsonCheck.parser(text)) {
      for (JsonToken at = parser.nextToken(); at != null; at = parser.nextToken()) {
        if (!at.isStructStart() && !ends.isEmpty()) {
          throw new UnreadableSourceException(
              fileName,
              parser.currentTokenLocation().getLineNr(),
              parser.currentTokenLocation().getColumnNr(),
              "an object or an array, as each value of the document",
              "another value");
        }
        parser.skipChildren();
        ends.add((int) parser.currentLocation().getCharOffset());
      }
    }
    if (ends.size() < 2) {
      return text;
    }
    StringBuilder joined = new StringBuilder(text.length() + ends.size() + 2).append('[');
    int from = 0;
    for (int end : ends.subList(0, ends.size() - 1)) {
      joined.append(text, from, end).append(',');
      from = end;
    }
    return joined.append(text, from, text.length()).append(']').toString();
  }
}
