package org.lectern.server.answers.sparql;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSetStream;
import org.lectern.queries.format.CsvTerms;
import org.lectern.queries.format.XmlText;
import org.lectern.server.web.BoundedBytes;
import org.lectern.server.web.HttpError;

/** Writes complete results in standard formats. */
public final class ResultBody {
  private ResultBody() {}

  /**
   * Writes a result.
   *
   * @param result what to write
   * @param mediaType a media type that {@link ResultFormat} lists for such results
   * @return the bytes
   */
  public static byte[] of(SparqlResult result, String mediaType) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(bytes, result, mediaType);
    return bytes.toByteArray();
  }

  /**
   * Writes a result that must not become too large.
   *
   * @param result what to write
   * @param mediaType a media type that {@link ResultFormat} lists for such results
   * @param most how many bytes at the most
   * @param look throws what stops the writing, and is asked now and then
   * @return the bytes
   * @throws HttpError 400 when there are more
   */
  static byte[] of(SparqlResult result, String mediaType, int most, Runnable look) {
    BoundedBytes bytes =
        new BoundedBytes(
            most,
            new HttpError(
                    400,
                    "The result is larger than "
                        + most / (1024 * 1024)
                        + " MiB. Add LIMIT and OFFSET to the query, or download a dump.")
                .about("query"),
            look);
    write(bytes, result, mediaType);
    return bytes.toByteArray();
  }

  private static void write(OutputStream bytes, SparqlResult result, String mediaType) {
    if (result instanceof SparqlResult.Triples triples) {
      write(bytes, triples.graph(), ResultFormat.forTriples(mediaType).orElseThrow());
    } else {
      write(bytes, result, ResultFormat.forSolutions(mediaType).orElseThrow());
    }
  }

  /**
   * Writes solutions or a truth value as a table for people.
   *
   * @param result the result, not triples
   * @return the bytes
   */
  public static byte[] table(SparqlResult result) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(bytes, result, ResultSetLang.RS_Text);
    return bytes.toByteArray();
  }

  /**
   * Writes triples in the order in which the graph gives them.
   *
   * @param out where to
   * @param graph the triples and their prefixes
   * @param format the format
   */
  public static void write(OutputStream out, Graph graph, RDFFormat format) {
    if (format.getLang().equals(Lang.RDFXML)) {
      XmlText.check(graph);
    }
    if (StreamRDFWriter.registered(format)) {
      StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
      stream.start();
      graph.getPrefixMapping().getNsPrefixMap().forEach(stream::prefix);
      graph.find().forEachRemaining(stream::triple);
      stream.finish();
    } else {
      whole(out, graph, format);
    }
  }

  private static void whole(OutputStream out, Graph graph, RDFFormat format) {
    boolean json = format.getLang().equals(Lang.JSONLD);
    try {
      RDFWriter.source(json ? JsonLdPrefixes.without(graph) : graph).format(format).output(out);
    } catch (JenaException e) {
      if (e.getCause() instanceof HttpError error) {
        throw error;
      }
      throw new HttpError(
          406,
          (json
                  ? "JSON-LD cannot write a term of this result, such as a literal of type rdf:JSON"
                      + " that is no JSON."
                  : "RDF/XML cannot write this result, because a property in it has no name that"
                      + " XML could hold.")
              + " Accept another format, such as text/turtle.");
    }
  }

  private static void write(OutputStream out, SparqlResult result, Lang lang) {
    RowSetWriter writer = RowSetWriterRegistry.getFactory(lang).create(lang);
    if (result instanceof SparqlResult.Solutions solutions) {
      writer.write(
          out, RowSetStream.create(solutions.variables(), rows(solutions, lang)), ARQ.getContext());
    } else if (result instanceof SparqlResult.Truth truth) {
      writer.write(out, truth.value(), ARQ.getContext());
    } else {
      throw new IllegalArgumentException("triples are not written as " + lang.getName());
    }
  }

  private static Iterator<Binding> rows(SparqlResult.Solutions solutions, Lang lang) {
    // Jena writes blank nodes in CSV without the _: that SPARQL 1.1 wants, and XML that is none.
    if (lang.equals(ResultSetLang.RS_CSV)) {
      return changed(solutions, CsvTerms.forPrograms());
    }
    return lang.equals(ResultSetLang.RS_XML)
        ? changed(solutions, XmlText::checked)
        : solutions.rows().iterator();
  }

  private static Iterator<Binding> changed(
      SparqlResult.Solutions solutions, UnaryOperator<Node> change) {
    return solutions.rows().stream()
        .map(
            row -> {
              BindingBuilder cells = BindingFactory.builder();
              row.forEach((variable, term) -> cells.add(variable, change.apply(term)));
              return cells.build();
            })
        .iterator();
  }
}
