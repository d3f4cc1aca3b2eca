package org.lectern.queries;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Holds one cell of an answer.
 *
 * @param term the RDF term
 * @param label the {@code rdfs:label} of an IRI, empty for literals and for IRIs without label
 */
public record Value(Node term, Optional<String> label) {}
