package org.lectern.queries.format;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.lectern.ontology.Iris;

/**
 * Says what a writer needs besides the answer.
 *
 * @param generation id of the generation that gave the answer
 * @param iris the data IRIs of that generation
 * @param graph the union graph of that generation, inside a read transaction; citations read from
 *     it what the answer does not hold
 * @param next the address of the rows behind the answer, where there are some and they have one
 * @param previous the address of the rows before the answer
 */
public record WriteSetting(
    String generation, Iris iris, Graph graph, Optional<String> next, Optional<String> previous) {
  /**
   * Makes a setting for an answer whose further rows have no address.
   *
   * @param generation id of the generation
   * @param iris its data IRIs
   * @param graph its union graph
   */
  public WriteSetting(String generation, Iris iris, Graph graph) {
    this(generation, iris, graph, Optional.empty(), Optional.empty());
  }
}
