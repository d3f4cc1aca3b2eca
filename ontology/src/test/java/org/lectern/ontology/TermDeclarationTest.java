package org.lectern.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** Holds the vocabulary of the code and the ontology files together. */
class TermDeclarationTest {
  private static final Graph ONTOLOGY = OntologyFiles.ontology();
  private static final Graph ALIGNMENTS = OntologyFiles.alignments();

  @Test
  void codeAndOntologyNameTheSameTerms() throws IllegalAccessException {
    Map<String, String> constants = new TreeMap<>();
    for (Field field : Lec.class.getFields()) {
      if (field.getType() == Node.class) {
        constants.put(field.getName(), ((Node) field.get(null)).getURI());
      }
    }
    assertThat(constants).hasSizeGreaterThan(60);
    assertThat(constants).allSatisfy((name, iri) -> assertThat(iri).isEqualTo(Lec.NS + name));
    assertThat(DeclaredTerms.of(ONTOLOGY)).isEqualTo(constants.keySet());
  }

  @Test
  void everyTermHasOneLabelAndOneDefinitionInEnglish() {
    for (String name : DeclaredTerms.of(ONTOLOGY)) {
      Node term = term(name);
      assertThat(objects(ONTOLOGY, term, RDFS.label.asNode())).as("label of %s", name).hasSize(1);
      assertThat(objects(ONTOLOGY, term, SKOS.definition.asNode()))
          .as("definition of %s", name)
          .hasSize(1)
          .allSatisfy(
              definition -> {
                assertThat(definition.getLiteralLanguage()).isEqualTo("en");
                assertThat(definition.getLiteralLexicalForm()).matches("[A-Z].*\\.");
              });
    }
  }

  @Test
  void labelsTellTermsOfOneKindApart() {
    Set<String> seen = new TreeSet<>();
    for (String name : DeclaredTerms.of(ONTOLOGY)) {
      Node label = objects(ONTOLOGY, term(name), RDFS.label.asNode()).iterator().next();
      String kind = Character.isUpperCase(name.charAt(0)) ? "class " : "property ";
      assertThat(seen.add(kind + label.getLiteralLexicalForm())).as("label of %s", name).isTrue();
    }
  }

  @Test
  void everyTermIsAlignedOrSaysThatNothingFits() {
    Node note = NodeFactory.createURI(SKOS.getURI() + "editorialNote");
    for (String name : DeclaredTerms.of(ONTOLOGY)) {
      Node term = term(name);
      boolean aligned =
          ALIGNMENTS.contains(term, RDFS.subClassOf.asNode(), Node.ANY)
              || ALIGNMENTS.contains(term, RDFS.subPropertyOf.asNode(), Node.ANY);
      boolean noted =
          objects(ALIGNMENTS, term, note).stream()
              .anyMatch(text -> text.getLiteralLexicalForm().startsWith("No published term fits"));
      assertThat(aligned ^ noted).as("%s: either aligned or noted", name).isTrue();
    }
  }

  @Test
  void everyTermSaysWhichOntologyDefinesIt() {
    Node ontology = NodeFactory.createURI("https://w3id.org/lectern/ontology");
    for (String name : DeclaredTerms.of(ONTOLOGY)) {
      assertThat(ONTOLOGY.contains(term(name), RDFS.isDefinedBy.asNode(), ontology))
          .as(name)
          .isTrue();
    }
  }

  private static Node term(String name) {
    return NodeFactory.createURI(Lec.NS + name);
  }

  private static Set<Node> objects(Graph graph, Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(t -> t.getObject()).toSet();
  }
}
