package org.lectern.ingest.readers.rdf;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import no.hasmac.jsonld.lang.LanguageTag;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.RecordSink;

/** Mends the language tags for which the parser of JSON-LD would drop a value without a word. */
final class JsonLanguages {
  /** Says that the language is not known; JSON-LD cannot take a tag away from one value. */
  private static final String UNKNOWN_LANGUAGE = "und";

  private final String text;
  private final RecordSink sink;
  private final StringBuilder mended = new StringBuilder();
  private int copied;
  private int mendedNames;

  private JsonLanguages(String text, RecordSink sink) {
    this.text = text;
    this.sink = sink;
  }

  /**
   * Mends a document.
   *
   * @param text well-formed JSON
   * @param sink hears of the tags that were mended
   * @return the text with its tags mended, and otherwise as it was
   */
  static String mended(String text, RecordSink sink) throws IOException {
    JsonLanguageKeys keys = new JsonLanguageKeys();
    try (JsonParser parser = JsonCheck.parser(text)) {
      for (JsonToken next = parser.nextToken(); next != null; next = parser.nextToken()) {
        keys.learn(parser, next);
      }
    }
    JsonLanguages languages = new JsonLanguages(text, sink);
    languages.mend(keys);
    return languages.mended.append(text, languages.copied, text.length()).toString();
  }

  private void mend(JsonLanguageKeys keys) throws IOException {
    try (JsonParser parser = JsonCheck.parser(text)) {
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
}
