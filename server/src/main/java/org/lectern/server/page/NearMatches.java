package org.lectern.server.page;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQuery;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.MatchKey;
import org.lectern.server.generation.Lease;
import org.lectern.server.http.HttpError;
import org.lectern.server.http.Links;

/** Finds what the sender of an unknown key may have meant. */
public final class NearMatches {
  private static final int MOST_HITS = 200;
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
    TextIndex index = lease.dataset().getContext().get(TextQuery.textIndex);
    String words =
        Arrays.stream(MatchKey.of(text).split(" "))
            .filter(word -> !word.isEmpty())
            .map(word -> word.length() < 4 ? word : word + " " + word + "~1")
            .collect(Collectors.joining(" "));
    if (words.isEmpty()) {
      return List.of();
    }
    return index.query((Node) null, words, null, null, MOST_HITS).stream()
        .map(TextHit::getNode)
        .distinct()
        .filter(node -> isOfKind(node, kinds, lease.iris()))
        .limit(MOST)
        .map(node -> choice(node, lease))
        .toList();
  }

  private static boolean isOfKind(Node node, Set<Kind> kinds, Iris iris) {
    return !node.getURI().contains("#")
        && iris.parse(node.getURI()).filter(name -> kinds.contains(name.kind())).isPresent();
  }

  private static HttpError.Choice choice(Node node, Lease lease) {
    Iris.Name name = lease.iris().parse(node.getURI()).orElseThrow();
    String label = new Labels(lease.dataset().getDefaultGraph()).of(node);
    return new HttpError.Choice(
        label, name.kind().segment(), Links.path("id", name), node.getURI());
  }
}
