package org.lectern.server.site.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.ontology.Iris;
import org.lectern.server.web.Links;
import org.lectern.server.web.Negotiation;

/** Writes the header {@code Link} (RFC 8288) by which a thing, its page and its data lead on. */
final class EntityLinks {
  private static final List<EntityFormat> DATA =
      Arrays.stream(EntityFormat.values()).filter(format -> format.rdf() != null).toList();

  private EntityLinks() {}

  /** What describes a thing: its page and its data. */
  static String ofThing(Iris.Name name) {
    return Stream.concat(Stream.of(page(name, "describedby")), data(name, "describedby"))
        .collect(Collectors.joining(", "));
  }

  /** The thing that a page is about, and its data. */
  static String ofPage(Iris.Name name, Iris iris) {
    return Stream.concat(
            Stream.of(canonical(name, iris)),
            Stream.concat(data(name, "alternate"), data(name, "describedby").limit(1)))
        .collect(Collectors.joining(", "));
  }

  /** The thing that data are about, its page, and its data in other formats. */
  static String ofData(Iris.Name name, EntityFormat format, Iris iris) {
    return Stream.concat(
            Stream.of(
                canonical(name, iris),
                page(name, "alternate"),
                "<" + Links.path("id", name) + ">; rel=\"describes\""),
            DATA.stream()
                .filter(other -> other != format)
                .map(other -> data(name, other, "alternate")))
        .collect(Collectors.joining(", "));
  }

  private static String canonical(Iris.Name name, Iris iris) {
    return "<" + ascii(name, iris) + ">; rel=\"canonical\"";
  }

  /** Headers hold ASCII only. */
  private static String ascii(Iris.Name name, Iris iris) {
    return iris.base() + name.kind().segment() + "/" + Links.encode(name.key());
  }

  private static String page(Iris.Name name, String relation) {
    return "<"
        + Links.path("page", name)
        + ">; rel=\""
        + relation
        + "\"; type=\""
        + Negotiation.HTML
        + "\"";
  }

  private static Stream<String> data(Iris.Name name, String relation) {
    return DATA.stream().map(format -> data(name, format, relation));
  }

  private static String data(Iris.Name name, EntityFormat format, String relation) {
    return "<"
        + Links.path("data", name)
        + "."
        + format.suffix()
        + ">; rel=\""
        + relation
        + "\"; type=\""
        + format.mediaType()
        + "\"";
  }
}
