package org.lectern.server.site.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.lectern.ontology.Iris;
import org.lectern.queries.cite.CitationFormat;
import org.lectern.queries.cite.CitedWork;
import org.lectern.queries.cite.CitedWorks;
import org.lectern.queries.cite.WorksOf;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.web.HttpError;

/** Writes the citation of a paper or talk, or of all those that belong to another thing. */
final class EntityCitation {
  private EntityCitation() {}

  /**
   * Writes the citations.
   *
   * @param thing the IRI of the thing
   * @param format how to write them
   * @param lease what to read, inside a transaction
   * @return the bytes
   * @throws HttpError 404 when nothing belongs to the thing that is cited so
   */
  static byte[] of(Node thing, CitationFormat format, Lease lease) {
    List<CitedWork> works = works(thing, format, lease);
    if (works.isEmpty()) {
      throw new HttpError(
          404,
          format.talksOnly()
              ? "Only talks can stand in a calendar, and no talk belongs to this."
              : "No paper and no talk belongs to this, so there is nothing to cite.");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      format.writer().write(works, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Lists the formats for which there is anything to write. */
  static Set<CitationFormat> formats(Node thing, Lease lease) {
    Iris iris = lease.iris();
    List<Node> works = WorksOf.of(thing, lease.dataset().getDefaultGraph(), iris);
    Set<CitationFormat> formats = EnumSet.noneOf(CitationFormat.class);
    for (CitationFormat format : CitationFormat.values()) {
      if (works.stream().anyMatch(work -> !format.talksOnly() || CitedWorks.isTalk(work, iris))) {
        formats.add(format);
      }
    }
    return formats;
  }

  private static List<CitedWork> works(Node thing, CitationFormat format, Lease lease) {
    Graph graph = lease.dataset().getDefaultGraph();
    List<Node> works =
        WorksOf.of(thing, graph, lease.iris()).stream()
            .filter(work -> !format.talksOnly() || CitedWorks.isTalk(work, lease.iris()))
            .toList();
    return new CitedWorks(graph, lease.iris()).of(works);
  }
}
