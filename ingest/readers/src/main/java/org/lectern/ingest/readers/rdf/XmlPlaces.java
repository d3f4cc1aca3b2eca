package org.lectern.ingest.readers.rdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.RecordSink;
import org.lectern.ingest.records.source.UnreadableSourceException;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Finds the lines of RDF/XML that describe each thing, from the start of its element to the end;
 * Rio does not tell them.
 */
final class XmlPlaces extends DefaultHandler {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  /** An open element: the thing it describes, empty for none, and where it began. */
  private record Open(String about, int line) {}

  /** How the parser numbers what it says of its bounds, and by whom they are set. */
  private static final Pattern OWN_NUMBER =
      Pattern.compile("^JAXP\\d+:\\s*| set by \"FEATURE_SECURE_PROCESSING\"| imposed by the JDK");

  private static final String XML = XMLConstants.XML_NS_URI;
  private static final List<String> REFERENCES = List.of("about", "resource", "datatype");

  private final RecordSink sink;
  private final Map<String, Location> places = new HashMap<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private Locator locator;

  /** Ends the reading of a document whose elements nest too deeply. */
  private static final class TooDeepException extends SAXException {
    private static final long serialVersionUID = 1L;
  }

  /** Ends the reading of a document with an IRI that cannot be read on. */
  private static final class BadIriException extends SAXException {
    private static final long serialVersionUID = 1L;

    BadIriException(String iri) {
      super(iri);
    }
  }

  /** Ends the reading of a document whose relative IRIs would become very long. */
  private static final class LongBaseException extends SAXException {
    private static final long serialVersionUID = 1L;
  }

  private XmlPlaces(RecordSink sink) {
    this.sink = sink;
  }

  /**
   * Reads a document.
   *
   * @param fileName its bare name, for messages
   * @param text its text
   * @param sink hears of the language tags that are mended
   * @return the lines of each thing that is named by an absolute IRI
   * @throws UnreadableSourceException when it is not well-formed or its elements nest too deeply
   */
  static Map<String, Location> of(String fileName, String text, RecordSink sink)
      throws UnreadableSourceException {
    XmlPlaces places = new XmlPlaces(sink);
    if (OpenDoctype.isOf(text)) {
      // The parser of the Java platform prints a stack trace before it says so.
      int end = (int) text.chars().filter(c -> c == '\n').count() + 1;
      throw new UnreadableSourceException(
          fileName, end, 1, "well-formed RDF/XML", "a document type whose end is missing");
    }
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.newSAXParser().parse(new InputSource(new StringReader(text)), places);
      return places.places;
    } catch (TooDeepException e) {
      throw places.refused(
          fileName, "at most " + ParseWatch.DEEPEST + " elements within each other", "more");
    } catch (LongBaseException e) {
      throw places.refused(fileName, ReadableIri.EXPECTED_SHORT, "a longer one");
    } catch (BadIriException e) {
      throw places.refused(fileName, ReadableIri.EXPECTED, "'" + e.getMessage() + "'");
    } catch (SAXException | IOException e) {
      String reason = OWN_NUMBER.matcher(String.valueOf(e.getMessage())).replaceAll("");
      throw places.refused(fileName, "well-formed RDF/XML", reason);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java platform reads XML so", e);
    }
  }

  private UnreadableSourceException refused(String fileName, String expected, String found) {
    return new UnreadableSourceException(
        fileName,
        locator == null ? 1 : Math.max(1, locator.getLineNumber()),
        locator == null ? 1 : Math.max(1, locator.getColumnNumber()),
        expected,
        found);
  }

  /** Faults are told by what is thrown; the parser would also print them. */
  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
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
  public void startElement(String namespace, String name, String qualified, Attributes values)
      throws SAXException {
    if (open.size() == ParseWatch.DEEPEST) {
      throw new TooDeepException();
    }
    String base = values.getValue(XML, "base");
    if (base != null && ReadableIri.isTooLongAsBase(base)) {
      throw new LongBaseException();
    }
    check(base, ReadableIri::asBase);
    for (String reference : REFERENCES) {
      check(values.getValue(RDF, reference), ReadableIri::asReference);
    }
    String language = values.getValue(XML, "lang");
    if (language != null && !language.isEmpty() && !LanguageTags.isTaken(language)) {
      sink.problem(
          Problem.warning(
              locator.getLineNumber(),
              LanguageTags.warning(language, LanguageTags.mended(language))));
    }
    String about = values.getValue(RDF, "about");
    open.push(new Open(about == null ? "" : about, locator.getLineNumber()));
  }

  private static void check(String iri, Predicate<String> readable) throws SAXException {
    if (iri != null && !readable.test(iri)) {
      throw new BadIriException(iri.length() > 60 ? iri.substring(0, 60) + "…" : iri);
    }
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
