package org.lectern.ingest.store.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

class ClosureStreamTest {
  private static final Node DATA = term("data");
  private static final Node INFERRED = term("inferred");
  private final Graph axioms = GraphFactory.createDefaultGraph();

  @Test
  void addsTheTypesOverAllSteps() {
    axioms.add(term("Thesis"), RDFS.Nodes.subClassOf, term("Paper"));
    axioms.add(term("Paper"), RDFS.Nodes.subClassOf, term("Work"));
    assertThat(inferred(term("x"), RDF.Nodes.type, term("Thesis")))
        .containsExactlyInAnyOrder(
            Quad.create(INFERRED, term("x"), RDF.Nodes.type, term("Paper")),
            Quad.create(INFERRED, term("x"), RDF.Nodes.type, term("Work")));
  }

  @Test
  void addsTheSuperPropertiesOverAllSteps() {
    axioms.add(term("hasKeyword"), RDFS.Nodes.subPropertyOf, term("about"));
    axioms.add(term("about"), RDFS.Nodes.subPropertyOf, term("subject"));
    assertThat(inferred(term("x"), term("hasKeyword"), term("y")))
        .containsExactlyInAnyOrder(
            Quad.create(INFERRED, term("x"), term("about"), term("y")),
            Quad.create(INFERRED, term("x"), term("subject"), term("y")));
  }

  @Test
  void endsOnCirclesAndInfersNothingThatIsStated() {
    axioms.add(term("A"), RDFS.Nodes.subClassOf, term("B"));
    axioms.add(term("B"), RDFS.Nodes.subClassOf, term("A"));
    axioms.add(term("A"), RDFS.Nodes.subClassOf, term("A"));
    assertThat(inferred(term("x"), RDF.Nodes.type, term("A")))
        .containsExactly(Quad.create(INFERRED, term("x"), RDF.Nodes.type, term("B")));
  }

  @Test
  void leavesAnonymousClassesAndOtherAxiomsAlone() {
    axioms.add(term("A"), RDFS.Nodes.subClassOf, NodeFactory.createBlankNode());
    axioms.add(term("p"), RDFS.Nodes.domain, term("A"));
    assertThat(inferred(term("x"), RDF.Nodes.type, term("A"))).isEmpty();
    assertThat(inferred(term("x"), term("p"), term("y"))).isEmpty();
    // The axioms themselves, when they stand in the data, get no closure of their own.
    assertThat(inferred(term("A"), RDFS.Nodes.subClassOf, term("B"))).isEmpty();
  }

  private List<Quad> inferred(Node s, Node p, Node o) {
    List<Quad> quads = new ArrayList<>();
    ClosureStream stream =
        new ClosureStream(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                quads.add(quad);
              }
            },
            axioms,
            INFERRED);
    Quad stated = Quad.create(DATA, s, p, o);
    stream.quad(stated);
    assertThat(quads).startsWith(stated);
    return quads.subList(1, quads.size());
  }

  private static Node term(String name) {
    return NodeFactory.createURI("https://example.org/" + name);
  }
}
