package org.lectern.queries;

import org.apache.jena.graph.Node;

/**
 * Holds one value of a parameter after resolution.
 *
 * @param term the RDF term that the query was given
 * @param label the entity's label, or the literal's text
 */
public record BoundValue(Node term, String label) {}
