package org.lectern.queries.format;

import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.lectern.ontology.Lec;
import org.lectern.queries.Answer;

/** Writes the things that an answer is about in one syntax of RDF. */
final class RdfDescription implements AnswerWriter {
  private static final Map<String, String> PREFIXES =
      new TreeMap<>(Map.of("lec", Lec.NS, "rdfs", RDFS.getURI(), "xsd", XSD.getURI()));

  private final RdfFormat format;

  RdfDescription(RdfFormat format) {
    this.format = format;
  }

  @Override
  public void write(Answer answer, WriteSetting setting, OutputStream out) {
    format.write(PREFIXES, AnswerTriples.of(answer, setting.iris()), out);
  }
}
