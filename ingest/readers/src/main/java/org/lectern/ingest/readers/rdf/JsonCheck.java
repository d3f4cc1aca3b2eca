package org.lectern.ingest.readers.rdf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.regex.Pattern;
import org.lectern.ingest.records.RecordSink;
import org.lectern.ingest.records.source.UnreadableSourceException;

/** Finds faults of JSON with their place, which the parser of JSON-LD does not tell. */
final class JsonCheck {
  /**
   * What the library says of its bounds besides their size, and of a text that it does not show.
   */
  private static final Pattern OWN_SETTING =
      Pattern.compile(
          ": enable `JsonReadFeature\\.\\w++` to allow"
              + "| \\(not recognized as one since Feature '\\w++' not enabled for parser\\)"
              + "|, from `[^`]*+`|\\[Source: REDACTED \\([^)]*+\\); |(?<=column: \\d{1,9})]");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(ParseWatch.DEEPEST).build())
          .build();

  private JsonCheck() {}

  /** Makes a parser that refuses what nests too deeply. */
  static JsonParser parser(String text) throws IOException {
    return JSON.createParser(text);
  }

  /**
   * Checks a document.
   *
   * @param fileName its bare name, for messages
   * @param text its text
   * @param sink hears of what {@link JsonNames} finds on the way
   * @throws UnreadableSourceException when it is not well-formed or nests too deeply
   */
  static void check(String fileName, String text, RecordSink sink) throws IOException {
    try (JsonParser parser = parser(text)) {
      // How deep the context is in which the parser is, 0 outside of one.
      int context = 0;
      boolean begins = false;
      JsonNames names = new JsonNames(sink);
      for (JsonToken at = parser.nextToken(); at != null; at = parser.nextToken()) {
        names.see(parser, at, context > 0 || begins);
        // What stands there is read by the parser of JSON-LD.
        if (at.isStructStart()) {
          context += context > 0 || begins ? 1 : 0;
        } else if (at.isStructEnd()) {
          context -= context > 0 ? 1 : 0;
        } else if (at == JsonToken.VALUE_STRING
            && context > 0
            && ReadableIri.isTooLongAsBase(parser.getText())) {
          throw new UnreadableSourceException(
              fileName,
              Math.max(1, parser.currentTokenLocation().getLineNr()),
              Math.max(1, parser.currentTokenLocation().getColumnNr()),
              ReadableIri.EXPECTED_SHORT,
              "a longer one");
        }
        begins = at == JsonToken.FIELD_NAME && parser.currentName().equals("@context");
      }
      names.finish();
    } catch (JsonProcessingException e) {
      String found = OWN_SETTING.matcher(e.getOriginalMessage()).replaceAll("");
      throw refused(fileName, e.getLocation(), found);
    }
  }

  private static UnreadableSourceException refused(String fileName, JsonLocation at, String found) {
    return new UnreadableSourceException(
        fileName,
        at == null ? 1 : Math.max(1, at.getLineNr()),
        at == null ? 1 : Math.max(1, at.getColumnNr()),
        "well-formed JSON",
        found);
  }
}
