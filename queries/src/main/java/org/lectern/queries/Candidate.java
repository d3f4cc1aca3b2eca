package org.lectern.queries;

import org.apache.jena.graph.Node;

/**
 * Names an entity that a value may have meant.
 *
 * @param iri the entity
 * @param label its label
 * @param kind what it is, for example {@code topic}
 */
public record Candidate(Node iri, String label, String kind) {}
