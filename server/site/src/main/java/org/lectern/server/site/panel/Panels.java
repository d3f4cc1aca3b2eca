package org.lectern.server.site.panel;

import java.util.List;
import java.util.Map;
import org.lectern.ontology.Kind;
import org.lectern.server.site.panel.Panel.Shown;

/** Says which panels the pages of a kind of things have, the most wanted first. */
final class Panels {
  private static final Map<Kind, List<Panel>> BY_KIND =
      Map.of(
          Kind.TOPIC, topic(),
          Kind.PERSON, person(),
          Kind.EVENT, event(),
          Kind.SERIES, series(),
          Kind.ORG, organization(),
          Kind.PAPER, paper(),
          Kind.TALK, talk(),
          Kind.SOURCE, source());

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

  private static List<Panel> topic() {
    return List.of(
        Panel.of(
            "talks",
            "Talks about it",
            "topic-talks",
            "topic",
            shown("talk", "Talk"),
            shown("speakers", "Speakers"),
            shown("event", "At"),
            shown("year", "Year"),
            shown("how", "About it by")),
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
            .drawn(Figure.bars("year", "papers talks", "Papers and talks a year"))
            .showing(40),
        Panel.of(
            "papers",
            "Papers",
            "topic-papers",
            "topic",
            shown("paper", "Paper"),
            shown("authors", "Authors"),
            shown("year", "Year"),
            shown("how", "About it by")),
        Panel.of(
            "people",
            "People who work on it",
            "topic-people",
            "topic",
            shown("person", "Person"),
            shown("papers", "Papers"),
            shown("talks", "Talks"),
            shown("firstYear", "From"),
            shown("lastYear", "To")),
        Panel.of(
                "neighbours",
                "Occurs together with",
                "topic-cooccurrence",
                "topic",
                shown("other", "Topic"),
                shown("together", "Works on both"))
            .as(PanelView.Layout.WORDS)
            .showing(30),
        Panel.of(
                "tree",
                "Broader and narrower topics",
                "topic-card",
                "topic",
                shown("aspect", "Which"),
                shown("item", "Topic"))
            .as(PanelView.Layout.TREE)
            .showing(300),
        Panel.of(
                "venues",
                "Venues",
                "topic-venues",
                "topic",
                shown("venue", "Venue"),
                shown("papers", "Papers"),
                shown("talks", "Talks"))
            .as(PanelView.Layout.WORDS)
            .showing(30));
  }

  private static List<Panel> person() {
    return List.of(
        Panel.of(
            "talks",
            "Talks",
            "person-talks",
            "person",
            shown("talk", "Talk"),
            shown("event", "At"),
            shown("year", "Year"),
            shown("start", "Time"),
            shown("affiliation", "Affiliation as printed")),
        Panel.of(
                "papers",
                "Papers",
                "person-profile",
                "person",
                shown("item", "Paper"),
                shown("context", "In"),
                shown("year", "Year"))
            .with("aspect", "paper"),
        Panel.of(
                "topics-by-year",
                "Topics over time",
                "person-topics-by-year",
                "person",
                shown("year", "Year"),
                shown("topic", "Topic"),
                shown("works", "Works"))
            .drawn(Figure.stacks("year", "topic", "works", "Papers and talks a year, by topic"))
            .showing(500),
        Panel.of(
                "topics",
                "Works on",
                "entity-topics",
                "entity",
                shown("topic", "Topic"),
                shown("papers", "Papers"),
                shown("talks", "Talks"))
            .as(PanelView.Layout.WORDS)
            .showing(40),
        Panel.of(
                "coauthors",
                "Writes with",
                "person-coauthors",
                "person",
                shown("coauthor", "Co-author"),
                shown("papers", "Joint papers"),
                shown("firstYear", "From"),
                shown("lastYear", "To"))
            .drawn(Figure.network("coauthor", "papers", "People and joint papers"))
            .showing(30),
        Panel.of(
            "affiliations",
            "Affiliations as printed",
            "person-affiliations",
            "person",
            shown("affiliation", "Affiliation"),
            shown("organization", "Organisation"),
            shown("firstYear", "From"),
            shown("lastYear", "To"),
            shown("titles", "Printed with")),
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
            .with("aspect", "collaboration"));
  }

  private static List<Panel> event() {
    return List.of(
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
            .showing(200),
        Panel.of("papers", "Papers", "venue-papers", "venue", shown("paper", "Paper")).showing(25),
        Panel.of(
                "topics",
                "Topics",
                "entity-topics",
                "entity",
                shown("topic", "Topic"),
                shown("papers", "Papers"),
                shown("talks", "Talks"))
            .as(PanelView.Layout.WORDS)
            .showing(30),
        Panel.of(
            "workshops",
            "Workshops there",
            "event-colocated",
            "event",
            shown("workshop", "Workshop"),
            shown("startDate", "First day"),
            shown("talks", "Talks")));
  }

  private static List<Panel> series() {
    return List.of(
        Panel.of(
                "editions",
                "Editions",
                "series-editions",
                "series",
                shown("edition", "Edition"),
                shown("year", "Year"),
                shown("startDate", "First day"),
                shown("place", "Place"),
                shown("organizers", "Organisers"),
                shown("papers", "Papers"),
                shown("talks", "Talks"))
            .drawn(Figure.bars("year", "papers talks", "Papers and talks by edition"))
            .showing(40),
        Panel.of(
                "topics-by-year",
                "Topics over time",
                "series-topics-by-year",
                "series",
                shown("year", "Year"),
                shown("topic", "Topic"),
                shown("works", "Works"))
            .with("min", "6")
            .drawn(Figure.stacks("year", "topic", "works", "Papers and talks a year, by topic"))
            .showing(500),
        Panel.of(
                "papers",
                "Papers",
                "venue-papers",
                "venue",
                shown("paper", "Paper"),
                shown("edition", "Edition"))
            .showing(25),
        Panel.of(
            "organizers",
            "Organisers",
            "series-organizers",
            "series",
            shown("person", "Person"),
            shown("editions", "Editions"),
            shown("talks", "Talks there"),
            shown("papers", "Papers there")));
  }

  private static List<Panel> organization() {
    return List.of(
        Panel.of(
            "speakers",
            "Speakers",
            "affiliation-speakers",
            "organization",
            shown("person", "Speaker"),
            shown("affiliations", "Affiliation as printed"),
            shown("events", "Spoke at"),
            shown("talks", "Talks")),
        Panel.of(
                "topics",
                "Topics",
                "entity-topics",
                "entity",
                shown("topic", "Topic"),
                shown("talks", "Talks"))
            .as(PanelView.Layout.WORDS)
            .showing(30));
  }

  private static List<Panel> paper() {
    return List.of(
        Panel.of(
            "talks",
            "Talks that present it",
            "paper-talks",
            "paper",
            shown("talk", "Talk"),
            shown("speakers", "Speakers"),
            shown("event", "At"),
            shown("year", "Year")));
  }

  private static List<Panel> talk() {
    return List.of(
        Panel.of(
            "papers",
            "Presents",
            "talk-papers",
            "talk",
            shown("paper", "Paper"),
            shown("venue", "In"),
            shown("year", "Year")));
  }

  private static List<Panel> source() {
    return List.of(
        Panel.of(
                "works",
                "Papers and talks read from it",
                "source-works",
                "source",
                shown("line", "Line"),
                shown("work", "Work"),
                shown("kind", "Kind"),
                shown("section", "Section"))
            .showing(40));
  }

  private static Shown shown(String column, String heading) {
    return new Shown(column, heading);
  }
}
