package org.lectern.ingest.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lectern.ingest.resolve.model.LinkStrength;

class PresentedPapersTest {
  private static final String TITLE = "Quiet Layers Learn Slowly in Wide Networks";
  private final List<Paper> papers = new ArrayList<>();

  private void paper(String title, int year, String arxivId, String... authors) {
    papers.add(
        new Paper(
            "paper-" + papers.size(),
            title,
            new TreeSet<>(),
            people("author", authors),
            Optional.of(year),
            new TreeSet<>(),
            Optional.empty(),
            false,
            new TreeSet<>(),
            List.of(),
            Optional.empty(),
            new TreeSet<>(arxivId.isEmpty() ? List.of() : List.of(arxivId)),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            List.of("record-" + papers.size())));
  }

  private static List<PersonLink> people(String role, String... names) {
    List<PersonLink> links = new ArrayList<>();
    for (String name : names) {
      links.add(
          new PersonLink(
              role,
              links.size() + 1,
              name,
              name,
              List.of(),
              List.of(),
              LinkStrength.STRICT,
              List.of("r")));
    }
    return links;
  }

  private List<PresentedPapers.Finding> findings(String title, int year, String... speakers) {
    return new PresentedPapers(papers)
        .of(List.of(title), List.of(), people("speaker", speakers), Optional.of(year));
  }

  private List<String> linked(String title, int year, String... speakers) {
    return findings(title, year, speakers).stream()
        .filter(PresentedPapers.Finding::linked)
        .map(finding -> finding.paper().key() + " " + finding.reason().score())
        .toList();
  }

  @Test
  void linksAnEqualTitleWhoseSpeakerIsAnAuthor() {
    paper(TITLE, 2023, "", "ada", "bo");
    assertThat(linked("Quiet layers learn slowly in wide networks.", 2023, "bo"))
        .containsExactly("paper-0 0.97");
    assertThat(findings(TITLE, 2023, "bo").get(0).reason().features())
        .containsExactly(
            "collaborators-among-authors=0",
            "speakers-among-authors=1",
            "titles=equal",
            "years-after-paper=0");
  }

  @Test
  void linksANearlyEqualTitleWithALowerScore() {
    paper(TITLE, 2023, "", "ada", "bo");
    assertThat(linked("Quiet Layers Learn Slowly in a Wide Network", 2023, "bo"))
        .containsExactly("paper-0 0.92");
  }

  @Test
  void linksNothingToAnotherSpeakerAnotherTitleOrAnotherTime() {
    paper(TITLE, 2023, "", "ada", "bo");
    assertThat(linked(TITLE, 2023, "cy")).isEmpty();
    assertThat(linked(TITLE, 2023)).isEmpty();
    assertThat(linked("Loud Layers Learn Slowly in Wide Networks", 2023, "bo")).isEmpty();
    assertThat(linked("Quiet Layers", 2023, "bo")).isEmpty();
    assertThat(linked(TITLE, 2010, "bo")).isEmpty();
    assertThat(linked(TITLE, 2033, "bo")).isEmpty();
  }

  @Test
  void onlySuggestsWhereTitlesMerelyBeginAlike() {
    paper("On the Uses of Quiet and Rest for Deep Networks", 2022, "", "ada", "bo");
    List<PresentedPapers.Finding> findings =
        findings("On the Uses of Quiet and Rest – A Closed Loop", 2023, "ada");
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).linked()).isFalse();
    assertThat(findings("On the Uses of Quiet and Rest – A Closed Loop", 2023, "cy")).isEmpty();
  }

  @Test
  void onlySuggestsAPaperWhoseIdATalkOfAnotherTitlePrints() {
    paper(TITLE, 2023, "2301.00001", "ada");
    List<PresentedPapers.Finding> findings =
        new PresentedPapers(papers)
            .of(
                List.of("What We Know of Rest"),
                List.of("https://arxiv.org/abs/2301.00001"),
                people("speaker", "ada"),
                Optional.of(2023));
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).linked()).isFalse();
  }

  @Test
  void linksNeitherOfTwoPapersThatFitAlike() {
    paper(TITLE, 2022, "", "ada", "bo");
    paper(TITLE, 2023, "", "ada", "cy");
    assertThat(linked(TITLE, 2023, "ada")).isEmpty();
    assertThat(findings(TITLE, 2023, "ada")).hasSize(2);
  }
}
