package org.lectern.ontology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/** Reads the TriG example that docs/model.md shows. */
final class ModelExample {
  private static final Path PAGE = Path.of("../docs/model.md");
  private static final String OPENING = "```trig\n";
  private static final String CLOSING = "\n```";

  private ModelExample() {}

  static DatasetGraph dataset() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(OPENING) + OPENING.length();
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFParser.fromString(page.substring(start, page.indexOf(CLOSING, start)), Lang.TRIG)
        .parse(dataset);
    return dataset;
  }

  static Graph union() throws IOException {
    Graph union = GraphFactory.createDefaultGraph();
    dataset().find().forEachRemaining(quad -> union.add(quad.asTriple()));
    return union;
  }
}
