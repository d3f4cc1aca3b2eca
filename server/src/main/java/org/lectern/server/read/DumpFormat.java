package org.lectern.server.read;

import java.util.Arrays;
import java.util.Locale;
import org.apache.jena.riot.RDFFormat;
import org.lectern.server.http.HttpError;

/** In which formats all statements can be written. */
enum DumpFormat {
  TURTLE(RDFFormat.TURTLE_BLOCKS, false),
  TRIG(RDFFormat.TRIG_BLOCKS, true),
  NTRIPLES(RDFFormat.NTRIPLES_UTF8, false),
  NQUADS(RDFFormat.NQUADS_UTF8, true),
  JSONLD(RDFFormat.JSONLD_PLAIN, true),
  RDFXML(RDFFormat.RDFXML_PLAIN, false);

  private final RDFFormat rdf;
  private final boolean graphs;

  DumpFormat(RDFFormat rdf, boolean graphs) {
    this.rdf = rdf;
    this.graphs = graphs;
  }

  RDFFormat rdf() {
    return rdf;
  }

  /** Whether the names of the graphs are written. */
  boolean hasGraphs() {
    return graphs;
  }

  static DumpFormat ofName(String name) {
    return Arrays.stream(values())
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new HttpError(
                        400,
                        "Format '"
                            + name
                            + "' is not one of: turtle trig ntriples nquads jsonld rdfxml.")
                    .about("format"));
  }
}
