package org.lectern.ontology.reasoning;

import java.io.File;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.reasoner.OWLReasoner;
import org.semanticweb.owlapi.util.SimpleIRIMapper;

/** The ontology with its alignments, some axioms added, under HermiT. */
final class ReasonedOntology {
  private static final IRI ONTOLOGY = IRI.create("https://w3id.org/lectern/ontology");

  private final OWLOntology alignments;
  private final OWLReasoner reasoner;

  private ReasonedOntology(OWLOntology alignments) {
    this.alignments = alignments;
    this.reasoner = new ReasonerFactory().createReasoner(alignments);
  }

  /** Loads both files, the ontology through the import of the alignments, and adds axioms. */
  static ReasonedOntology with(OWLAxiom... axioms) throws OWLOntologyCreationException {
    OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
    File file = new File("../lectern.ttl");
    manager.getIRIMappers().add(new SimpleIRIMapper(ONTOLOGY, IRI.create(file)));
    OWLOntology alignments =
        manager.loadOntologyFromOntologyDocument(new File("../alignments.ttl"));
    for (OWLAxiom axiom : axioms) {
      manager.addAxiom(alignments, axiom);
    }
    return new ReasonedOntology(alignments);
  }

  /** The alignments; their imports closure holds the ontology. */
  OWLOntology axioms() {
    return alignments;
  }

  OWLReasoner reasoner() {
    return reasoner;
  }

  boolean entails(OWLAxiom axiom) {
    return reasoner.isEntailed(axiom);
  }
}
