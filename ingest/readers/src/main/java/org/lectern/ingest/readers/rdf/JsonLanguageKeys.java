package org.lectern.ingest.readers.rdf;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * The names under which a document of JSON-LD writes languages: {@code @language}, what its
 * contexts make of it, and the terms whose values are maps by language.
 *
 * <p>Names are taken to hold for the whole document, though a context holds for its node alone: a
 * value under such a name elsewhere is looked at, and changed only if it is no language tag. Grows
 * with the terms that a document defines so.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/#keywords">JSON-LD 1.1, keywords and aliases</a>
 */
final class JsonLanguageKeys {
  private static final String LANGUAGE = "@language";

  private final Set<String> names = new HashSet<>(Set.of(LANGUAGE));
  private final Set<String> maps = new HashSet<>();

  /** Takes in what a token says of names, wherever it stands. */
  void learn(JsonParser parser, JsonToken token) throws IOException {
    if (token != JsonToken.VALUE_STRING || !LANGUAGE.equals(parser.getText())) {
      return;
    }
    JsonStreamContext place = parser.getParsingContext();
    if (place.inArray()) {
      place = place.getParent();
    }
    String name = place.getCurrentName();
    if (name == null) {
      return;
    }
    JsonStreamContext definition = place.getParent();
    String defined = definition == null ? null : definition.getCurrentName();
    if (name.equals("@container") && defined != null) {
      maps.add(defined);
    } else if (name.equals("@id") && defined != null) {
      names.add(defined);
    } else if (!name.startsWith("@")) {
      names.add(name);
    }
  }

  /** Whether a string under this name is a language tag. */
  boolean isLanguage(String name) {
    return names.contains(name);
  }

  /** Whether the names in the object where a parser stands are language tags. */
  boolean isInMap(JsonParser parser) {
    JsonStreamContext object = parser.getParsingContext();
    return object.inObject()
        && object.getParent() != null
        && object.getParent().inObject()
        && maps.contains(object.getParent().getCurrentName());
  }
}
