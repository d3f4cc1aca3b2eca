package org.lectern.server.site.page;

import java.util.List;
import java.util.Optional;
import org.lectern.ontology.Iris;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.engine.generation.RetiredKeys;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.Links;
import org.lectern.server.web.Reply;

/** Answers for a key that no entity has: by what became of it, or by keys that are like it. */
final class NotThere {
  private NotThere() {}

  /**
   * Answers a request for a thing that the graph does not speak of.
   *
   * @param resource {@code id}, {@code page} or {@code data}
   * @param entity what was asked for
   * @param lease what to read, inside a transaction
   * @return 301 to the entity that a merged key is part of now, with the suffix that was asked for
   * @throws HttpError 410 for a withdrawn key, 300 for a name that several share, else 404
   */
  static Reply answer(String resource, EntityName entity, Lease lease) {
    Optional<RetiredKeys.Fate> fate = lease.retiredKeys().fateOf(entity.name());
    if (fate.isEmpty()) {
      throw NearMatches.notFound(entity.name(), lease);
    }
    if (fate.get() instanceof RetiredKeys.Merged merged) {
      String suffix = entity.suffix().map(format -> "." + format.suffix()).orElse("");
      return Reply.movedTo(Links.path(resource, merged.survivor()) + suffix);
    }
    throw error(entity.name(), fate.get(), lease);
  }

  private static HttpError error(Iris.Name name, RetiredKeys.Fate fate, Lease lease) {
    String called = "The " + name.kind().segment() + " with the key '" + name.key() + "'";
    if (fate instanceof RetiredKeys.Shared shared) {
      Labels labels = new Labels(lease.dataset().getDefaultGraph());
      List<HttpError.Choice> choices =
          shared.candidates().stream().map(each -> choice(each, labels, lease.iris())).toList();
      return new HttpError(
              300,
              "Several have the name behind the key '" + name.key() + "'. Choose the one you mean.")
          .offering(choices);
    }
    String reason = fate instanceof RetiredKeys.Withdrawn withdrawn ? withdrawn.reason() : "";
    return new HttpError(410, called + " was withdrawn: " + reason + ".");
  }

  private static HttpError.Choice choice(Iris.Name name, Labels labels, Iris iris) {
    var node = iris.of(name.kind(), name.key());
    return new HttpError.Choice(
        labels.of(node), name.kind().segment(), Links.path("id", name), node.getURI());
  }
}
