package org.lectern.ingest.readers.rdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.hasmac.jsonld.JsonLdError;
import org.apache.jena.graph.NodeFactory;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.ParserConfig;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.UnsupportedRDFormatException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.jsonld.JSONLDSettings;
import org.lectern.ingest.records.Location;
import org.lectern.ingest.records.Problem;
import org.lectern.ingest.records.RecordSink;
import org.lectern.ingest.records.source.SourceDocument;
import org.lectern.ingest.records.source.SourceLine;
import org.lectern.ingest.records.source.UnreadableSourceException;

/**
 * Parses one RDF document with Rio.
 *
 * <p>The policy for errors: a statement with a term that is not well-formed is left out and
 * reported; in N-Triples and N-Quads a line that is not a statement likewise; any other fault of
 * syntax refuses the document at its line, because where the next statement begins cannot be told.
 * Nothing is fetched: no context, no DTD, no entity.
 */
final class RdfParse extends AbstractRDFHandler {
  private static final Pattern OUTSIDE_ENTITY =
      Pattern.compile("<!ENTITY\\s++(?:%\\s++)?+([^\\s>]{1,100}+)\\s++(?:SYSTEM|PUBLIC)\\b");

  /** What Rio says of every fault of JSON-LD; the reason is in its causes. */
  private static final String NO_REASON = "Could not parse JSONLD";

  /** In characters: whatever a document says at one place is shorter. */
  private static final int LONGEST_TERM = 1 << 18;

  /** Kept, as the settings of a logger go with it. It tells of single names in words of its own. */
  private static final Logger LIBRARY = Logger.getLogger("no.hasmac");

  static {
    LIBRARY.setLevel(Level.OFF);
  }

  /** What relative IRIs are resolved against, as a document has no address. */
  static final String BASE = "urn:lectern:document/";

  private final SourceDocument document;
  private final String text;
  private final RdfSyntax syntax;
  private final RecordSink sink;
  private final RdfGraph graph = new RdfGraph();
  private final RioToJena terms = new RioToJena();
  private final ParseWatch watch;
  private int line;

  private RdfParse(SourceDocument document, String text, RdfSyntax syntax, RecordSink sink) {
    this.document = document;
    this.text = text;
    this.syntax = syntax;
    this.sink = sink;
    this.watch = new ParseWatch(document.fileName(), text, syntax.hasBrackets());
  }

  /**
   * Parses a document.
   *
   * @param document the document
   * @param lines its lines
   * @param syntax its syntax
   * @param sink gets the problems
   * @return its statements
   * @throws UnreadableSourceException when it is refused, with its place
   * @throws IOException when it cannot be read
   */
  static RdfGraph of(
      SourceDocument document, List<SourceLine> lines, RdfSyntax syntax, RecordSink sink)
      throws IOException {
    // Parsers see the document as lines do, so that both count alike.
    String text = lines.stream().map(SourceLine::text).collect(Collectors.joining("\n"));
    if (syntax == RdfSyntax.JSONLD) {
      JsonCheck.check(document.fileName(), text, sink);
      text = JsonLanguages.mended(JsonRoots.joined(document.fileName(), text), sink);
    }
    return new RdfParse(document, text, syntax, sink).parse(lines);
  }

  private RdfGraph parse(List<SourceLine> lines) throws IOException {
    if (syntax == RdfSyntax.RDFXML) {
      warnOfOutsideEntities();
    }
    Map<String, Location> elements =
        syntax == RdfSyntax.RDFXML ? XmlPlaces.of(document.fileName(), text, sink) : Map.of();
    if (syntax.hasBrackets()) {
      refuseLongBase();
    }
    RDFParser parser = Rio.createParser(syntax.rio());
    parser.setParserConfig(config());
    parser.setRDFHandler(this);
    if (syntax.isLineByLine()) {
      lineByLine(parser, lines);
    } else {
      whole(parser);
    }
    elements.forEach((iri, place) -> graph.put(NodeFactory.createURI(iri), place));
    return graph;
  }

