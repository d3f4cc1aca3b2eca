package org.lectern.ontology;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Holds the arrows: every module may use this one, this one uses none of them. */
class ModuleArrowsTest {
  private static final JavaClasses OWN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.lectern");

  @Test
  void ontologyKnowsNeitherOtherModulesNorStoreNorHttpNorJson() {
    assertThat(OWN.size()).isGreaterThan(8);
    assertThat(OWN.contain(Lec.class)).isTrue();
    refusing(
            "org.lectern.ingest..",
            "org.lectern.queries..",
            "org.lectern.server..",
            "org.apache.jena.tdb2..",
            "org.apache.jena.tdb1..",
            "org.apache.jena.fuseki..",
            "org.apache.jena.http..",
            "org.eclipse.jetty..",
            "jakarta.servlet..",
            "java.net.http..",
            "com.fasterxml.jackson..")
        .check(OWN);
  }

  @Test
  void ruleCatchesADependencyThatIsThere() {
    assertThatThrownBy(() -> refusing("org.apache.jena.graph..").check(OWN))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Lec");
  }

  private static ArchRule refusing(String... packages) {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .because("the vocabulary stands below everything else");
  }

  @Test
  void packagesFormNoCircles() {
    slices().matching("org.lectern.(**)").should().beFreeOfCycles().check(OWN);
  }
}
