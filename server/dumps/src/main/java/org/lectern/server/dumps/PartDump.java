package org.lectern.server.dumps;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.lectern.queries.Answer;
import org.lectern.queries.format.RdfFormat;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.web.HttpError;

/** Writes a part of a generation. */
public final class PartDump {
  private PartDump() {}

  /**
   * Writes the part that one selector picks.
   *
   * @param values the values by the words of {@link PartSelector}; exactly one
   * @param format the format
   * @param lease the generation
   * @param bounds what it may take
   * @param out where to; flushed, not closed
   * @throws IOException when it cannot be written
   * @throws HttpError when the values are not as expected
   */
  public static void write(
      Map<String, List<String>> values,
      RdfFormat format,
      Lease lease,
      PartBounds bounds,
      OutputStream out)
      throws IOException {
    write(bounds.on(selection(values, lease, bounds.timeoutMillis())), format, lease, out);
  }

  /**
   * Writes the closure of what an answer names.
   *
   * @param answer the answer of a canned query
   * @param format the format
   * @param lease the generation it was read from
   * @param bounds what it may take
   * @param out where to; flushed, not closed
   * @throws IOException when it cannot be written
   */
  public static void write(
      Answer answer, RdfFormat format, Lease lease, PartBounds bounds, OutputStream out)
      throws IOException {
    Set<Node> entities = new LinkedHashSet<>();
    answer
        .rows()
        .forEach(
            row ->
                row.values().values().stream()
                    .map(value -> value.term())
                    .filter(Node::isURI)
                    .filter(term -> lease.iris().parse(term.getURI()).isPresent())
                    .forEach(entities::add));
    write(bounds.on(new Closure(entities)), format, lease, out);
  }

  private static void write(
      SortedStatements.Selection selection, RdfFormat format, Lease lease, OutputStream out)
      throws IOException {
    try (SortedStatements statements = SortedStatements.of(lease, selection)) {
      new DumpWriter(lease).writePart(format, statements, out);
    }
  }

  private static SortedStatements.Selection selection(
      Map<String, List<String>> values, Lease lease, long timeoutMillis) {
    for (String name : values.keySet()) {
      if (PartSelector.find(name).isEmpty()) {
        throw new HttpError(
                400, "There is no parameter '" + name + "'. Take " + PartSelector.words() + ".")
            .about(name);
      }
    }
    List<String> given = values.values().stream().flatMap(List::stream).toList();
    if (given.size() != 1) {
      throw new HttpError(400, "Name the part by exactly one of " + PartSelector.words() + ".");
    }
    String word = values.keySet().iterator().next();
    return PartSelector.find(word).orElseThrow().select(given.get(0), lease, timeoutMillis);
  }
}
