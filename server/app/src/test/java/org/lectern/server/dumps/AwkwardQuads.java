package org.lectern.server.dumps;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.lectern.ontology.Iris;

/** Makes statements with terms that writers get wrong. */
final class AwkwardQuads {
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String[] TEXTS = {
    "",
    " ",
    "plain",
    "two\nlines",
    "cr\rcr lf\r\n",
    "tab\tbed",
    "\"quoted\"",
    "\"\"\"three",
    "ends with \"",
    "back\\slash",
    "\\u0041 as text",
    "<&>]]>",
    "é ü ß ñ",
    "日本語",
    "\uD835\uDD04",
    "\u200B\u202E",
    "a'b''c'''",
    "{}@^^_:x",
    "trailing backslash \\",
    "\u00a0",
    "e\u0301"
  };
  private static final String[][] TYPED = {
    {"integer", "01", "+1", "-0", "1"},
    {"decimal", "1.0", "1.", ".5", "+01.50", "1"},
    {"double", "1e0", "1.0E+3", "1.0", "INF", "NaN", ".5e1", "1"},
    {"boolean", "true", "1", "false", "0"},
    {"gYear", "2024", "0999"},
    {"dateTime", "2024-02-29T00:00:00", "2024-01-01T00:00:00.0Z"},
    {"anyURI", "https://example.org/a", "x"}
  };
  private static final String[] LOCAL = {
    "a",
    "a-b",
    "a.b",
    "ends.",
    "-dash",
    "1digit",
    "é",
    "日本",
    "a%20b",
    "a(b)",
    "a,b;c",
    "a~b!c",
    "a#part-1",
    "a/b",
    "a?x=1&y=2",
    "_u",
    "a:b",
    "a'b",
    "a*b+c",
    "a=b",
    "a@b",
    "a--b",
    "·mid",
    "\uD835\uDD04"
  };

  private AwkwardQuads() {}

  /** So many statements, the same for the same seed. */
  static List<Quad> make(int count, long seed) {
    Random random = new Random(seed);
    List<Quad> quads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      quads.add(
          Quad.create(
              Iris.DEFAULT.graph("awkward-" + random.nextInt(3)),
              iri(random),
              NodeFactory.createURI("https://example.org/vocabulary#p" + random.nextInt(4)),
              random.nextInt(4) == 0 ? iri(random) : literal(random)));
    }
    return quads;
  }

  private static Node iri(Random random) {
    String base =
        random.nextBoolean() ? Iris.DEFAULT_BASE + "paper/" : "https://example.org/things/";
    return NodeFactory.createURI(base + LOCAL[random.nextInt(LOCAL.length)]);
  }

  private static Node literal(Random random) {
    switch (random.nextInt(3)) {
      case 0:
        String[] typed = TYPED[random.nextInt(TYPED.length)];
        return NodeFactory.createLiteralDT(
            typed[1 + random.nextInt(typed.length - 1)],
            TypeMapper.getInstance().getSafeTypeByName(XSD + typed[0]));
      case 1:
        String[] languages = {"en", "en-GB", "de", "zh-Hans"};
        return NodeFactory.createLiteralLang(
            TEXTS[random.nextInt(TEXTS.length)], languages[random.nextInt(languages.length)]);
      default:
        return NodeFactory.createLiteralString(TEXTS[random.nextInt(TEXTS.length)]);
    }
  }
}
