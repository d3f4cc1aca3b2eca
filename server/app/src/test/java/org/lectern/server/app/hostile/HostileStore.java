package org.lectern.server.app.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.lectern.ingest.store.GenerationId;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;
import org.lectern.ontology.NamedGraphs;
import org.lectern.server.app.TestStore;

/** A store whose texts all try to be something else: a script, a link, a formula, a new line. */
final class HostileStore {
  /** A word of every hostile text. */
  static final String MARK = "h0stile";

  /** Texts that break out of one syntax or another. */
  static final List<String> TEXTS =
      List.of(
          "<script>h0stile()</script>",
          "</title></textarea></style></script><script>h0stile()</script>",
          "<img src=x onerror=h0stile()>",
          "\" onmouseover=\"h0stile()\" x=\"",
          "' onclick='h0stile()' y='",
          "<svg onload=h0stile()>",
          "<!--<script>h0stile()</script>",
          "--><h0stile>",
          "${h0stile()} !{h0stile()} {{h0stile()}} $unsafe{h0stile()} <%= h0stile() %> #{h0stile()}",
          "javascript:h0stile()",
          "]]><h0stile/>",
          "&lt;script&gt;h0stile()&#60;/script&#62;",
          "=HYPERLINK(\"http://evil.example/h0stile\")",
          "+1+cmd|' /C h0stile'!A0",
          "-2+3+h0stile",
          "@SUM(h0stile)",
          "\t=h0stile",
          "} h0stile, x = {y}} @article{h0stile, title = {x}} \\input{h0stile} % $ # _ ^ ~ \\",
          "h0stile\r\nER  - \r\nTY  - H0STILE\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nX-H0STILE:1",
          "h0stile\"]; h0stile [label=\"x",
          "h0stile,\"a\"\"b\";|c'd`e",
          "\u202eh0stile gnp.exe\u202c \u2066\u200b\u200d\ufeff \u200f",
          "h0stile\u2028\u2029\u0085\u009b31m",
          "h0stile \ud83d\ude00 e\u0301 \u05d0\u05d1\u0627",
          "h0stile" + "x".repeat(400));

  /** Characters that XML has no place for; the formats in XML refuse them. */
  static final String CONTROLS = "h0stile\u0001\u0007\u000b\u001b[31m";

  private static final List<String> ADDRESSES =
      List.of(
          "javascript:h0stile()",
          "JaVaScRiPt:h0stile()",
          "vbscript:h0stile",
          "data:text/html,%3Cscript%3Eh0stile()%3C/script%3E",
          "http://evil.example/'onclick='h0stile()'",
          "http://evil.example/&quot;&lt;h0stile&gt;",
          "//evil.example/h0stile");

  /** What the code itself compares with known words. */
  private static final Set<Node> KEPT =
      Set.of(Lec.matchKey, Lec.role, Lec.linkStrength, Lec.outcome, Lec.format);

  private HostileStore() {}

  /** A published store below a directory, with a report of the ingest. */
  static TestStore published(Path directory) throws IOException {
    TestStore store = TestStore.published(directory, HostileStore::spoil);
    GenerationId id = new GenerationId(1, String.format("%012x", 1));
    Files.writeString(store.layout().generation(id).report(), report());
    return store;
  }

  /** A published store in which a person's name has characters that XML cannot hold. */
  static TestStore withControls(Path directory) {
    return TestStore.published(directory, HostileStore::addControls);
  }

