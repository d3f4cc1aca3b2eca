package org.lectern.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.ModelFactory;

/** Loads the ontology's Turtle files, which lie at the root of this module, from the class path. */
public final class OntologyFiles {
  private OntologyFiles() {}

  /**
   * Loads the ontology without its alignments.
   *
   * @return a new graph
   */
  public static Graph ontology() {
    return load("lectern.ttl");
  }

  /**
   * Loads the alignments to published vocabularies.
   *
   * @return a new graph
   */
  public static Graph alignments() {
    return load("alignments.ttl");
  }

  /**
   * Loads the SHACL shapes.
   *
   * @return a new graph
   */
  public static Graph shapes() {
    return load("shapes.ttl");
  }

  /**
   * Gives the published rule of who works on what.
   *
   * @return a SPARQL CONSTRUCT query over the union graph
   */
  public static String worksOnRule() {
    try (var stream = OntologyFiles.class.getResourceAsStream("/ontology/works-on.rq")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parses with whatever Turtle parser is on the class path: this module needs none to compile. */
  private static Graph load(String file) {
    try (var stream = OntologyFiles.class.getResourceAsStream("/ontology/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("ontology/" + file + " is not on the class path");
      }
      return ModelFactory.createDefaultModel().read(stream, "", "TURTLE").getGraph();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
