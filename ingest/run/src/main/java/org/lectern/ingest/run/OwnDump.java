package org.lectern.ingest.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.lectern.ontology.Iris;
import org.lectern.ontology.NamedGraphs;

/**
 * A dump that Lectern wrote, with its graphs: N-Quads or TriG.
 *
 * @param file the file
 * @param lang its syntax
 */
record OwnDump(Path file, Lang lang) {
  /**
   * Recognises a dump by its graph of entities.
   *
   * @param file any document
   * @param iris the data IRIs
   * @return the dump, or empty for any other document
   * @throws IOException when the file cannot be read
   */
  static Optional<OwnDump> of(Path file, Iris iris) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    Lang lang = name.endsWith(".nq") ? Lang.NQUADS : name.endsWith(".trig") ? Lang.TRIG : null;
    if (lang == null || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    String graph = "<" + iris.graph(NamedGraphs.ENTITIES).getURI() + ">";
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        boolean found =
            lang == Lang.NQUADS
                ? line.endsWith(graph + " .")
                : line.equals(graph + " {") || line.equals("graph:" + NamedGraphs.ENTITIES + " {");
        if (found) {
          return Optional.of(new OwnDump(file, lang));
        }
      }
    } catch (java.nio.charset.CharacterCodingException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /**
   * Reads all its statements.
   *
   * @param out takes them
   * @throws IOException when it is not well-formed, with its place
   */
  void read(StreamRDF out) throws IOException {
    try {
      RDFParser.source(file)
          .lang(lang)
          .checking(true)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(out);
    } catch (RiotException e) {
      throw new IOException(file.getFileName() + ": error: " + e.getMessage(), e);
    }
  }
}
