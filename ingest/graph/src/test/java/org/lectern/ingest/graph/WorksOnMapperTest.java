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

class WorksOnMapperTest {
  private static Statements mapped(Entities entities) {
    Statements out = new Statements();
    new WorksOnMapper(out, Iris.DEFAULT).map(entities);
    return out;
  }

  @Test
  void takesPapersByKeywordSectionAndTitleButNotByAbstract() {
    Statements out =
        mapped(
            Drawn.entities(
                List.of(
                    paper(
                        "p",
                        List.of(link("author", 1, "ida", "p-line")),
                        topicLink("keyword", "mud", "keyword-line"),
                        topicLink("section", "rain", "section-line"),
                        topicLink("title", "ice", "p-line"),
                        topicLink("abstract", "moss", "p-line"))),
                List.of(),
                List.of(person("ida", "Ida Fenn")),
                List.of(
                    topic("mud", "Mud", set()),
                    topic("rain", "Rain", set()),
                    topic("ice", "Ice", set()),
                    topic("moss", "Moss", set()))));
    assertThat(out.of("person/ida"))
        .containsExactly(
            "lec:worksOn topic/ice", "lec:worksOn topic/mud", "lec:worksOn topic/rain");
    assertThat(out.of("person/ida#works-on-mud"))
        .as("label, both ends, the evidence, and a receipt for both halves")
        .containsExactly(
            "type lec:WorksOn",
            "label \"Ida Fenn works on Mud\"",
            "lec:person person/ida",
            "lec:topic topic/mud",
            "lec:evidence paper/p",
            "lec:record record/keyword-line",
            "lec:record record/p-line");
    assertThat(out.graphs()).containsExactly("graph/works-on");
  }

  @Test
  void followsALabelWithinAKeywordOnly() {
    Statements out =
        mapped(
            Drawn.entities(
                List.of(
                    paper(
                        "p",
                        List.of(link("author", 1, "ida", "r")),
                        topicLink("keyword", "deep-mud", "r")),
                    paper(
                        "q",
                        List.of(link("author", 1, "omar", "r")),
                        topicLink("title", "deep-mud", "r"))),
                List.of(),
                List.of(person("ida", "Ida Fenn"), person("omar", "Omar Reed")),
                List.of(topic("deep-mud", "Deep Mud", set("mud")), topic("mud", "Mud", set()))));
    assertThat(out.of("person/ida"))
        .containsExactly("lec:worksOn topic/deep-mud", "lec:worksOn topic/mud");
    assertThat(out.of("person/omar")).containsExactly("lec:worksOn topic/deep-mud");
  }

  @Test
  void takesTalksOfSpeakersByTitleAndAbstract() {
    Statements out =
        mapped(
            Drawn.entities(
                List.of(),
                List.of(
                    talk(
                        "t",
                        List.of(
                            link("speaker", 1, "ida", "r"), link("collaborator", 1, "omar", "r")),
                        topicLink("title", "mud", "r"),
                        topicLink("abstract", "ice", "r"),
                        topicLink("session", "moss", "r"))),
                List.of(person("ida", "Ida Fenn"), person("omar", "Omar Reed")),
                List.of(
                    topic("mud", "Mud", set()),
                    topic("ice", "Ice", set()),
                    topic("moss", "Moss", set()))));
    assertThat(out.of("person/ida"))
        .containsExactly("lec:worksOn topic/ice", "lec:worksOn topic/mud");
    assertThat(out.of("person/ida#works-on-mud")).contains("lec:evidence talk/t");
    assertThat(out.of("person/omar")).as("who only worked on it gave no talk").isEmpty();
  }
}
