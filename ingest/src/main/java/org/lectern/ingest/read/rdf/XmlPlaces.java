package org.lectern.ingest.read.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.lectern.ingest.read.Location;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Finds the lines of RDF/XML that describe each thing, from the start of its element to the end;
 * Rio does not tell them.
 */
final class XmlPlaces extends DefaultHandler {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  /** An open element: the thing it describes, empty for none, and where it began. */
  private record Open(String about, int line) {}

  private final Map<String, Location> places = new HashMap<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private Locator locator;

  private XmlPlaces() {}

  /**
   * Reads a document that is known to be well-formed.
   *
   * @param file the document
   * @return the lines of each thing that is named by an absolute IRI
   * @throws IOException when it cannot be read
   */
  static Map<String, Location> of(Path file) throws IOException {
    XmlPlaces places = new XmlPlaces();
    try (InputStream in = Files.newInputStream(file)) {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.newSAXParser().parse(in, places);
      return places.places;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void setDocumentLocator(Locator given) {
    locator = given;
  }

  @Override
  public InputSource resolveEntity(String publicId, String systemId) {
    return new InputSource(new StringReader(""));
  }

  @Override
  public void startElement(String namespace, String name, String qualified, Attributes values) {
    String about = values.getValue(RDF, "about");
    open.push(new Open(about == null ? "" : about, locator.getLineNumber()));
  }

  @Override
  public void endElement(String namespace, String name, String qualified) {
    Open ended = open.pop();
    int line = locator.getLineNumber();
    if (!ended.about().isEmpty()) {
      places.merge(
          ended.about(),
          new Location(ended.line(), Math.max(ended.line(), line)),
          (a, b) -> new Location(Math.min(a.first(), b.first()), Math.max(a.last(), b.last())));
    }
  }
}
