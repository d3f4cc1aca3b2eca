package org.lectern.ontology.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.ontology.reasoning.Prefixes.FACTORY;
import static org.lectern.ontology.reasoning.Prefixes.link;
import static org.lectern.ontology.reasoning.Prefixes.type;
import static org.lectern.ontology.reasoning.Prefixes.value;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.OWL2RLProfile;

/** Shows that ontology and alignments lie within OWL 2 RL, without exception. */
class ProfileTest {

  @Test
  void ontologyAndAlignmentsAreInOwl2Rl() throws OWLOntologyCreationException {
    assertThat(violations()).isEmpty();
  }

  @Test
  void aRangeOutsideTheDatatypeMapWouldBeFound() throws OWLOntologyCreationException {
    var year = FACTORY.getOWLDatatype(IRI.create("http://www.w3.org/2001/XMLSchema#gYear"));
    assertThat(violations(FACTORY.getOWLDataPropertyRangeAxiom(value("lec:year"), year)))
        .isNotEmpty();
  }

  @Test
  void anExistentialSuperclassWouldBeFound() throws OWLOntologyCreationException {
    var some = FACTORY.getOWLObjectSomeValuesFrom(link("lec:speaker"), type("lec:Person"));
    assertThat(violations(FACTORY.getOWLSubClassOfAxiom(type("lec:Talk"), some))).isNotEmpty();
  }

  @Test
  void anUndeclaredTermWouldBeFound() throws OWLOntologyCreationException {
    assertThat(violations(FACTORY.getOWLSubClassOfAxiom(type("lec:Talk"), type("ex:Undeclared"))))
        .isNotEmpty();
  }

  private static List<String> violations(OWLAxiom... axioms) throws OWLOntologyCreationException {
    return new OWL2RLProfile()
        .checkOntology(ReasonedOntology.with(axioms).axioms()).getViolations().stream()
            .map(Object::toString)
            .toList();
  }
}
