package org.lectern.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

class IngestArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.lectern.ingest");

  @Test
  void theRulesSeeClasses() {
    assertThat(CLASSES).hasSizeGreaterThan(50);
  }

  @Test
  void ingestKnowsNeitherServerNorQueriesNorHttp() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.lectern.server..",
            "org.lectern.queries..",
            "org.apache.jena.fuseki..",
            "jakarta.servlet..",
            "java.net.http..")
        .because("ingest and server meet only in the store and in the launcher")
        .check(CLASSES);
  }

  @Test
  void readersKnowNothingOfTheGraph() {
    noClasses()
        .that()
        .resideInAnyPackage("org.lectern.ingest.read..", "org.lectern.ingest.source..")
        .and()
        // What these read is RDF.
        .resideOutsideOfPackage("org.lectern.ingest.read.rdf")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.lectern.ingest.resolve..",
            "org.lectern.ingest.map..",
            "org.lectern.ingest.store..",
            "org.apache.jena..")
        .because("a record is what the source says, in its own words")
        .check(CLASSES);
  }

  @Test
  void resolutionKnowsNeitherTheMappingNorTheStore() {
    noClasses()
        .that()
        .resideInAPackage("org.lectern.ingest.resolve")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.lectern.ingest.map..", "org.lectern.ingest.store..", "org.lectern.ingest.run..")
        .check(CLASSES);
  }

  @Test
  void rdf4jStaysAtTheEdge() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.lectern.ingest.read.rdf")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.rdf4j..", "no.hasmac..", "jakarta.json..")
        .because("inside we speak Jena")
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCircles() {
    slices().matching("org.lectern.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void noticesACircle() {
    // Of single classes some know one another, as those of one package may.
    SliceAssignment single =
        new SliceAssignment() {
          @Override
          public SliceIdentifier getIdentifierOf(JavaClass of) {
            return SliceIdentifier.of(of.getName());
          }

          @Override
          public String getDescription() {
            return "single classes";
          }
        };
    assertThat(
            slices()
                .assignedFrom(single)
                .should()
                .beFreeOfCycles()
                .evaluate(CLASSES)
                .hasViolation())
        .isTrue();
  }
}
