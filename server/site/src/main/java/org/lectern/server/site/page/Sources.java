package org.lectern.server.site.page;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.lectern.ontology.Lec;
import org.lectern.server.engine.generation.Lease;

/** Lists the documents that were read. */
final class Sources {
  private Sources() {}

  /**
   * Lists the sources of a generation.
   *
   * @param lease what to read, inside a transaction
   * @return their labels with links to their pages, by label
   */
  static List<EntityPage.Cell> of(Lease lease) {
    Graph union = lease.dataset().getDefaultGraph();
    Cells cells = new Cells(new Labels(union), lease.iris());
    return union
        .find(Node.ANY, RDF.type.asNode(), Lec.Source)
        .mapWith(triple -> cells.of(triple.getSubject()))
        .toList()
        .stream()
        .sorted(Comparator.comparing(EntityPage.Cell::text).thenComparing(EntityPage.Cell::href))
        .toList();
  }
}
