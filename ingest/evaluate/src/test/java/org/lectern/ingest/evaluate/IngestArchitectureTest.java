package org.lectern.ingest.evaluate;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.ontology.ModuleArrows.residesIn;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.ontology.ModuleArrows;

/** Holds the arrows of all modules that ingest is made of; this one stands on top of them. */
class IngestArchitectureTest {
  /** What each module may use of the others, in the order in which they stand on one another. */
  private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

  static {
    MAY_USE.put("ontology", List.of());
    MAY_USE.put("text", List.of());
    MAY_USE.put("ingest.records", List.of("text", "ontology"));
    MAY_USE.put("ingest.readers", List.of("ingest.records", "text"));
    MAY_USE.put("ingest.resolve", List.of("ingest.records", "text", "ontology"));
    MAY_USE.put("ingest.graph", List.of("ingest.resolve", "ingest.records", "text", "ontology"));
    MAY_USE.put("ingest.store", List.of("ontology"));
    MAY_USE.put(
        "ingest.run",
        List.of(
            "ingest.graph",
            "ingest.readers",
            "ingest.records",
            "ingest.resolve",
            "ingest.store",
            "text",
            "ontology"));
    MAY_USE.put(
        "ingest.evaluate",
        List.of("ingest.run", "ingest.records", "ingest.resolve", "ingest.store", "text"));
  }

  private static final ModuleArrows ARROWS = new ModuleArrows(MAY_USE);
  private static final JavaClasses CLASSES = ARROWS.all();

  @Test
  void theRulesSeeAllClasses() throws IOException {
    assertThat(CLASSES.size()).isGreaterThan((int) (0.95 * ARROWS.compiled())).isGreaterThan(300);
  }

  @Test
  void eachClassIsOfOneModule() {
    ARROWS.coverAllClasses();
  }

  @Test
  void modulesUseOneAnotherAlongTheArrowsOnly() {
    ARROWS.areKept();
  }

  @Test
  void noticesAnArrowThatIsNotDrawn() {
    MAY_USE.forEach(
        (module, others) -> {
          if (!others.isEmpty()) {
            assertThat(ARROWS.areBroken(module, others.subList(1, others.size())))
                .as("%s uses %s", module, others.get(0))
                .isTrue();
          }
        });
  }

  @Test
  void speaksNoHttp() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.jena.fuseki..", "jakarta.servlet..", "java.net.http..")
        .because("ingest and server meet only in the store and in the launcher")
        .check(CLASSES);
  }

  @Test
  void readersOfOtherThanRdfKnowNoRdf() {
    noClasses()
        .that(resideInAnyPackage("org.lectern.ingest.records..", "org.lectern.ingest.readers.."))
        .and()
        .resideOutsideOfPackage("org.lectern.ingest.readers.rdf..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.jena..")
        .because("a record is what the source says, in its own words")
        .check(CLASSES);
  }

  @Test
  void readersAreGivenBytesAndNoFiles() {
    ArchRule noFiles =
        noClasses().that(residesIn("ingest.readers")).should().dependOnClassesThat(FILES);
    noFiles.because("a document may be a part of a file, or none").check(CLASSES);
    assertThat(
            noClasses()
                .that(residesIn("ingest.records"))
                .should()
                .dependOnClassesThat(FILES)
                .evaluate(CLASSES)
                .hasViolation())
        .as("the control")
        .isTrue();
  }

  private static final DescribedPredicate<JavaClass> FILES =
      resideInAnyPackage("java.nio.file..").or(JavaClass.Predicates.type(File.class));

  private static final int MOST_COMPONENTS = 8;

  private static List<String> recordsWithMoreComponents(String module, int most) {
    return CLASSES.stream()
        .filter(c -> c.isRecord() && residesIn(module).test(c))
        .filter(c -> c.reflect().getRecordComponents().length > most)
        .map(JavaClass::getName)
        .toList();
  }

  @Test
  void whatASourceSaysIsNested() {
    assertThat(recordsWithMoreComponents("ingest.records", MOST_COMPONENTS)).isEmpty();
    assertThat(recordsWithMoreComponents("ingest.records", MOST_COMPONENTS - 1))
        .as("the control")
        .isNotEmpty();
  }

  @Test
  void theCommandLineStaysAtTheEdge() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.lectern.ingest.run.cli..", "org.lectern.ingest.evaluate..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..", "org.lectern.ingest.run.cli..")
        .check(CLASSES);
  }

  @Test
  void rdf4jStaysAtTheEdge() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.lectern.ingest.readers.rdf..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.rdf4j..", "no.hasmac..", "jakarta.json..")
        .because("inside we speak Jena")
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCircles() {
    ARROWS.formNoCircles();
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
