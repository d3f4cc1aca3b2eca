package org.lectern.ingest.read.rdf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import org.apache.jena.graph.NodeFactory;
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
import org.lectern.ingest.read.Problem;
import org.lectern.ingest.read.RecordSink;
import org.lectern.ingest.source.SourceDocument;
import org.lectern.ingest.source.SourceLines;
import org.lectern.ingest.source.UnreadableSourceException;

/**
 * Parses one RDF document with Rio.
 *
 * <p>The policy for errors: a statement with a term that is not well-formed is left out and
 * reported; in N-Triples and N-Quads a line that is not a statement likewise; any other fault of
 * syntax refuses the document at its line, because where the next statement begins cannot be told.
 * Nothing is fetched: no context, no DTD, no entity.
 */
final class RdfParse extends AbstractRDFHandler {
  private static final long MOST_BYTES = 64L * 1024 * 1024;
  private static final int DEEPEST_JSON = 100;
  private static final String BASE = "urn:lectern:document/";

  private final SourceDocument document;
  private final RdfSyntax syntax;
  private final RecordSink sink;
  private final RdfGraph graph = new RdfGraph();
  private final RioToJena terms = new RioToJena();
  private int line;

  private RdfParse(SourceDocument document, RdfSyntax syntax, RecordSink sink) {
    this.document = document;
    this.syntax = syntax;
    this.sink = sink;
  }

  /**
   * Parses a document.
   *
   * @param document the document
   * @param syntax its syntax
   * @param sink gets the problems
   * @return its statements
   * @throws UnreadableSourceException when it is refused, with its place
   * @throws IOException when it cannot be read
   */
  static RdfGraph of(SourceDocument document, RdfSyntax syntax, RecordSink sink)
      throws IOException {
    return new RdfParse(document, syntax, sink).parse();
  }

  private RdfGraph parse() throws IOException {
    long size = Files.size(document.file());
    if (size > MOST_BYTES) {
      throw refused(1, 1, "at most 64 MiB of RDF", size / (1024 * 1024) + " MiB; split it");
    }
    if (syntax == RdfSyntax.JSONLD) {
      checkJson();
    }
    RDFParser parser = Rio.createParser(syntax.rio());
    parser.setParserConfig(config());
    parser.setRDFHandler(this);
    if (syntax.isLineByLine()) {
      lineByLine(parser);
    } else {
      whole(parser);
    }
    if (syntax == RdfSyntax.RDFXML) {
      XmlPlaces.of(document.file())
          .forEach((iri, place) -> graph.put(NodeFactory.createURI(iri), place));
    }
    return graph;
  }

  private void lineByLine(RDFParser parser) throws IOException {
    try (SourceLines lines = SourceLines.open(document.file())) {
      for (var next = lines.next(); next.isPresent(); next = lines.next()) {
        line = next.get().number();
        try {
          parser.parse(new StringReader(next.get().text()), BASE);
        } catch (RDFParseException e) {
          sink.problem(Problem.warning(line, "not a statement, left out: " + message(e)));
        }
      }
    }
  }

  private void whole(RDFParser parser) throws IOException {
    if (syntax != RdfSyntax.RDFXML) {
      parser.setParseLocationListener((at, column) -> line = (int) at);
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(document.file()))) {
      parser.parse(in, BASE);
    } catch (RDFParseException e) {
      throw refused(
          (int) Math.max(1, e.getLineNumber()),
          (int) Math.max(1, e.getColumnNumber()),
          "well-formed " + syntax.label(),
          message(e));
    } catch (RDFHandlerException | UnsupportedRDFormatException e) {
      throw refused(Math.max(1, line), 1, "well-formed " + syntax.label(), message(e));
    } catch (StackOverflowError e) {
      throw refused(Math.max(1, line), 1, "RDF of some depth", "deeper nesting than can be read");
    }
  }

  /** Rio says of itself what a message is about; the first line is enough. */
  private static String message(Exception e) {
    String text = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains("never fetched")) {
        text = cause.getMessage();
      }
    }
    return text.replaceAll(" \\[line \\d+(, column \\d+)?\\]", "");
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

  /** Finds faults of JSON with their place, which Rio does not tell, and bounds its depth. */
  private void checkJson() throws IOException {
    JsonFactory json =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(DEEPEST_JSON).build())
            .build();
    try (JsonParser parser = json.createParser(document.file().toFile())) {
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw refused(
          at == null ? 1 : Math.max(1, at.getLineNr()),
          at == null ? 1 : Math.max(1, at.getColumnNr()),
          "well-formed JSON",
          e.getOriginalMessage());
    }
  }

  @Override
  public void handleStatement(Statement statement) {
    if (isWellFormed(statement.getSubject())
        && isWellFormed(statement.getPredicate())
        && isWellFormed(statement.getObject())) {
      graph.add(terms.triple(statement), line);
    } else {
      sink.problem(
          Problem.warning(
              Math.max(1, line), "a statement with an IRI that is not one was left out"));
    }
  }

  /** IRIs that are relative or hold characters which none may hold are not well-formed. */
  private static boolean isWellFormed(Value value) {
    return !value.isIRI()
        || value.stringValue().matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|^`\\\\]*");
  }
}
