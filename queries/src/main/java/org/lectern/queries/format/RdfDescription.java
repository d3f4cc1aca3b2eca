package org.lectern.queries.format;

import java.io.OutputStream;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.lectern.ontology.Lec;
import org.lectern.queries.Answer;

/** Writes the things that an answer is about in one syntax of RDF. */
final class RdfDescription implements AnswerWriter {
  private static final Map<String, String> PREFIXES =
      new TreeMap<>(Map.of("lec", Lec.NS, "rdfs", RDFS.getURI(), "xsd", XSD.getURI()));

  private final RDFFormat syntax;

  RdfDescription(RDFFormat syntax) {
    this.syntax = syntax;
  }

  @Override
  public void write(Answer answer, WriteSetting setting, OutputStream out) {
    SortedSet<Triple> triples = AnswerTriples.of(answer, setting.iris());
    if (StreamRDFWriter.registered(syntax)) {
      StreamRDF stream = StreamRDFWriter.getWriterStream(out, syntax);
      stream.start();
      if (!syntax.equals(RDFFormat.NTRIPLES_UTF8)) {
        PREFIXES.forEach(stream::prefix);
      }
      triples.forEach(stream::triple);
      stream.finish();
      return;
    }
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(PREFIXES);
    triples.forEach(graph::add);
    RDFWriter.source(graph).format(syntax).output(out);
  }
}
