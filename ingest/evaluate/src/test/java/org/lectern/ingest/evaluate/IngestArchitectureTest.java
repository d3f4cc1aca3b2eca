package org.lectern.ingest.evaluate;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the arrows of all modules that ingest is made of; this one stands on top of them. */
class IngestArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("org.lectern");

  /** The folders of the modules. */
  private static final List<String> FOLDERS =
      List.of(
          "ontology",
          "ontology/text",
          "ingest/records",
          "ingest/readers",
          "ingest/resolve",
          "ingest/graph",
          "ingest/store",
          "ingest/run",
          "ingest/evaluate");

  /** What each module may use of the others, in the order in which they stand on one another. */
  private static final Map<String, List<String>> ARROWS = new LinkedHashMap<>();

  static {
    ARROWS.put("ontology", List.of());
    ARROWS.put("text", List.of());
    ARROWS.put("ingest.records", List.of("text", "ontology"));
    ARROWS.put("ingest.readers", List.of("ingest.records", "text"));
    ARROWS.put("ingest.resolve", List.of("ingest.records", "text", "ontology"));
    ARROWS.put("ingest.graph", List.of("ingest.resolve", "ingest.records", "text", "ontology"));
    ARROWS.put("ingest.store", List.of("ontology"));
    ARROWS.put(
        "ingest.run",
        List.of(
            "ingest.graph",
            "ingest.readers",
            "ingest.records",
            "ingest.resolve",
            "ingest.store",
            "text",
            "ontology"));
    ARROWS.put(
        "ingest.evaluate",
        List.of("ingest.run", "ingest.records", "ingest.resolve", "ingest.store", "text"));
  }

  private static ArchRule arrowsOf(String module, List<String> others) {
    DescribedPredicate<JavaClass> foreign =
        resideInAPackage("org.lectern..").and(DescribedPredicate.not(residesIn(module)));
    for (String other : others) {
      foreign = foreign.and(DescribedPredicate.not(residesIn(other)));
    }
    return noClasses()
        .that(residesIn(module))
        .should()
        .dependOnClassesThat(foreign)
        .because("module " + module + " may use " + others);
  }

  private static DescribedPredicate<JavaClass> residesIn(String module) {
    return resideInAPackage("org.lectern." + module + "..");
  }

  @Test
  void theRulesSeeAllClasses() throws IOException {
    long compiled = 0;
    for (String folder : FOLDERS) {
      Path classes = Path.of("..", "..", folder, "target", "classes");
      try (Stream<Path> files = Files.walk(classes)) {
        compiled += files.filter(f -> f.toString().endsWith(".class")).count();
      }
    }
    // Those of package comments are no classes to anybody.
    assertThat(CLASSES.size()).isGreaterThan((int) (0.95 * compiled));
    assertThat(compiled).isGreaterThan(300);
  }

  @Test
  void eachClassIsOfOneModule() {
    classes()
        .should()
        .resideInAnyPackage(
            ARROWS.keySet().stream().map(m -> "org.lectern." + m + "..").toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void modulesUseOneAnotherAlongTheArrowsOnly() {
    ARROWS.forEach((module, others) -> arrowsOf(module, others).check(CLASSES));
  }

  @Test
  void noticesAnArrowThatIsNotDrawn() {
    ARROWS.forEach(
        (module, others) -> {
          if (!others.isEmpty()) {
            List<String> fewer = others.subList(1, others.size());
            assertThat(arrowsOf(module, fewer).evaluate(CLASSES).hasViolation())
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