  private void refuseLongBase() throws UnreadableSourceException {
    OptionalInt base = ReadableIri.longBase(text);
    if (base.isPresent()) {
      throw tooLong((int) text.substring(0, base.getAsInt()).lines().count());
    }
  }

  private UnreadableSourceException tooLong(int at) {
    return refused(Math.max(1, at), 1, ReadableIri.EXPECTED_SHORT, "a longer one");
  }

  @Override
  public void handleNamespace(String prefix, String namespace) {
    if (ReadableIri.isTooLongAsBase(namespace)) {
      throw new RDFHandlerException(tooLong(syntax.hasBrackets() ? watch.line() : line));
    }
  }

  /** The parser reads nothing but the document, and takes what refers elsewhere for nothing. */
  private void warnOfOutsideEntities() {
    Matcher outside = OUTSIDE_ENTITY.matcher(text);
    while (outside.find()) {
      int at = (int) text.substring(0, outside.start()).chars().filter(c -> c == '\n').count() + 1;
      sink.problem(
          Problem.warning(
              at,
              "the entity '"
                  + outside.group(1)
                  + "' lies outside of the document and is not read; what it stands for is lost"));
    }
  }

  private void lineByLine(RDFParser parser, List<SourceLine> lines) throws IOException {
    for (SourceLine next : lines) {
      line = next.number();
      try {
        parser.parse(new StringReader(next.text()), BASE);
      } catch (RDFParseException e) {
        refuseIfStopped();
        sink.problem(Problem.warning(line, "not a statement, left out: " + message(e)));
      } catch (RDFHandlerException e) {
        refuseIfStopped();
        throw e;
      } catch (StackOverflowError e) {
        sink.problem(Problem.warning(line, "not a statement, left out: it nests too deeply"));
      } catch (IndexOutOfBoundsException e) {
        // Of Rio, where a line ends behind ^^<…> or _:
        refuseIfStopped();
        sink.problem(
            Problem.warning(line, "not a statement, left out: expected more, found its end"));
      }
    }
  }

  private void whole(RDFParser parser) throws IOException {
    if (syntax != RdfSyntax.RDFXML) {
      parser.setParseLocationListener((at, column) -> line = (int) at);
    }
    try {
      parser.parse(watch, BASE);
    } catch (RDFParseException e) {
      refuseIfStopped();
      boolean atEnd = syntax.hasBrackets() && e.getLineNumber() < 1;
      throw refused(
          atEnd ? watch.line() : (int) Math.max(1, e.getLineNumber()),
          (int)
              Math.max(
                  1,
                  e.getColumnNumber() < 1 && (atEnd || isHere(e))
                      ? watch.column()
                      : e.getColumnNumber()),
          "well-formed " + syntax.label(),
          message(e));
    } catch (RDFHandlerException | UnsupportedRDFormatException e) {
      refuseIfStopped();
      if (e.getCause() instanceof UnreadableSourceException refusal) {
        throw refusal;
      }
      throw refused(Math.max(1, line), 1, "well-formed " + syntax.label(), message(e));
    } catch (ArithmeticException | NumberFormatException e) {
      // Of a JSON-LD library, which writes numbers out.
      throw refused(
          Math.max(1, line), 1, "numbers of some size", "one that is too large; put it in quotes");
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      if (!syntax.hasBrackets()) {
        throw e;
      }
      // Of what takes IRIs apart, which are read to their ends one by one.
      throw refused(
          watch.line(),
          watch.column(),
          ReadableIri.EXPECTED,
          "one whose host or port cannot be read, here or in @base");
    } catch (IllegalStateException | ClassCastException | NullPointerException e) {
      if (syntax != RdfSyntax.JSONLD) {
        // Of Rio, as on annotations in TriG.
        throw refused(
            syntax.hasBrackets() ? watch.line() : Math.max(1, line),
            1,
            "well-formed " + syntax.label(),
            "something that its parser fails at, here or just before; leave it out");
      }
      // Of a JSON-LD library, whose expansion takes some values for granted.
      throw refused(
          Math.max(1, line),
          1,
          "well-formed JSON-LD",
          "a value where JSON-LD allows none of its kind, as a number for @graph");
    } catch (StackOverflowError e) {
      throw refused(Math.max(1, line), 1, "RDF of some depth", "deeper nesting than can be read");
    }
  }

