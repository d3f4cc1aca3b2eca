package org.lectern.server.dumps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Reads a file of N-Quads whose statements about one thing are neighbours. */
final class QuadFile {
  private QuadFile() {}

  /** Takes the statements about one thing. */
  @FunctionalInterface
  interface GroupConsumer {
    /** Takes one group, in the order of the file; the list is not used again. */
    void accept(List<Quad> group) throws IOException;
  }

  /**
   * Reads the statements of one subject (and, where a file is sorted by graphs first, of one graph)
   * at a time.
   *
   * @param file the file, written by us
   * @param byGraph whether a change of the graph begins a new group as well
   * @param consumer takes the groups
   * @throws IOException when the file cannot be read, or from the consumer
   */
  static void groups(Path file, boolean byGraph, GroupConsumer consumer) throws IOException {
    Groups groups = new Groups(byGraph, consumer);
    try {
      RDFParser.source(file)
          .lang(Lang.NQUADS)
          .checking(false)
          .resolveURIs(false)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(groups);
      groups.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static final class Groups extends StreamRDFBase {
    private final boolean byGraph;
    private final GroupConsumer consumer;
    private List<Quad> group = new ArrayList<>();

    Groups(boolean byGraph, GroupConsumer consumer) {
      this.byGraph = byGraph;
      this.consumer = consumer;
    }

    @Override
    public void quad(Quad quad) {
      if (!group.isEmpty() && !isOfGroup(quad)) {
        flush();
      }
      group.add(quad);
    }

    private boolean isOfGroup(Quad quad) {
      Quad first = group.get(0);
      return quad.getSubject().equals(first.getSubject())
          && (!byGraph || quad.getGraph().equals(first.getGraph()));
    }

    void flush() {
      if (group.isEmpty()) {
        return;
      }
      try {
        consumer.accept(group);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      group = new ArrayList<>();
    }
  }
}
