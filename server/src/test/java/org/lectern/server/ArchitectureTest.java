package org.lectern.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.lectern.server");

  @Test
  void seesTheClassesItIsAbout() {
    assertThat(CLASSES).hasSizeGreaterThan(40);
    assertThat(CLASSES.contain(LecternServer.class)).isTrue();
  }

  @Test
  void knowsNothingOfTheIngest() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.lectern.ingest..")
        .because("ingest and server meet only in the store")
        .check(CLASSES);
  }

  @Test
  void readsWithoutKnowingHttpServersOrCommandLines() {
    noClasses()
        .that()
        .resideInAPackage("org.lectern.server.generation")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.eclipse.jetty..", "jakarta.servlet..", "picocli..", "org.apache.jena.fuseki..")
        .because("the store is read in the same way by the server and by the commands")
        .check(CLASSES);
  }

  @Test
  void leavesTheCommandLineAtTheEdge() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.lectern.server.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..", "org.lectern.server.cli..")
        .check(CLASSES);
  }

  @Test
  void speaksJenaInsideAndRioThroughOneDoor() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.lectern.server.rio")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.eclipse.rdf4j..")
        .because("RDF4J stays at the edge; inside we speak Jena")
        .check(CLASSES);
    assertThat(CLASSES.get("org.lectern.server.rio.JenaToRio").getDirectDependenciesFromSelf())
        .as("the control")
        .anyMatch(use -> use.getTargetClass().getPackageName().startsWith("org.eclipse.rdf4j"));
  }

  @Test
  void packagesFormNoCircles() {
    slices().matching("org.lectern.(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
