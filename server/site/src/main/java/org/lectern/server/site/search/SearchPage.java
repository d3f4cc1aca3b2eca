package org.lectern.server.site.search;

import java.util.List;
import java.util.Map;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.server.web.Links;

/** Makes what was found ready to be shown. */
public final class SearchPage {
  /** The words for several things of a kind. */
  private static final Map<Kind, String> NAMES =
      Map.of(
          Kind.TOPIC, "Topics",
          Kind.PERSON, "People",
          Kind.EVENT, "Events",
          Kind.SERIES, "Series",
          Kind.TALK, "Talks",
          Kind.PAPER, "Papers",
          Kind.ORG, "Organisations",
          Kind.SOURCE, "Documents");

  /**
   * What was found of one kind.
   *
   * @param kind the kind
   * @param name the word for several things of the kind
   * @param results the things, the best first
   */
  public record Group(Kind kind, String name, List<Result> results) {}

  /**
   * One thing.
   *
   * @param label its label
   * @param iri its IRI
   * @param href its page
   * @param note the name that fits, where it is not the label; empty otherwise
   * @param fit how well it fits
   */
  public record Result(String label, String iri, String href, String note, Fit fit) {}

  private SearchPage() {}

  static List<Group> groups(Map<Kind, List<Found>> found, Iris iris) {
    return found.entrySet().stream()
        .map(
            group ->
                new Group(
                    group.getKey(),
                    NAMES.get(group.getKey()),
                    group.getValue().stream().map(one -> result(one, iris)).toList()))
        .toList();
  }

  private static Result result(Found found, Iris iris) {
    return new Result(
        found.label(),
        found.iri().getURI(),
        Links.to(found.iri().getURI(), iris).orElse(""),
        found.matched().isEmpty() ? "" : found.matched(),
        found.fit());
  }
}
