package org.lectern.queries.function;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.ontology.Lec;
import org.lectern.text.MatchKey;

/**
 * Finds entities by the normal forms of their names, without a text index.
 *
 * <p>Each word that is searched for has to be a word of the name, the beginning of one, or a letter
 * or two off.
 */
final class LabelSearch implements TextSearch {
  private static final int SHORTEST_BEGINNING = 2;
  private static final int ONE_TYPO = 4;
  private static final int TWO_TYPOS = 8;
  private static final double BEGINNING = 0.8;
  private static final double TYPO = 0.6;

  private final Graph graph;
  private final Iris iris;

  LabelSearch(Graph graph, Iris iris) {
    this.graph = graph;
    this.iris = iris;
  }

  @Override
  public List<Hit> search(String text, Optional<Kind> kind, int most) {
    List<String> wanted = words(MatchKey.of(text));
    Map<Node, Double> best = new HashMap<>();
    if (!wanted.isEmpty()) {
      graph
          .find(Node.ANY, Lec.matchKey, Node.ANY)
          .filterKeep(triple -> isOf(triple.getSubject(), kind))
          .forEach(
              triple -> {
                double score = score(wanted, triple.getObject().getLiteralLexicalForm());
                if (score > 0) {
                  best.merge(triple.getSubject(), score, Math::max);
                }
              });
    }
    return best.entrySet().stream()
        .map(entry -> new Hit(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingDouble(Hit::score)
                .reversed()
                .thenComparing(hit -> hit.entity().getURI()))
        .limit(most)
        .toList();
  }

  private boolean isOf(Node node, Optional<Kind> kind) {
    return node.isURI()
        && iris.parse(node.getURI())
            .filter(name -> kind.isEmpty() || kind.get() == name.kind())
            .isPresent();
  }

  private static double score(List<String> wanted, String key) {
    List<String> words = words(key);
    double sum = 0;
    for (String word : wanted) {
      double one = words.stream().mapToDouble(other -> likeness(word, other)).max().orElse(0);
      if (one == 0) {
        return 0;
      }
      sum += one;
    }
    // A name that says nothing else comes before one that says more.
    return sum / Math.max(wanted.size(), words.size());
  }

  private static double likeness(String wanted, String word) {
    if (wanted.equals(word)) {
      return 1;
    }
    if (wanted.length() >= SHORTEST_BEGINNING && word.startsWith(wanted)) {
      return BEGINNING;
    }
    int typos = wanted.length() >= TWO_TYPOS ? 2 : wanted.length() >= ONE_TYPO ? 1 : 0;
    return typos > 0 && new LevenshteinDistance(typos).apply(wanted, word) >= 0 ? TYPO : 0;
  }

  private static List<String> words(String key) {
    return key.isEmpty() ? List.of() : List.of(key.split(" "));
  }
}
