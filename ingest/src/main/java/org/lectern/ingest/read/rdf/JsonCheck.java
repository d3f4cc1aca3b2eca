package org.lectern.ingest.read.rdf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import no.hasmac.jsonld.lang.LanguageTag;
import org.lectern.ingest.read.Problem;
import org.lectern.ingest.read.RecordSink;
import org.lectern.ingest.source.UnreadableSourceException;

/**
 * Finds faults of JSON with their place, which the parser of JSON-LD does not tell, bounds its
 * depth, and mends the language tags for which that parser would drop a value without a word.
 */
final class JsonCheck {
  /** Says that the language is not known; JSON-LD cannot take a tag away from one value. */
  private static final String UNKNOWN_LANGUAGE = "und";

  /** What the library says of its bounds besides their size. */
  private static final Pattern OWN_SETTING = Pattern.compile(", from `[^`]*+`");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(ParseWatch.DEEPEST).build())
          .build();

  private final String fileName;
  private final String text;
  private final RecordSink sink;
  private final StringBuilder mended = new StringBuilder();
  private int copied;
  private int mendedNames;

  private JsonCheck(String fileName, String text, RecordSink sink) {
    this.fileName = fileName;
    this.text = text;
    this.sink = sink;
  }

  /**
   * Checks a document.
   *
   * @param fileName its bare name, for messages
   * @param text its text
   * @param sink hears of the tags that were mended
   * @return the text with its tags mended
   * @throws UnreadableSourceException when it is not well-formed or nests too deeply
   */
  static String mended(String fileName, String text, RecordSink sink) throws IOException {
    return new JsonCheck(fileName, text, sink).read();
  }

  private String read() throws IOException {
    JsonLanguageKeys keys = new JsonLanguageKeys();
    try (JsonParser parser = JSON.createParser(text)) {
      for (JsonToken next = parser.nextToken(); next != null; next = parser.nextToken()) {
        keys.learn(parser, next);
      }
    } catch (JsonProcessingException e) {
      throw refused(e.getLocation(), OWN_SETTING.matcher(e.getOriginalMessage()).replaceAll(""));
    }
    mend(keys);
    return mended.append(text, copied, text.length()).toString();
  }

  private void mend(JsonLanguageKeys keys) throws IOException {
    try (JsonParser parser = JSON.createParser(text)) {
      for (JsonToken next = parser.nextToken(); next != null; next = parser.nextToken()) {
        if (next == JsonToken.VALUE_STRING && keys.isLanguage(parser.currentName())) {
          language(parser, "");
        } else if (next == JsonToken.FIELD_NAME
            && !parser.getText().startsWith("@")
            && keys.isInMap(parser)) {
          // Two names of a map that are mended alike, or as a third one, would hide each other.
          language(parser, "-x-" + ++mendedNames);
        }
      }
    }
  }

  /** Mends the tag where a parser stands, and not the keyword that an alias is defined by. */
  private void language(JsonParser parser, String suffix) throws IOException {
    String tag = parser.getText();
    if (LanguageTag.isWellFormed(tag) || tag.startsWith("@")) {
      return;
    }
    JsonLocation begin = parser.currentTokenLocation();
    Optional<String> better = LanguageTags.mended(tag).filter(LanguageTag::isWellFormed);
    sink.problem(Problem.warning(begin.getLineNr(), LanguageTags.warning(tag, better)));
    int start = (int) begin.getCharOffset();
    mended
        .append(text, copied, start)
        .append('"')
        .append(better.orElse(UNKNOWN_LANGUAGE))
        .append(suffix)
        .append('"');
    copied = endOfString(start);
  }

  /** Finds the end of a string of well-formed JSON; a parser at a name may have read beyond it. */
  private int endOfString(int start) {
    int end = start + 1;
    while (text.charAt(end) != '"') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return end + 1;
  }

  private UnreadableSourceException refused(JsonLocation at, String found) {
    return new UnreadableSourceException(
        fileName,
        at == null ? 1 : Math.max(1, at.getLineNr()),
        at == null ? 1 : Math.max(1, at.getColumnNr()),
        "well-formed JSON",
        found);
  }
}
