package org.lectern.server.dumps;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.lectern.ontology.Lec;
import org.lectern.server.engine.generation.Lease;

/**
 * What has to be said about some entities so that it can be understood, and checked, by itself.
 *
 * <p>It holds, from every graph but the run's: all statements about each entity and its parts (the
 * hash IRIs below it); all statements about their records, what these mention, and the documents
 * they stand in; and the labels of everything that these statements name. Links that lead to an
 * entity from elsewhere are left out, unless that is an entity itself.
 */
final class Closure implements SortedStatements.Selection {
  private final Collection<Node> entities;

  /**
   * Makes the closure of some entities.
   *
   * @param entities their IRIs
   */
  Closure(Collection<Node> entities) {
    this.entities = entities;
  }

  @Override
  public void select(Lease lease, SortedStatements.QuadSink sink) throws IOException {
    Walk walk = new Walk(lease.dataset(), sink);
    for (Node entity : entities) {
      walk.add(entity);
    }
    walk.run();
  }

  /** Walks from the entities to their parts, records and documents, writing on the way. */
  private static final class Walk {
    private final DatasetGraph data;
    private final SortedStatements.QuadSink sink;
    private final Set<Node> described = new HashSet<>();
    private final Deque<Node> todo = new ArrayDeque<>();
    private final Set<Node> named = new LinkedHashSet<>();

    Walk(DatasetGraph data, SortedStatements.QuadSink sink) {
      this.data = data;
      this.sink = sink;
    }

    void add(Node thing) {
      if (thing.isURI() && described.add(thing)) {
        todo.add(thing);
      }
    }

    void run() throws IOException {
      while (!todo.isEmpty()) {
        describe(todo.poll());
      }
      for (Node thing : named) {
        if (!described.contains(thing)) {
          labels(thing);
        }
      }
    }

    private void describe(Node thing) throws IOException {
      Iterator<Quad> about = data.findNG(Node.ANY, thing, Node.ANY, Node.ANY);
      while (about.hasNext()) {
        Quad quad = about.next();
        sink.add(quad);
        named.add(quad.getPredicate());
        Node object = quad.getObject();
        if (object.isURI()) {
          if (isPart(object, thing)
              || quad.getPredicate().equals(Lec.record)
              || quad.getPredicate().equals(Lec.source)) {
            add(object);
          } else {
            named.add(object);
          }
        }
      }
      if (!thing.getURI().contains("#")) {
        partsThatPointBack(thing);
      }
    }

    /** Some parts name their owner without being named by it. */
    private void partsThatPointBack(Node owner) {
      Iterator<Quad> links = data.findNG(Node.ANY, Node.ANY, Node.ANY, owner);
      while (links.hasNext()) {
        Node subject = links.next().getSubject();
        if (isPart(subject, owner)) {
          add(subject);
        }
      }
    }

    private void labels(Node thing) throws IOException {
      Iterator<Quad> labels = data.findNG(Node.ANY, thing, RDFS.Nodes.label, Node.ANY);
      while (labels.hasNext()) {
        sink.add(labels.next());
      }
    }

    private static boolean isPart(Node node, Node owner) {
      return node.isURI() && node.getURI().startsWith(owner.getURI() + "#");
    }
  }
}
