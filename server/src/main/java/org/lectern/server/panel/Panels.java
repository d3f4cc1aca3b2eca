package org.lectern.server.panel;

import java.util.List;
import java.util.Map;
import org.lectern.ontology.Kind;
import org.lectern.server.panel.Panel.Shown;

/** Says which panels the pages of a kind of things have, the most wanted first. */
final class Panels {
  private static final Map<Kind, List<Panel>> BY_KIND =
      Map.of(
          Kind.TOPIC,
          List.of(
              Panel.of(
                      "speakers",
                      "Speakers who work on it",
                      "topic-speakers",
                      "topic",
                      shown("person", "Speaker"),
                      shown("events", "Spoke at"),
                      shown("talks", "Talks"),
                      shown("papers", "Papers on it"))
                  .showing(25),
              Panel.of(
                      "trend",
                      "By year",
                      "topic-trend",
                      "topic",
                      shown("year", "Year"),
                      shown("papers", "Papers"),
                      shown("talks", "Talks"))
                  .drawn(new Figure("bar", "year", "papers talks", "Papers and talks a year"))
                  .showing(40),
              Panel.of(
                  "papers",
                  "Papers",
                  "topic-papers",
                  "topic",
                  shown("paper", "Paper"),
                  shown("authors", "Authors"),
                  shown("year", "Year"),
                  shown("how", "About it by"))),
          Kind.PERSON,
          List.of(
              Panel.of(
                      "talks",
                      "Talks",
                      "person-profile",
                      "person",
                      shown("item", "Talk"),
                      shown("context", "At"),
                      shown("year", "Year"))
                  .with("aspect", "talk"),
              Panel.of(
                      "papers",
                      "Papers",
                      "person-profile",
                      "person",
                      shown("item", "Paper"),
                      shown("context", "In"),
                      shown("year", "Year"))
                  .with("aspect", "paper"),
              Panel.of("topics", "Works on", "person-profile", "person", shown("item", "Topic"))
                  .with("aspect", "topic")
                  .as(PanelView.Layout.WORDS)
                  .showing(60),
              Panel.of(
                      "coauthors",
                      "Writes with",
                      "person-coauthors",
                      "person",
                      shown("coauthor", "Co-author"),
                      shown("papers", "Joint papers"),
                      shown("firstYear", "From"),
                      shown("lastYear", "To"))
                  .drawn(new Figure("network", "coauthor", "papers", "People and joint papers"))
                  .showing(30),
              Panel.of(
                      "affiliations",
                      "Affiliations as printed",
                      "person-profile",
                      "person",
                      shown("label", "Affiliation"),
                      shown("item", "Organisation"),
                      shown("context", "Printed with"))
                  .with("aspect", "affiliation"),
              Panel.of(
                      "organised",
                      "Organised",
                      "person-profile",
                      "person",
                      shown("item", "Event"),
                      shown("year", "Year"))
                  .with("aspect", "organised"),
              Panel.of(
                      "collaborations",
                      "Named in talks of others",
                      "person-profile",
                      "person",
                      shown("item", "Talk"),
                      shown("context", "At"),
                      shown("year", "Year"))
                  .with("aspect", "collaboration")),
          Kind.EVENT,
          List.of(
              Panel.of(
                      "programme",
                      "Programme",
                      "event-programme",
                      "event",
                      shown("start", "Time"),
                      shown("end", "Until"),
                      shown("talk", "Talk"),
                      shown("speakers", "Speakers"))
                  .as(PanelView.Layout.TIMETABLE)
                  .showing(200)),
          Kind.SERIES,
          List.of(
              Panel.of(
                      "papers",
                      "Papers",
                      "venue-papers",
                      "venue",
                      shown("paper", "Paper"),
                      shown("edition", "Edition"))
                  .showing(25)),
          Kind.ORG,
          List.of(
              Panel.of(
                  "speakers",
                  "Speakers",
                  "affiliation-speakers",
                  "organization",
                  shown("person", "Speaker"),
                  shown("affiliations", "Affiliation as printed"),
                  shown("events", "Spoke at"),
                  shown("talks", "Talks"))));

  /** What the front page shows, about nothing in particular. */
  static final List<Panel> FRONT =
      List.of(
          Panel.of(
                  "topics",
                  "Topics with most papers",
                  "top-topics",
                  Panel.NOTHING,
                  shown("topic", "Topic"),
                  shown("papers", "Papers"))
              .as(PanelView.Layout.WORDS)
              .showing(24),
          Panel.of(
                  "people",
                  "People who spoke at several events",
                  "people-at-several-events",
                  Panel.NOTHING,
                  shown("person", "Person"),
                  shown("events", "Events"))
              .as(PanelView.Layout.WORDS)
              .showing(24));

  private Panels() {}

  /**
   * Lists the panels of a kind.
   *
   * @param kind what a page is about
   * @return its panels, none when the page shows only what the thing says itself
   */
  static List<Panel> of(Kind kind) {
    return BY_KIND.getOrDefault(kind, List.of());
  }

  private static Shown shown(String column, String heading) {
    return new Shown(column, heading);
  }
}
