package org.lectern.ontology;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Holds modules to what each may use of the others.
 *
 * <p>A module is named by its packages below {@code org.lectern}, which are also the folders in
 * which it lies; only {@code text} lies below {@code ontology}.
 */
public final class ModuleArrows {
  private final Map<String, List<String>> arrows;
  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("org.lectern");

  /**
   * Reads the classes on the class path.
   *
   * @param arrows what each module may use
   */
  public ModuleArrows(Map<String, List<String>> arrows) {
    this.arrows = arrows;
  }

  /** The classes of all modules, without those of tests. */
  public JavaClasses all() {
    return classes;
  }

  /** Checks that each module uses no more than it may. */
  public void areKept() {
    arrows.forEach((module, others) -> rule(module, others).check(classes));
  }

  /**
   * Tells whether a module uses more than some others.
   *
   * @param module the module
   * @param others what it might be content with
   * @return whether it uses anything else
   */
  public boolean areBroken(String module, List<String> others) {
    return rule(module, others).evaluate(classes).hasViolation();
  }

  private static ArchRule rule(String module, List<String> others) {
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

  /** Tells classes of a module, those of modules below it included. */
  public static DescribedPredicate<JavaClass> residesIn(String module) {
    return resideInAPackage("org.lectern." + module + "..");
  }

  /** Checks that each class is of a module. */
  public void coverAllClasses() {
    ArchRuleDefinition.classes()
        .should()
        .resideInAnyPackage(
            arrows.keySet().stream().map(m -> "org.lectern." + m + "..").toArray(String[]::new))
        .check(classes);
  }

  /** Checks that packages form no circles. */
  public void formNoCircles() {
    slices().matching("org.lectern.(**)").should().beFreeOfCycles().check(classes);
  }

  /**
   * Counts the compiled classes of the modules, to compare with those that the rules see.
   *
   * @return how many there are, those of package comments included
   * @throws IOException when a module is not compiled
   */
  public long compiled() throws IOException {
    long compiled = 0;
    for (String module : arrows.keySet()) {
      String folder = module.equals("text") ? "ontology/text" : module.replace('.', '/');
      try (Stream<Path> files = Files.walk(Path.of("..", "..", folder, "target/classes/org"))) {
        compiled += files.filter(f -> f.toString().endsWith(".class")).count();
      }
    }
    return compiled;
  }
}
