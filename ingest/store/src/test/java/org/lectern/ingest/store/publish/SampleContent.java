package org.lectern.ingest.store.publish;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;
import org.lectern.ontology.NamedGraphs;

/** A small or large graph of made-up papers, with axioms and shapes that fit it. */
final class SampleContent implements GenerationContent {
  static final String SOURCE = "made-up-list";

  private static final String[] WORDS = {
    "Étale", "geometry", "sparse", "descent", "kernel", "margin", "collapse", "noise", "depth"
  };

  final List<Quad> quads = new ArrayList<>();
  String fingerprint;
  String ledger = "";
  String clock = "2001-02-03T04:05:06Z";

  private SampleContent(String fingerprint) {
    this.fingerprint = fingerprint;
  }

  /** Some papers, each with three authors, a record and keywords; about 36 quads a paper. */
  static SampleContent papers(int count) {
    SampleContent content = new SampleContent("papers " + count);
    for (int i = 1; i <= count; i++) {
      content.addPaper(i);
    }
    return content;
  }

  static Graph axioms() {
    return turtle(
        """
        lec:Paper rdfs:subClassOf fabio:ScholarlyWork . fabio:ScholarlyWork rdfs:subClassOf fabio:Work .
        lec:Person rdfs:subClassOf foaf:Person .
        lec:author rdfs:subPropertyOf dcterms:creator .
        lec:hasKeyword rdfs:subPropertyOf lec:about . lec:about rdfs:subPropertyOf dcterms:subject .
        """);
  }

  static Graph shapes() {
    return turtle(
        """
        lec:PaperShape a sh:NodeShape ; sh:targetClass lec:Paper ;
          sh:property [ sh:path rdfs:label ; sh:minCount 1 ; sh:message "a paper has a label" ] ;
          sh:property [ sh:path lec:record ; sh:minCount 1 ] ;
          sh:property [ sh:path lec:author ; sh:class lec:Person ] ;
          sh:property [ sh:path lec:year ; sh:maxCount 1 ; sh:datatype xsd:gYear ] ;
          sh:property [ sh:path dcterms:title ; sh:maxCount 1 ; sh:severity sh:Warning ; sh:message "one title" ] .
        lec:PersonShape a sh:NodeShape ; sh:targetClass lec:Person ;
          sh:property [ sh:path foaf:name ; sh:minCount 1 ; sh:datatype xsd:string ] .
        lec:AuthorshipShape a sh:NodeShape ; sh:targetClass lec:Authorship ;
          sh:property [ sh:path lec:position ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:integer ] ;
          sh:property [ sh:path lec:person ; sh:minCount 1 ; sh:class lec:Person ] .
        """);
  }

  static Node text(String value) {
    return NodeFactory.createLiteralString(value);
  }

  static Node entity(Kind kind, String key) {
    return Iris.DEFAULT.of(kind, key);
  }

  SampleContent withFingerprint(String text) {
    fingerprint = text;
    return this;
  }

  SampleContent withQuad(String graph, Node s, Node p, Node o) {
    quads.add(Quad.create(iris().graph(graph), s, p, o));
    return this;
  }

  SampleContent shuffled(long seed) {
    Collections.shuffle(quads, new Random(seed));
    return this;
  }

  @Override
  public Iris iris() {
    return Iris.DEFAULT;
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public void writeQuads(StreamRDF out) throws IOException {
    quads.forEach(out::quad);
  }

  @Override
  public void writeRun(StreamRDF out) {
    out.triple(
        org.apache.jena.graph.Triple.create(
            entity(Kind.GENERATION, "this"), DCTerms.created.asNode(), text(clock)));
  }

  @Override
  public void writeLedger(Writer out) throws IOException {
    out.write(ledger);
  }

  @Override
  public ObjectNode report() {
    return JsonNodeFactory.instance.objectNode().put("warnings", 0);
  }

  @Override
  public ObjectNode manifest() {
    return JsonNodeFactory.instance.objectNode().put("sources", 1).put("id", "overruled");
  }

  private void addPaper(int i) {
    Random random = new Random(i);
    Node paper = entity(Kind.PAPER, "paper-" + i);
    Node record = entity(Kind.RECORD, SOURCE + "-" + i);
    String title = title(random) + " " + i;
    type(SOURCE, record, Lec.SourceRecord, "record " + i);
    withQuad(SOURCE, record, Lec.firstLine, NodeFactory.createLiteralByValue(i * 4));
    withQuad(SOURCE, record, Lec.lastLine, NodeFactory.createLiteralByValue(i * 4 + 3));
    type(NamedGraphs.ENTITIES, paper, Lec.Paper, title);
    withQuad(NamedGraphs.ENTITIES, paper, DCTerms.title.asNode(), text(title));
    withQuad(NamedGraphs.ENTITIES, paper, Lec.record, record);
    withQuad(
        NamedGraphs.ENTITIES,
        paper,
        Lec.year,
        NodeFactory.createLiteralDT(Integer.toString(2000 + i % 25), XSDDatatype.XSDgYear));
    Node topic = entity(Kind.TOPIC, "topic-" + i % 50);
    type(NamedGraphs.TOPICS, topic, Lec.Topic, "Topic number " + i % 50);
    withQuad(NamedGraphs.ENTITIES, paper, Lec.hasKeyword, topic);
    for (int a = 1; a <= 3; a++) {
      addAuthor(paper, record, a, random.nextInt(1 + i));
    }
  }

  private void addAuthor(Node paper, Node record, int position, int number) {
    String name = "Ünal Person" + number;
    Node person = entity(Kind.PERSON, "person-" + number);
    Node authorship = iris().part(paper, "author-" + position);
    type(NamedGraphs.ENTITIES, person, Lec.Person, name);
    withQuad(NamedGraphs.ENTITIES, person, FOAF.name.asNode(), text(name));
    withQuad(NamedGraphs.ENTITIES, paper, Lec.author, person);
    withQuad(NamedGraphs.ENTITIES, paper, Lec.authorship, authorship);
    type(NamedGraphs.ENTITIES, authorship, Lec.Authorship, name);
    withQuad(NamedGraphs.ENTITIES, authorship, Lec.person, person);
    withQuad(NamedGraphs.ENTITIES, authorship, Lec.record, record);
    withQuad(NamedGraphs.ENTITIES, authorship, Lec.position, integer(position));
  }

  private static Node integer(int value) {
    return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
  }

  private void type(String graph, Node thing, Node type, String label) {
    withQuad(graph, thing, RDF.Nodes.type, type);
    withQuad(graph, thing, RDFS.Nodes.label, text(label));
  }

  private static String title(Random random) {
    StringBuilder title = new StringBuilder("On");
    for (int i = 0; i < 7; i++) {
      title.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
    }
    return title.toString();
  }

  private static Graph turtle(String body) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(
            """
            PREFIX lec: <https://w3id.org/lectern/ontology#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX fabio: <http://purl.org/spar/fabio/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """
                + body,
            Lang.TURTLE)
        .parse(graph);
    return graph;
  }
}
