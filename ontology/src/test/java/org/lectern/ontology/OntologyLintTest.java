package org.lectern.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.Test;

/** Looks for what would keep the ontology out of OWL 2 RL, or hurt those who read the closure. */
class OntologyLintTest {
  /** What this ontology uses of RDF, RDFS and OWL; all of it is in OWL 2 RL without conditions. */
  private static final Set<Node> BUILT_IN =
      Set.of(
          RDF.type.asNode(),
          RDFS.label.asNode(),
          RDFS.isDefinedBy.asNode(),
          RDFS.seeAlso.asNode(),
          RDFS.domain.asNode(),
          RDFS.range.asNode(),
          RDFS.subClassOf.asNode(),
          RDFS.subPropertyOf.asNode(),
          OWL.disjointWith.asNode(),
          OWL.imports.asNode(),
          OWL.versionInfo.asNode(),
          NodeFactory.createURI(OWL.NS + "versionIRI"));

  /** The datatypes of OWL 2 RL that we use; the OWL 2 map knows neither gYear nor date. */
  private static final Set<Node> DATATYPES =
      Set.of(
          XSD.xstring.asNode(),
          XSD.integer.asNode(),
          XSD.decimal.asNode(),
          XSD.xboolean.asNode(),
          XSD.dateTime.asNode(),
          XSD.anyURI.asNode());

  @Test
  void ontologyAndAlignmentsAreClean() {
    assertThat(problems(union())).isEmpty();
  }

  @Test
  void lintFindsEachFault() {
    Node acronym = Lec.acronym;
    assertThat(problemsWith(Lec.year, RDFS.range.asNode(), XSD.gYear.asNode()))
        .containsExactly("range of year: not a datatype of OWL 2 RL: gYear");
    assertThat(problemsWith(Lec.author, RDFS.range.asNode(), XSD.xstring.asNode()))
        .containsExactly("range of author: not a class: string");
    assertThat(problemsWith(acronym, RDFS.subPropertyOf.asNode(), RDFS.label.asNode()))
        .containsExactly("acronym stands below rdfs:label");
    assertThat(problemsWith(acronym, OWL.equivalentProperty.asNode(), Lec.place))
        .containsExactly("not expected in the ontology: equivalentProperty");
    assertThat(problemsWith(acronym, RDF.type.asNode(), OWL.ObjectProperty.asNode()))
        .contains("more than one kind of term: acronym");
    assertThat(
            problemsWith(
                Lec.inSeries, RDFS.subPropertyOf.asNode(), NodeFactory.createURI(Lec.NS + "x")))
        .containsExactly("not declared: x");
    assertThat(
            problemsWith(
                NodeFactory.createBlankNode(),
                RDFS.label.asNode(),
                NodeFactory.createLiteralString("x")))
        .containsExactly("blank node");
  }

  private static List<String> problemsWith(Node subject, Node predicate, Node object) {
    Graph graph = union();
    graph.add(Triple.create(subject, predicate, object));
    return problems(graph);
  }

  private static Graph union() {
    Graph graph = GraphFactory.createDefaultGraph();
    for (Graph part : List.of(OntologyFiles.ontology(), OntologyFiles.alignments())) {
      part.find().forEachRemaining(graph::add);
    }
    return graph;
  }

  private static List<String> problems(Graph graph) {
    List<String> problems = new ArrayList<>();
    graph.find().forEachRemaining(triple -> check(graph, triple, problems));
    return problems.stream().distinct().sorted().toList();
  }

  private static void check(Graph graph, Triple triple, List<String> problems) {
    Node subject = triple.getSubject();
    Node predicate = triple.getPredicate();
    Node object = triple.getObject();
    if (subject.isBlank() || object.isBlank()) {
      problems.add("blank node");
      return;
    }
    boolean annotation =
        graph.contains(predicate, RDF.type.asNode(), OWL.AnnotationProperty.asNode());
    if (!BUILT_IN.contains(predicate) && !annotation) {
      problems.add("not expected in the ontology: " + predicate.getLocalName());
    }
    if (predicate.equals(RDF.type.asNode())
        && graph.find(subject, predicate, Node.ANY).toList().size() > 1) {
      problems.add("more than one kind of term: " + subject.getLocalName());
    }
    if (predicate.equals(RDFS.range.asNode())) {
      checkRange(graph, subject, object, problems);
    }
    if (predicate.equals(RDFS.subPropertyOf.asNode())) {
      checkSuperProperty(graph, subject, object, problems);
    }
    if (Set.of(RDFS.subClassOf.asNode(), RDFS.domain.asNode(), OWL.disjointWith.asNode())
            .contains(predicate)
        && !is(graph, object, OWL.Class.asNode())) {
      problems.add("not declared: " + object.getLocalName());
    }
  }

  private static void checkRange(Graph graph, Node property, Node range, List<String> problems) {
    if (is(graph, property, OWL.DatatypeProperty.asNode())) {
      if (!DATATYPES.contains(range)) {
        problems.add(
            "range of "
                + property.getLocalName()
                + ": not a datatype of OWL 2 RL: "
                + range.getLocalName());
      }
    } else if (!is(graph, range, OWL.Class.asNode())) {
      problems.add(
          "range of " + property.getLocalName() + ": not a class: " + range.getLocalName());
    }
  }

  private static void checkSuperProperty(
      Graph graph, Node property, Node above, List<String> problems) {
    if (above.equals(RDFS.label.asNode())) {
      problems.add(property.getLocalName() + " stands below rdfs:label");
    } else if (!is(graph, above, OWL.ObjectProperty.asNode())
        && !is(graph, above, OWL.DatatypeProperty.asNode())) {
      problems.add("not declared: " + above.getLocalName());
    } else if (is(graph, property, OWL.ObjectProperty.asNode())
        != is(graph, above, OWL.ObjectProperty.asNode())) {
      problems.add(
          property.getLocalName() + " and " + above.getLocalName() + " are of different kinds");
    }
  }

  private static boolean is(Graph graph, Node term, Node kind) {
    return graph.contains(term, RDF.type.asNode(), kind);
  }
}
