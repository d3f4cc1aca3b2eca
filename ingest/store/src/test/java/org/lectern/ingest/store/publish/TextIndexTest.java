package org.lectern.ingest.store.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.ingest.store.publish.SampleContent.entity;
import static org.lectern.ingest.store.publish.SampleContent.text;

import java.nio.file.Path;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ingest.store.StoreLayout;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;
import org.lectern.ontology.NamedGraphs;

class TextIndexTest {
  private static final String FIND = "SELECT ?s { ?s text:query '%s' } ORDER BY ?s";

  @TempDir Path store;

  @Test
  void findsAnEntityOfEachGraphFromTheDefaultGraph() throws Exception {
    SampleContent content = SampleContent.papers(2);
    String[] graphs = {
      SampleContent.SOURCE, NamedGraphs.ENTITIES, NamedGraphs.TOPICS, NamedGraphs.CURATED,
      NamedGraphs.LINKS, NamedGraphs.MENTIONS, NamedGraphs.IDENTITY, NamedGraphs.WORKS_ON,
      NamedGraphs.ONTOLOGY
    };
    for (int i = 0; i < graphs.length; i++) {
      content.withQuad(
          graphs[i], entity(Kind.ORG, "org-" + i), RDFS.Nodes.label, text("Findable" + i));
    }
    publish(content);
    try (OpenStore open = new OpenStore(store)) {
      for (int i = 0; i < graphs.length; i++) {
        assertThat(open.select(FIND.formatted("findable" + i)))
            .as(graphs[i])
            .isEqualTo(entity(Kind.ORG, "org-" + i).getURI());
      }
      assertThat(open.select(FIND.formatted("findable" + graphs.length))).isEmpty();
    }
  }

  @Test
  void foldsCaseAndDiacriticsInTextAndQuestion() throws Exception {
    publish(
        SampleContent.papers(1)
            .withQuad("entities", entity(Kind.ORG, "o"), RDFS.Nodes.label, text("École Normale")));
    try (OpenStore open = new OpenStore(store)) {
      String org = entity(Kind.ORG, "o").getURI();
      assertThat(open.select(FIND.formatted("ecole"))).isEqualTo(org);
      assertThat(open.select(FIND.formatted("ÉCOLE"))).isEqualTo(org);
      assertThat(open.select(FIND.formatted("\"ecole normale\""))).isEqualTo(org);
      assertThat(open.select(FIND.formatted("norm*"))).isEqualTo(org);
    }
  }

  @Test
  void hasOneEntryForEachEntityPropertyAndText() throws Exception {
    var org = entity(Kind.ORG, "o");
    publish(
        SampleContent.papers(1)
            .withQuad("entities", org, RDFS.Nodes.label, text("Unusual"))
            .withQuad("topics", org, RDFS.Nodes.label, text("Unusual"))
            .withQuad(
                "topics", org, RDFS.Nodes.label, NodeFactory.createLiteralLang("Unusual", "en"))
            .withQuad("entities", org, SKOS.altLabel.asNode(), text("Unusual"))
            .withQuad("entities", org, Lec.printedName, text("Unusual")));
    try (OpenStore open = new OpenStore(store)) {
      String hits = "SELECT (COUNT(?score) AS ?n) { (?s ?score) text:query (%s 'unusual') }";
      assertThat(open.select(hits.formatted("rdfs:label"))).isEqualTo("1");
      assertThat(open.select(hits.formatted("<" + SKOS.altLabel + ">"))).isEqualTo("1");
    }
  }

  @Test
  void leavesTheRunGraphOut() throws Exception {
    SampleContent content = SampleContent.papers(1);
    content.clock = "unrepeatable";
    content.withQuad(
        "entities", entity(Kind.ORG, "o"), DCTerms.abstract_.asNode(), text("A findable summary."));
    publish(content);
    try (OpenStore open = new OpenStore(store)) {
      assertThat(open.select(FIND.formatted("unrepeatable"))).isEmpty();
      assertThat(open.select("SELECT ?s { ?s text:query (dcterms:abstract 'summary') }"))
          .isNotEmpty();
    }
  }

  private void publish(SampleContent content) throws Exception {
    new GenerationPublisher(new StoreLayout(store), 2, SampleContent::axioms, SampleContent::shapes)
        .publish(content, ProgressListener.NONE);
  }
}
