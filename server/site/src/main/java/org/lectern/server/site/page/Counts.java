package org.lectern.server.site.page;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.lectern.ontology.Lec;
import org.lectern.server.engine.generation.Lease;

/** Counts the things of each class. */
public final class Counts {
  /** A class that is counted, and the word for several of its things. */
  private record Counted(Node type, String several) {}

  private static final List<Counted> CLASSES =
      List.of(
          new Counted(Lec.Paper, "papers"),
          new Counted(Lec.Person, "people"),
          new Counted(Lec.Talk, "talks"),
          new Counted(Lec.Event, "events"),
          new Counted(Lec.Series, "series"),
          new Counted(Lec.Topic, "topics"),
          new Counted(Lec.Organization, "organizations"),
          new Counted(Lec.Source, "documents"),
          new Counted(Lec.SourceRecord, "records"));

  /**
   * How many things of a class there are.
   *
   * @param name the local name of the class
   * @param several the word for several of its things
   * @param count how many
   */
  public record Count(String name, String several, long count) {}

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
    for (Counted counted : CLASSES) {
      Node type = counted.type();
      String name = type.getURI().substring(Lec.NS.length());
      var stated = lease.manifest().json().path("classes").path(type.getURI());
      long count = stated.isNumber() ? stated.asLong() : count(union, type);
      if (count > 0) {
        counts.add(new Count(name, counted.several(), count));
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
