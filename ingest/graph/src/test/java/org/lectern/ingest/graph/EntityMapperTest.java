package org.lectern.ingest.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.ingest.graph.Drawn.link;
import static org.lectern.ingest.graph.Drawn.paper;
import static org.lectern.ingest.graph.Drawn.person;
import static org.lectern.ingest.graph.Drawn.set;
import static org.lectern.ingest.graph.Drawn.talk;
import static org.lectern.ingest.graph.Drawn.topic;
import static org.lectern.ingest.graph.Drawn.topicLink;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.ingest.resolve.Entities;
import org.lectern.ontology.Iris;

class EntityMapperTest {
  private static Statements mapped(Entities entities) {
    Statements out = new Statements();
    new EntityMapper(out, Iris.DEFAULT).map(entities);
    return out;
  }

  @Test
  void writesAPaperWithItsAuthorshipsAndTopics() {
    Statements out =
        mapped(
            Drawn.entities(
                List.of(
                    paper(
                        "p",
                        List.of(link("author", 1, "ida", "r")),
                        topicLink("keyword", "mud", "k"))),
                List.of(),
                List.of(person("ida", "Ída Fenn")),
                List.of(topic("mud", "Mud", set()))));
    assertThat(out.of("paper/p"))
        .contains(
            "type lec:Paper",
            "title \"Title of p\"",
            "lec:matchKey \"title of p\"",
            "lec:author person/ida",
            "lec:authorship paper/p#author-1",
            "lec:hasKeyword topic/mud",
            "lec:record record/r-p")
        .as("a year has four digits")
        .contains("lec:year \"0987\"^gYear");
    assertThat(out.of("paper/p#author-1"))
        .contains(
            "type lec:Authorship",
            "lec:position \"1\"^integer",
            "lec:person person/ida",
            "lec:printedName \"printed ida\"",
            "lec:linkStrength \"strict\"",
            "lec:record record/r");
    assertThat(out.of("person/ida")).contains("lec:matchKey \"ida fenn\"", "name \"Ída Fenn\"");
    assertThat(out.graphs()).containsExactly("graph/entities", "graph/topics");
  }

  @Test
  void writesATalkWithItsDayWhereNoTimeIsPrinted() {
    Statements out =
        mapped(
            Drawn.entities(
                List.of(),
                List.of(
                    talk(
                        "t",
                        List.of(
                            link("speaker", 1, "ida", "r"), link("collaborator", 1, "omar", "r")))),
                List.of(person("ida", "Ida Fenn"), person("omar", "Omar Reed")),
                List.of()));
    assertThat(out.of("talk/t"))
        .contains(
            "lec:atEvent event/days",
            "lec:speaker person/ida",
            "lec:appearance talk/t#speaker-1",
            "lec:collaborator person/omar",
            "lec:startDate \"2024-05-03\"^date")
        .noneMatch(statement -> statement.startsWith("lec:start "))
        .noneMatch(statement -> statement.startsWith("lec:endDerived"));
  }
}
