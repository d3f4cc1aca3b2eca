package org.lectern.ingest.store.publish;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Passes quads on and adds, in the graph of inferred statements, what follows from each by {@code
 * rdfs:subClassOf} and {@code rdfs:subPropertyOf}.
 *
 * <p>One quad at a time is enough, because the axioms are known beforehand and no rule joins two
 * statements of the data. A statement that follows from many quads is written as many times.
 */
public final class ClosureStream extends StreamRDFWrapper {
  private final Supers classes;
  private final Supers properties;
  private final Node inferred;

  /**
   * Computes the closure of the axioms.
   *
   * @param out takes the quads and what follows from them
   * @param axioms the ontology with its alignments
   * @param inferred the IRI of the graph of inferred statements
   */
  public ClosureStream(StreamRDF out, Graph axioms, Node inferred) {
    super(out);
    this.classes = new Supers(axioms, RDFS.subClassOf.asNode());
    this.properties = new Supers(axioms, RDFS.subPropertyOf.asNode());
    this.inferred = inferred;
  }

  @Override
  public void quad(Quad quad) {
    super.quad(quad);
    Node subject = quad.getSubject();
    if (quad.getPredicate().equals(RDF.Nodes.type)) {
      for (Node type : classes.of(quad.getObject())) {
        super.quad(Quad.create(inferred, subject, RDF.Nodes.type, type));
      }
    }
    for (Node property : properties.of(quad.getPredicate())) {
      super.quad(Quad.create(inferred, subject, property, quad.getObject()));
    }
  }
}
