package org.lectern.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Checks that files name only terms of ours that the ontology declares. */
class TermUseTest {
  private static final Set<String> DECLARED = DeclaredTerms.of(OntologyFiles.ontology());

  @TestFactory
  List<DynamicTest> filesNameDeclaredTermsOnly() throws IOException {
    Stream<Path> own = Stream.of(Path.of("lectern.ttl"), Path.of("alignments.ttl"));
    Stream<Path> contract = Stream.of(Path.of("shapes.ttl"), Path.of("../docs/model.md"));
    return Stream.of(own, contract, queries().stream())
        .flatMap(files -> files)
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () ->
                        assertThat(DECLARED)
                            .as("terms that %s names", file)
                            .containsAll(TermsInText.of(file))))
        .toList();
  }

  @Test
  void shapesAndContractReallyNameTerms() throws IOException {
    assertThat(TermsInText.of(Path.of("shapes.ttl"))).hasSizeGreaterThan(50);
    assertThat(TermsInText.of(Path.of("../docs/model.md"))).hasSizeGreaterThan(50);
  }

  @Test
  void findsAnUndeclaredTerm() {
    String query = "SELECT * { ?p lec:wrote ?x ; <" + Lec.NS + "penned> ?y ; lec:author ?z }";
    assertThat(TermsInText.of(query)).containsExactly("author", "penned", "wrote");
    assertThat(DECLARED).contains("author").doesNotContain("wrote", "penned");
  }

  private static List<Path> queries() throws IOException {
    Path directory = Path.of("../queries");
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
  }
}
