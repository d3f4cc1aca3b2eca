package org.lectern.ingest.read.rdf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.ingest.read.Problem;
import org.lectern.ingest.read.RecordSink;
import org.lectern.ingest.source.UnreadableSourceException;

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

  /** Others of this form are ignored (JSON-LD 1.1, section 1.7). */
  private static final Pattern LIKE_A_KEYWORD = Pattern.compile("@[A-Za-z]++");

  private static final Set<String> KEYWORDS =
      Set.of(
          "@base",
          "@container",
          "@context",
          "@direction",
          "@graph",
          "@id",
          "@import",
          "@included",
          "@index",
          "@json",
          "@language",
          "@list",
          "@nest",
          "@none",
          "@prefix",
          "@propagate",
          "@protected",
          "@reverse",
          "@set",
          "@type",
          "@value",
          "@version",
          "@vocab");

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
   * @param sink hears of names that stand twice in an object, of which JSON-LD reads the last
   * @throws UnreadableSourceException when it is not well-formed or nests too deeply
   */
  static void check(String fileName, String text, RecordSink sink) throws IOException {
    try (JsonParser parser = parser(text)) {
      // How deep the context is in which the parser is, 0 outside of one.
      int context = 0;
      boolean begins = false;
      Deque<Set<String>> names = new ArrayDeque<>();
      for (JsonToken at = parser.nextToken(); at != null; at = parser.nextToken()) {
        if (at.isStructStart()) {
          names.push(new HashSet<>());
        } else if (at.isStructEnd()) {
          Set<String> said = names.pop();
          boolean member = names.size() == (parser.getParsingContext().inArray() ? 1 : 0);
          if (member && at == JsonToken.END_OBJECT) {
            warnOfNoContext(said, parser, sink);
          }
        } else if (at == JsonToken.FIELD_NAME) {
          if (!names.peek().add(parser.currentName())) {
            warnOfRepeated(parser, sink);
          }
          warnOfNoKeyword(parser, sink);
        }
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
    } catch (JsonProcessingException e) {
      String found = OWN_SETTING.matcher(e.getOriginalMessage()).replaceAll("");
      throw refused(fileName, e.getLocation(), found);
    }
  }

  /** Of an object in a list of documents, whose names say nothing without a context of its own. */
  private static void warnOfNoContext(Set<String> said, JsonParser parser, RecordSink sink) {
    boolean plain = said.stream().anyMatch(name -> !name.startsWith("@") && !name.contains(":"));
    if (plain && !said.contains("@context")) {
      sink.problem(
          Problem.warning(
              parser.currentTokenLocation().getLineNr(),
              "expected a @context in each object of a list of documents, found none in the one"
                  + " that ends here; its plain names are not read"));
    }
  }

  private static void warnOfNoKeyword(JsonParser parser, RecordSink sink) throws IOException {
    String name = parser.currentName();
    if (LIKE_A_KEYWORD.matcher(name).matches() && !KEYWORDS.contains(name)) {
      sink.problem(
          Problem.warning(
              parser.currentTokenLocation().getLineNr(),
              "expected a keyword of JSON-LD, found '" + name + "'; left out"));
    }
  }

  private static void warnOfRepeated(JsonParser parser, RecordSink sink) throws IOException {
    sink.problem(
        Problem.warning(
            parser.currentTokenLocation().getLineNr(),
            "expected each name once in an object, found '"
                + parser.currentName()
                + "' again; the value before it is left out"));
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
