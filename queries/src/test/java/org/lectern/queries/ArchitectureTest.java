package org.lectern.queries;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Holds the arrows of this module. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.lectern.queries");

  @Test
  void knowsNoStoreNoTextIndexAndNoHttp() {
    assertThat(CLASSES).hasSizeGreaterThan(30);
    forbidding(
            "org.apache.jena.tdb2..",
            "org.apache.jena.query.text..",
            "org.apache.jena.fuseki..",
            "org.apache.jena.http..",
            "org.apache.lucene..",
            "org.eclipse.jetty..",
            "jakarta.servlet..",
            "java.net.http..",
            "org.lectern.ingest..",
            "org.lectern.server..")
        .because("queries are given a dataset and give an answer")
        .check(CLASSES);
  }

  @Test
  void noticesAForbiddenArrow() {
    assertThat(forbidding("org.apache.jena.graph..").evaluate(CLASSES).hasViolation()).isTrue();
  }

  @Test
  void readsYamlInHeadersAndWritesJsonInFormatsOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.lectern.queries.header", "org.lectern.queries.format")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson..")
        .because("syntaxes stay at the edge")
        .check(CLASSES);
  }

  private static ArchRule forbidding(String... packages) {
    return noClasses().should().dependOnClassesThat().resideInAnyPackage(packages);
  }

  @Test
  void packagesFormNoCircles() {
    slices().matching("org.lectern.(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
