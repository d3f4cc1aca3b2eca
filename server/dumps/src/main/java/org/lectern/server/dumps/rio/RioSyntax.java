package org.lectern.server.dumps.rio;

import java.io.OutputStream;
import java.util.function.Function;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.binary.BinaryRDFWriter;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.jsonld.JSONLDMode;
import org.eclipse.rdf4j.rio.jsonld.JSONLDSettings;
import org.eclipse.rdf4j.rio.jsonld.JSONLDWriter;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriterSettings;
import org.lectern.queries.format.UnfitForXmlException;
import org.lectern.queries.format.XmlText;

/** The syntaxes that Rio writes for us, with the settings that make equal input equal bytes. */
public enum RioSyntax {
  /** Turtle; statements of one subject are to come together. */
  TURTLE(ExactTurtleWriter::new),
  /** TriG; statements of one graph, and in it of one subject, are to come together. */
  TRIG(ExactTrigWriter::new),
  /** N-Triples. */
  NTRIPLES(NTriplesWriter::new),
  /** N-Quads. */
  NQUADS(NQuadsWriter::new),
  /** One JSON-LD document, kept in memory until its end. */
  JSONLD(JSONLDWriter::new),
  /** RDF/XML; statements of one subject are to come together. */
  RDFXML(XmlWriter::new),
  /** RDF4J's binary format. */
  BINARY(BinaryRDFWriter::new);

  private final Function<OutputStream, RDFWriter> writer;

  RioSyntax(Function<OutputStream, RDFWriter> writer) {
    this.writer = writer;
  }

  /** Makes a writer; Rio's own defaults may change with system properties, so none is relied on. */
  RDFWriter writer(OutputStream out) {
    RDFWriter made = writer.apply(out);
    made.getWriterConfig()
        .set(BasicWriterSettings.XSD_STRING_TO_PLAIN_LITERAL, true)
        .set(BasicWriterSettings.INLINE_BLANK_NODES, false)
        .set(BasicWriterSettings.PRETTY_PRINT, this != JSONLD)
        .set(BasicWriterSettings.BASE_DIRECTIVE, false)
        .set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false)
        .set(JSONLDSettings.JSONLD_MODE, JSONLDMode.COMPACT)
        .set(JSONLDSettings.USE_NATIVE_TYPES, false);
    return made;
  }

  /** RDF/XML, whose text must be made of characters that XML can hold. */
  private static final class XmlWriter extends RDFXMLWriter {
    XmlWriter(OutputStream out) {
      super(out);
    }

    @Override
    protected void writeCharacterData(String chars) throws java.io.IOException {
      try {
        XmlText.check(chars);
      } catch (UnfitForXmlException e) {
        throw new java.io.IOException("RDF/" + e.getMessage(), e);
      }
      super.writeCharacterData(chars);
    }
  }
}
