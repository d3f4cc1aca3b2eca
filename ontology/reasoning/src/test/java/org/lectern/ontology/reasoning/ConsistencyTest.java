package org.lectern.ontology.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.ontology.reasoning.Prefixes.FACTORY;
import static org.lectern.ontology.reasoning.Prefixes.link;
import static org.lectern.ontology.reasoning.Prefixes.thing;
import static org.lectern.ontology.reasoning.Prefixes.type;

import org.junit.jupiter.api.Test;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;

/** Shows that the axioms do not contradict each other, and that contradictions would be found. */
class ConsistencyTest {

  @Test
  void bothFilesAreRead() throws OWLOntologyCreationException {
    var ontology = ReasonedOntology.with().axioms();
    assertThat(ontology.importsClosure()).hasSize(2);
    assertThat(ontology.importsClosure().flatMap(part -> part.classesInSignature()))
        .contains(type("lec:Talk"), type("schema:Event"));
    assertThat(
            ontology
                .importsClosure()
                .flatMap(part -> part.objectPropertiesInSignature())
                .map(property -> property.getIRI().getShortForm()))
        .contains("worksOn", "isSubEventOf");
  }

  @Test
  void ontologyAndAlignmentsAreConsistent() throws OWLOntologyCreationException {
    assertThat(ReasonedOntology.with().reasoner().isConsistent()).isTrue();
  }

  @Test
  void everyClassCanHaveInstances() throws OWLOntologyCreationException {
    assertThat(
            ReasonedOntology.with().reasoner().getUnsatisfiableClasses().getEntitiesMinusBottom())
        .isEmpty();
  }

  @Test
  void everyClassCanHaveInstancesAtOnce() throws OWLOntologyCreationException {
    var ontology = ReasonedOntology.with().axioms();
    var instances =
        ontology
            .importsClosure()
            .flatMap(part -> part.classesInSignature())
            .distinct()
            .map(
                type ->
                    FACTORY.getOWLClassAssertionAxiom(
                        type, thing("a-" + type.getIRI().getShortForm() + type.hashCode())))
            .toArray(OWLAxiom[]::new);
    assertThat(instances).hasSizeGreaterThan(30);
    assertThat(ReasonedOntology.with(instances).reasoner().isConsistent()).isTrue();
  }

  @Test
  void anUnsatisfiableClassWouldBeFound() throws OWLOntologyCreationException {
    var wrong = FACTORY.getOWLSubClassOfAxiom(type("lec:Talk"), type("lec:Person"));
    assertThat(ReasonedOntology.with(wrong).reasoner().getUnsatisfiableClasses().getEntities())
        .contains(type("lec:Talk"))
        .doesNotContain(type("lec:Person"));
  }

  @Test
  void aSpeakerThatIsAnEventWouldBeFound() throws OWLOntologyCreationException {
    var speaks =
        FACTORY.getOWLObjectPropertyAssertionAxiom(
            link("lec:speaker"), thing("talk"), thing("quill"));
    var event = FACTORY.getOWLClassAssertionAxiom(type("lec:Event"), thing("quill"));
    assertThat(ReasonedOntology.with(speaks).reasoner().isConsistent()).isTrue();
    assertThat(ReasonedOntology.with(speaks, event).reasoner().isConsistent()).isFalse();
  }
}
