package org.lectern.ingest.readers.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappedClassesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "?x a <urn:A>",
        "?x a ?class VALUES ?class { <urn:A> UNDEF }",
        "{ ?x a <urn:A> } UNION { ?x ?p 1 }",
        "?x ?p 1 OPTIONAL { ?x a <urn:A> }",
        "{ SELECT ?x { { SELECT ?x { ?x a <urn:A> } } } }",
        "?x ?p 1 FILTER EXISTS { ?x a <urn:A> }",
        "?x ?p 1 FILTER (!EXISTS { ?x ?q ?y FILTER NOT EXISTS { ?x a <urn:A> } })"
      })
  void findsAClassWhereverAMappingAsksForIt(String pattern) {
    assertThat(classes(pattern)).extracting(Node::toString).containsExactly("urn:A");
  }

  @Test
  void takesNoPropertyAndNoVariableForAClass() {
    assertThat(classes("?x <urn:p> <urn:A> ; a ?class ; a [] FILTER (?class != <urn:B>)"))
        .isEmpty();
  }

  private static Iterable<Node> classes(String pattern) {
    return MappedClasses.of(List.of(QueryFactory.create("SELECT * { " + pattern + " }")));
  }
}
