package org.lectern.server.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the arrows of all modules that the server is made of; this one stands on top of them. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("org.lectern");

  /** The folders of the modules. */
  private static final List<String> FOLDERS =
      List.of(
          "ontology",
          "ontology/text",
          "ingest/store",
          "queries",
          "queries/ask",
          "server/engine",
          "server/web",
          "server/dumps",
          "server/answers",
          "server/site",
          "server/app");

  /** What each module may use of the others, in the order in which they stand on one another. */
  private static final Map<String, List<String>> ARROWS = new LinkedHashMap<>();

  private static final List<String> BELOW = List.of("queries", "ingest.store", "text", "ontology");

  static {
    ARROWS.put("ontology", List.of());
    ARROWS.put("text", List.of());
    ARROWS.put("ingest.store", List.of("ontology"));
    ARROWS.put("queries", List.of("queries.ask", "text", "ontology"));
    ARROWS.put("server.engine", BELOW);
    ARROWS.put("server.web", with(BELOW, "server.engine"));
    ARROWS.put("server.dumps", with(BELOW, "server.web", "server.engine"));
    ARROWS.put("server.answers", with(BELOW, "server.dumps", "server.web", "server.engine"));
    ARROWS.put(
        "server.site",
        with(BELOW, "server.answers", "server.dumps", "server.web", "server.engine"));
    ARROWS.put(
        "server.app",
        with(
            BELOW, "server.site", "server.answers", "server.dumps", "server.web", "server.engine"));
  }

  private static List<String> with(List<String> some, String... more) {
    return Stream.concat(Stream.of(more), some.stream()).toList();
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
      Path classes = Path.of("..", "..", folder, "target", "classes", "org");
      try (Stream<Path> files = Files.walk(classes)) {
        compiled += files.filter(f -> f.toString().endsWith(".class")).count();
      }
    }
    assertThat(CLASSES.size()).isGreaterThan((int) (0.95 * compiled));
    assertThat(compiled).isGreaterThan(400);
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
    assertThat(arrowsOf("server.app", List.of()).evaluate(CLASSES).hasViolation()).isTrue();
    assertThat(arrowsOf("server.site", BELOW).evaluate(CLASSES).hasViolation()).isTrue();
    assertThat(arrowsOf("server.engine", List.of("queries")).evaluate(CLASSES).hasViolation())
        .isTrue();
  }

  @Test
  void queriesKnowNoSentences() {
    noClasses()
        .that(
            residesIn("queries")
                .and(DescribedPredicate.not(resideInAPackage("org.lectern.queries.ask.."))))
        .should()
        .dependOnClassesThat(resideInAPackage("org.lectern.queries.ask.."))
        .check(CLASSES);
  }

  @Test
  void readsWithoutKnowingHttpServersOrCommandLines() {
    noClasses()
        .that(residesIn("server.engine"))
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
        .resideOutsideOfPackage("org.lectern.server.app.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..", "org.lectern.server.app.cli..")
        .check(CLASSES);
  }

  @Test
  void speaksJenaInsideAndRioThroughOneDoor() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.lectern.server.dumps.rio..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.eclipse.rdf4j..")
        .because("RDF4J stays at the edge; inside we speak Jena")
        .check(CLASSES);
    assertThat(
            CLASSES.get("org.lectern.server.dumps.rio.JenaToRio").getDirectDependenciesFromSelf())
        .as("the control")
        .anyMatch(use -> use.getTargetClass().getPackageName().startsWith("org.eclipse.rdf4j"));
  }

  @Test
  void packagesFormNoCircles() {
    slices().matching("org.lectern.(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
