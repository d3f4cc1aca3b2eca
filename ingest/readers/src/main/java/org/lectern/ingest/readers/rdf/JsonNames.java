package org.lectern.ingest.readers.rdf;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.RecordSink;

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

  /** Of these the names in an object are no terms (JSON-LD 1.1, section 4.6). */
  private static final Set<String> MAPS = Set.of("@graph", "@id", "@index", "@language", "@type");

  private final RecordSink sink;

  /** The names that contexts define, wherever they stand; grows with the contexts. */
  private final Set<String> defined = new HashSet<>();

  private final Set<String> maps = new HashSet<>();

  /** How often each plain name stands outside of contexts; one entry a name. */
  private final Map<String, Integer> plain = new HashMap<>();

  private int firstPlain;
  private boolean definesAll;

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
   * @param inContext whether it stands in a context
   * @throws IOException when the name cannot be read
   */
  void see(JsonParser parser, JsonToken at, boolean inContext) throws IOException {
    if (at == JsonToken.FIELD_NAME) {
      term(parser, inContext);
    } else if (at == JsonToken.VALUE_STRING && inContext) {
      valueInContext(parser);
    }
    repeated(parser, at);
  }

  private void term(JsonParser parser, boolean inContext) throws IOException {
    String name = parser.currentName();
    // JSON as a value has names of its own.
    definesAll |= name.equals("@vocab");
    if (inContext) {
      defined.add(name);
    } else if (!name.startsWith("@")
        && !name.contains(":")
        && !maps.contains(nameAbove(parser.getParsingContext()))) {
      if (plain.isEmpty()) {
        firstPlain = parser.currentTokenLocation().getLineNr();
      }
      plain.merge(name, 1, Integer::sum);
    }
  }

  private void valueInContext(JsonParser parser) throws IOException {
    String value = parser.getText();
    JsonStreamContext at = parser.getParsingContext();
    boolean alone = "@context".equals(at.inArray() ? nameAbove(at) : at.getCurrentName());
    // A context of which only the name is here stands for one that has a vocabulary.
    definesAll |= alone || value.equals("@json");
    if (MAPS.contains(value)) {
      JsonStreamContext definition = at.inArray() ? at.getParent() : at;
      if ("@container".equals(definition.getCurrentName())) {
        maps.add(nameAbove(definition));
      }
    }
  }

  /** The name of the field in which an object or list stands. */
  private static String nameAbove(JsonStreamContext at) {
    JsonStreamContext above = at.getParent();
    while (above != null && above.inArray()) {
      above = above.getParent();
    }
    return above == null || above.getCurrentName() == null ? "" : above.getCurrentName();
  }

  /** Ends the document: tells of names that stand for nothing where contexts define others. */
  void finish() {
    plain.keySet().removeAll(defined);
    if (!definesAll && !defined.isEmpty() && !plain.isEmpty()) {
      sink.problem(
          Problem.warning(
              firstPlain,
              "expected names that the @context defines, found others: "
                  + UnreadStatements.listed(plain)
                  + "; not read"));
    }
  }

  private void repeated(JsonParser parser, JsonToken at) throws IOException {
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
