package org.lectern.ingest.read.rdf;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.ingest.read.Problem;
import org.lectern.ingest.read.RecordSink;

/** Tells of the names in JSON whose values the parser of JSON-LD leaves out without a word. */
final class JsonNames {
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

  private final RecordSink sink;

  /** The names of each object that is open, and nothing for each array; as deep as the document. */
  private final Deque<Set<String>> open = new ArrayDeque<>();

  /**
   * Prepares for one document.
   *
   * @param sink hears of the names, with their lines
   */
  JsonNames(RecordSink sink) {
    this.sink = sink;
  }

  /**
   * Takes the next token of the document.
   *
   * @param parser where it stands
   * @param at the token
   * @throws IOException when the name cannot be read
   */
  void see(JsonParser parser, JsonToken at) throws IOException {
    if (at.isStructStart()) {
      open.push(new HashSet<>());
    } else if (at.isStructEnd()) {
      Set<String> said = open.pop();
      boolean isDocument = open.size() == (parser.getParsingContext().inArray() ? 1 : 0);
      if (isDocument && at == JsonToken.END_OBJECT && needsContext(said)) {
        warn(
            parser,
            "expected a @context in each object of a list of documents, found none in the one that"
                + " ends here; its plain names are not read");
      }
    } else if (at == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (!open.peek().add(name)) {
        warn(
            parser,
            "expected each name once in an object, found '"
                + name
                + "' again; the value before it is left out");
      }
      if (LIKE_A_KEYWORD.matcher(name).matches() && !KEYWORDS.contains(name)) {
        warn(parser, "expected a keyword of JSON-LD, found '" + name + "'; left out");
      }
    }
  }

  private static boolean needsContext(Set<String> said) {
    return !said.contains("@context")
        && said.stream().anyMatch(name -> !name.startsWith("@") && !name.contains(":"));
  }

  private void warn(JsonParser parser, String message) {
    sink.problem(Problem.warning(parser.currentTokenLocation().getLineNr(), message));
  }
}
