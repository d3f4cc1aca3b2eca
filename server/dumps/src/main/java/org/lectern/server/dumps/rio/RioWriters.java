package org.lectern.server.dumps.rio;

import java.io.OutputStream;
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
import org.lectern.queries.format.RdfFormat;
import org.lectern.queries.format.UnfitForXmlException;
import org.lectern.queries.format.XmlText;

/** Makes Rio's writers, with the settings that make equal input equal bytes. */
final class RioWriters {
  private RioWriters() {}

  /**
   * Makes a writer; Rio's own defaults may change with system properties, so none is relied on.
   *
   * @param format what to write: statements of one subject are to come together, in TriG those of
   *     one graph and in it of one subject; a document in JSON-LD is kept in memory until its end
   * @param out where to
   * @return the writer
   */
  static RDFWriter of(RdfFormat format, OutputStream out) {
    RDFWriter made =
        switch (format) {
          case TURTLE -> new ExactTurtleWriter(out);
          case TRIG -> new ExactTrigWriter(out);
          case NTRIPLES -> new NTriplesWriter(out);
          case NQUADS -> new NQuadsWriter(out);
          case JSONLD -> new JSONLDWriter(out);
          case RDFXML -> new XmlWriter(out);
          case BINARY -> new BinaryRDFWriter(out);
        };
    made.getWriterConfig()
        .set(BasicWriterSettings.XSD_STRING_TO_PLAIN_LITERAL, true)
        .set(BasicWriterSettings.INLINE_BLANK_NODES, false)
        .set(BasicWriterSettings.PRETTY_PRINT, format != RdfFormat.JSONLD)
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