  /** A text with everything in it that begins with one of the texts. */
  static String text(int first) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < TEXTS.size(); i++) {
      parts.add(TEXTS.get((first + i) % TEXTS.size()));
    }
    return String.join(" ", parts);
  }

  private static void spoil(DatasetGraph data) {
    List<Quad> quads = data.stream().sorted(Comparator.comparing(Quad::toString)).toList();
    int next = 0;
    for (Quad quad : quads) {
      Node object = quad.getObject();
      if (object.isLiteral()
          && object.getLiteralDatatype().equals(XSDDatatype.XSDstring)
          && !KEPT.contains(quad.getPredicate())) {
        data.delete(quad);
        String text = text(next++) + " " + object.getLiteralLexicalForm();
        add(data, quad.getGraph(), quad.getSubject(), quad.getPredicate(), text);
      }
    }
    Node graph = Iris.DEFAULT.graph(NamedGraphs.ENTITIES);
    List<Node> things =
        quads.stream()
            .map(Quad::getSubject)
            .filter(node -> node.isURI() && node.getURI().startsWith(Iris.DEFAULT_BASE))
            .distinct()
            .toList();
    for (Node thing : things) {
      for (Node property :
          List.of(
              SKOS.altLabel.asNode(),
              SKOS.definition.asNode(),
              DCTerms.title.asNode(),
              DCTerms.abstract_.asNode(),
              DCTerms.description.asNode(),
              RDFS.comment.asNode(),
              FOAF.name.asNode(),
              Lec.printedName,
              Lec.printedAffiliation,
              Lec.place,
              Lec.award,
              Lec.acronym,
              Lec.fileName,
              Lec.doi,
              Lec.arxivId,
              Lec.orcid)) {
        add(data, graph, thing, property, text(next++));
      }
      data.add(
          graph,
          thing,
          SKOS.altLabel.asNode(),
          NodeFactory.createLiteralLang(text(next++), "x-h0stile"));
      for (String address : ADDRESSES) {
        for (Node property : List.of(Lec.codeUrl, Lec.paperUrl)) {
          data.add(
              graph, thing, property, NodeFactory.createLiteralDT(address, XSDDatatype.XSDanyURI));
        }
        if (!address.startsWith("//")) {
          data.add(graph, thing, Lec.publishedIn, NodeFactory.createURI(address));
          data.add(graph, thing, RDFS.seeAlso.asNode(), NodeFactory.createURI(address));
        }
      }
    }
  }

  private static void addControls(DatasetGraph data) {
    Node thing = Iris.DEFAULT.of(Kind.PERSON, "zhihui-zhu");
    Node graph = Iris.DEFAULT.graph(NamedGraphs.ENTITIES);
    data.deleteAny(Node.ANY, thing, RDFS.label.asNode(), Node.ANY);
    add(data, graph, thing, SKOS.altLabel.asNode(), CONTROLS);
    add(data, graph, thing, FOAF.name.asNode(), CONTROLS);
    add(data, graph, thing, RDFS.label.asNode(), CONTROLS);
  }

  private static void add(DatasetGraph data, Node graph, Node thing, Node property, String text) {
    data.add(graph, thing, property, NodeFactory.createLiteralString(text));
  }

  private static String report() {
    String text = new com.fasterxml.jackson.databind.node.TextNode(text(0) + CONTROLS).toString();
    return """
        {"sources": [{"key": "reading-list", "label": T, "file": T, "reader": T,
           "records": {T: 12}, "lines": {T: 1},
           "coverage": [{"of": T, "property": T, "have": 1, "total": 2, "statement": T, "missingAtLines": [7]}],
           "problems": [{"line": 9, "column": 3, "severity": T, "message": T}],
           "unaccounted": [{"line": 44, "column": 5, "text": T}]}],
         "refused": [{"key": T, "messages": [T]}], "entities": {T: 12},
         "decisions": {"ambiguous": {"total": 1, "decisions": [{"entity": T, "printed": T,
           "comparedWith": T, "reason": T, "score": T, "features": [T], "others": [T],
           "places": [{"record": T, "source": T, "file": T, "line": 7}]}]}},
         "warnings": [{"message": T, "places": [{"record": T, "source": T, "file": T, "line": 7}]}],
         "shacl": {"conforms": true, "findings": [{"severity": T, "focusNode": T, "path": T,
           "value": T, "message": T}]}}
        """
        .replaceAll("\\bT\\b", java.util.regex.Matcher.quoteReplacement(text));
  }
}
