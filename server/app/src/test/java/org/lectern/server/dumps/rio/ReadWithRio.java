package org.lectern.server.dumps.rio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.ParserConfig;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;

/** Reads documents with Rio's parsers, as strictly as they can, and gives N-Quads lines. */
public final class ReadWithRio {
  private ReadWithRio() {}

  /** Reads a document in the format that a file extension stands for. */
  public static Set<String> lines(byte[] document, String extension) throws IOException {
    RDFFormat format =
        Rio.getParserFormatForFileName("dump." + extension)
            .orElseThrow(() -> new AssertionError("Rio knows no " + extension));
    RDFParser parser = Rio.createParser(format);
    parser.setParserConfig(
        new ParserConfig()
            .set(BasicParserSettings.VERIFY_URI_SYNTAX, true)
            .set(BasicParserSettings.VERIFY_RELATIVE_URIS, true)
            .set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, true)
            .set(BasicParserSettings.NORMALIZE_DATATYPE_VALUES, false));
    StatementCollector statements = new StatementCollector();
    parser.setRDFHandler(statements);
    parser.parse(new ByteArrayInputStream(document));
    Set<String> lines = new TreeSet<>();
    for (Statement statement : statements.getStatements()) {
      StringBuilder line = new StringBuilder();
      append(statement.getSubject(), line);
      append(statement.getPredicate(), line);
      append(statement.getObject(), line);
      if (statement.getContext() != null) {
        append(statement.getContext(), line);
      }
      lines.add(line.append(".").toString());
    }
    return lines;
  }

  private static void append(Value value, StringBuilder line) throws IOException {
    if (value instanceof IRI iri) {
      NTriplesUtil.append(iri, line, false);
    } else {
      NTriplesUtil.append(value, line, true, false);
    }
    line.append(' ');
  }
}
