package org.lectern.server.site.search;

import org.apache.jena.graph.Node;
import org.lectern.ontology.Kind;

/**
 * A thing that was found.
 *
 * @param iri its IRI
 * @param kind what it is
 * @param label its label
 * @param matched the name that fits, where it is not the label; empty otherwise
 * @param fit how well it fits
 * @param score how well it fits among those that fit alike
 */
public record Found(Node iri, Kind kind, String label, String matched, Fit fit, double score) {}
