package org.lectern.server.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.ontology.ModuleArrows.residesIn;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.ontology.ModuleArrows;

/** Holds the arrows of all modules that the server is made of; this one stands on top of them. */
class ArchitectureTest {
  /** What each module may use of the others, in the order in which they stand on one another. */
  private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

  private static final List<String> BELOW = List.of("queries", "ingest.store", "text", "ontology");

  static {
    MAY_USE.put("ontology", List.of());
    MAY_USE.put("text", List.of());
    MAY_USE.put("ingest.store", List.of("ontology"));
    MAY_USE.put("queries", List.of("text", "ontology"));
    MAY_USE.put("queries.ask", List.of("queries", "text", "ontology"));
    MAY_USE.put("server.engine", BELOW);
    MAY_USE.put("server.web", with(BELOW, "server.engine"));
    MAY_USE.put("server.dumps", with(BELOW, "server.web", "server.engine"));
    MAY_USE.put("server.answers", with(BELOW, "server.dumps", "server.web", "server.engine"));
    MAY_USE.put(
        "server.site",
        with(BELOW, "server.answers", "server.dumps", "server.web", "server.engine"));
    MAY_USE.put(
        "server.app",
        with(
            BELOW, "server.site", "server.answers", "server.dumps", "server.web", "server.engine"));
  }

  private static List<String> with(List<String> some, String... more) {
    return Stream.concat(Stream.of(more), some.stream()).toList();
  }

  private static final ModuleArrows ARROWS = new ModuleArrows(MAY_USE);
  private static final JavaClasses CLASSES = ARROWS.all();

  @Test
  void theRulesSeeAllClasses() throws IOException {
    assertThat(CLASSES.size()).isGreaterThan((int) (0.95 * ARROWS.compiled())).isGreaterThan(400);
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
    assertThat(ARROWS.areBroken("server.app", List.of())).isTrue();
    assertThat(ARROWS.areBroken("server.site", BELOW)).isTrue();
    assertThat(ARROWS.areBroken("server.engine", List.of("queries"))).isTrue();
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
    ARROWS.formNoCircles();
  }
}
