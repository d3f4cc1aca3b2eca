package org.lectern.ingest.readers.rdf;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/**
 * What was read of a thing, or of a whole document, to tell what was not: texts as they stand in
 * the document, and things that it leads to.
 */
final class ReadTexts {
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private final Set<String> texts = new HashSet<>();
  private final Set<Node> things = new HashSet<>();

  /** Takes a text that was read, or of which was said why it was not. */
  void add(String text) {
    texts.add(text);
  }

  /** Takes a thing that was used without any text of it. */
  void add(Node thing) {
    things.add(thing);
  }

  /** Takes all of another one. */
  void addAll(ReadTexts others) {
    texts.addAll(others.texts);
    things.addAll(others.things);
  }

  /** Whether a text was read. */
  boolean holds(String text) {
    return texts.contains(text);
  }

  /** Whether a thing was used. */
  boolean holds(Node thing) {
    return things.contains(thing);
  }

  /** Whether a text was read by which a thing is known; a year is that of many. */
  boolean holdsName(String text) {
    return texts.contains(text) && LETTER.matcher(text).find();
  }
}
