package org.lectern.server.page;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.lectern.ontology.Lec;
import org.lectern.server.generation.Lease;

/** Counts the things of each class. */
public final class Counts {
  private static final List<Node> CLASSES =
      List.of(
          Lec.Paper,
          Lec.Person,
          Lec.Talk,
          Lec.Event,
          Lec.Series,
          Lec.Topic,
          Lec.Organization,
          Lec.Source,
          Lec.SourceRecord);

  /**
   * How many things of a class there are.
   *
   * @param name the local name of the class
   * @param count how many
   */
  public record Count(String name, long count) {}

  private Counts() {}

  /**
   * Counts what a generation holds: by its manifest where that says, else by looking.
   *
   * @param lease what to read, inside a transaction
   * @return one count a class, classes without things left out
   */
  public static List<Count> of(Lease lease) {
    Graph union = lease.dataset().getDefaultGraph();
    List<Count> counts = new ArrayList<>();
    for (Node type : CLASSES) {
      String name = type.getURI().substring(Lec.NS.length());
      var stated = lease.manifest().json().path("classes").path(type.getURI());
      long count = stated.isNumber() ? stated.asLong() : count(union, type);
      if (count > 0) {
        counts.add(new Count(name, count));
      }
    }
    return counts;
  }

  private static long count(Graph union, Node type) {
    long count = 0;
    for (Iterator<?> things = union.find(Node.ANY, RDF.type.asNode(), type); things.hasNext(); ) {
      things.next();
      count++;
    }
    return count;
  }
}
