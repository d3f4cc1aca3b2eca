package org.lectern.server.site.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.queries.bind.NearNames;
import org.lectern.queries.function.TextSearch;
import org.lectern.server.engine.generation.Lease;
import org.lectern.server.web.HttpError;
import org.lectern.server.web.Links;
import org.lectern.text.MatchKey;

/** Finds what the sender of an unknown key may have meant. */
public final class NearMatches {
  private static final int MOST_HITS = 100;
  private static final int MOST = 5;

  private NearMatches() {}

  /**
   * Makes the error for a thing that is not there.
   *
   * @param name the thing
   * @param lease what to read, inside a transaction
   * @return the error 404, with things of like names
   */
  static HttpError notFound(Iris.Name name, Lease lease) {
    return new HttpError(
            404,
            "There is no " + name.kind().segment() + " with the key '" + name.key() + "' here.")
        .offering(of(name.key(), Set.of(name.kind()), lease));
  }

  /**
   * Finds things of like names.
   *
   * @param text a name or key that nothing has
   * @param kinds what they may be
   * @param lease what to read, inside a transaction
   * @return a few of them, the likest first
   */
  public static List<HttpError.Choice> of(String text, Set<Kind> kinds, Lease lease) {
    Optional<TextSearch> search = lease.backing().search();
    if (search.isEmpty()) {
      return List.of();
    }
    NearNames near = new NearNames(text);
    Labels labels = new Labels(lease.dataset().getDefaultGraph());
    return Arrays.stream(MatchKey.of(text).split(" "))
        .filter(word -> word.length() > 1)
        .flatMap(word -> candidates(word, kinds, search.get()))
        .distinct()
        .map(node -> new Near(node, near.nearness(MatchKey.of(labels.of(node)))))
        .filter(one -> one.nearness() > 0)
        .sorted(
            Comparator.comparingDouble(Near::nearness)
                .reversed()
                .thenComparing(one -> one.node().getURI()))
        .limit(MOST)
        .map(one -> choice(one.node(), lease))
        .toList();
  }

  /** One word of the name has to be there; the likeness of the whole name decides afterwards. */
  private static Stream<Node> candidates(String word, Set<Kind> kinds, TextSearch search) {
    return kinds.stream()
        .sorted()
        .flatMap(kind -> search.search(word, Optional.of(kind), MOST_HITS).stream())
        .map(TextSearch.Hit::entity);
  }

  private record Near(Node node, double nearness) {}

  private static HttpError.Choice choice(Node node, Lease lease) {
    Iris.Name name = lease.iris().parse(node.getURI()).orElseThrow();
    String label = new Labels(lease.dataset().getDefaultGraph()).of(node);
    return new HttpError.Choice(
        label, name.kind().segment(), Links.path("id", name), node.getURI());
  }
}