  /** Whether the parser has read no further than the line of the fault. */
  private boolean isHere(RDFParseException e) {
    return syntax.hasBrackets() && e.getLineNumber() == watch.line();
  }

  private void refuseIfStopped() throws UnreadableSourceException {
    if (watch.refusal() != null) {
      throw watch.refusal();
    }
  }

  /** Rio says of itself what a message is about; the first line is enough. */
  private static String message(Exception e) {
    String text = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      boolean says = cause instanceof JsonLdError && text.equals(NO_REASON);
      if (says || String.valueOf(cause.getMessage()).contains("never fetched")) {
        text = String.valueOf(cause.getMessage());
      }
    }
    return text.replaceAll(" \\[(line \\d+(, column \\d+)?|code=\\w+)\\]\\.?", "");
  }

  private UnreadableSourceException refused(int at, int column, String expected, String found) {
    return new UnreadableSourceException(document.fileName(), at, column, expected, found);
  }

  /** IRIs are checked in {@link #isWellFormed}: where Rio finds a bad one, it loses its place. */
  private static ParserConfig config() {
    return new ParserConfig()
        .set(BasicParserSettings.VERIFY_URI_SYNTAX, false)
        .set(BasicParserSettings.VERIFY_RELATIVE_URIS, false)
        .set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false)
        .set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false)
        .set(BasicParserSettings.NORMALIZE_DATATYPE_VALUES, false)
        .set(BasicParserSettings.FAIL_ON_UNKNOWN_DATATYPES, false)
        .set(BasicParserSettings.PRESERVE_BNODE_IDS, true)
        .set(XMLParserSettings.SECURE_PROCESSING, true)
        .set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, false)
        .set(XMLParserSettings.LOAD_EXTERNAL_DTD, false)
        .set(XMLParserSettings.EXTERNAL_GENERAL_ENTITIES, false)
        .set(XMLParserSettings.EXTERNAL_PARAMETER_ENTITIES, false)
        .set(JSONLDSettings.SECURE_MODE, true)
        .set(JSONLDSettings.DOCUMENT_LOADER, new KnownContexts());
  }

  @Override
  public void handleStatement(Statement statement) {
    try {
      watch.statement();
    } catch (UnreadableSourceException e) {
      throw new RDFHandlerException(e);
    }
    if (isTooLong(statement.getSubject())
        || isTooLong(statement.getPredicate())
        || isTooLong(statement.getObject())) {
      warn("a statement with a term of over " + LONGEST_TERM + " characters was left out");
    } else if (isWellFormed(statement.getSubject())
        && isWellFormed(statement.getPredicate())
        && isWellFormed(statement.getObject())) {
      warnOfLanguage(statement.getObject());
      warnOfNumber(statement.getObject());
      graph.add(terms.triple(statement), line);
    } else {
      warn("a statement with an IRI that is not one was left out");
    }
  }

  /** Of those in RDF/XML {@link XmlPlaces} tells, which knows where they stand. */
  private void warnOfLanguage(Value value) {
    if (syntax != RdfSyntax.RDFXML && value instanceof Literal literal) {
      literal
          .getLanguage()
          .filter(tag -> !LanguageTags.isTaken(tag))
          .ifPresent(tag -> warn(LanguageTags.warning(tag, LanguageTags.mended(tag))));
    }
  }

  private void warnOfNumber(Value value) {
    if (value instanceof Literal literal && RioToJena.isTooLongANumber(literal)) {
      warn("a number of over " + RioToJena.LONGEST_NUMBER + " characters is read as a text");
    }
  }

  private void warn(String message) {
    sink.problem(Problem.warning(Math.max(1, line), message));
  }

  private static boolean isTooLong(Value value) {
    return value.stringValue().length() > LONGEST_TERM;
  }

  /** IRIs that are relative or hold characters which none may hold are not well-formed. */
  private static boolean isWellFormed(Value value) {
    return !value.isIRI()
        || value.stringValue().matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|^`\\\\]*");
  }
}
