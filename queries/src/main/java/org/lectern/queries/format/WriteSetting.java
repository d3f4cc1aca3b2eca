package org.lectern.queries.format;

import org.lectern.ontology.Iris;

/**
 * Says what a writer needs besides the answer.
 *
 * @param generation id of the generation that gave the answer
 * @param iris the data IRIs of that generation
 * @param evidence whether a table shows the receipts below each row; the other formats decide
 *     themselves
 */
public record WriteSetting(String generation, Iris iris, boolean evidence) {}
