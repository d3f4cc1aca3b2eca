package org.lectern.queries.ask;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says how much a word tells of which question is meant: the more, the fewer questions have it. */
final class Weights {
  /** Words that say little only decide between questions that are alike otherwise. */
  private static final double LITTLE = 0.02;

  private final Lexicon lexicon;
  private final Map<String, Double> weights = new HashMap<>();
  private final double unknown;

  Weights(List<Phrase> phrases, Lexicon lexicon) {
    this.lexicon = lexicon;
    Map<String, Set<String>> queriesOf = new HashMap<>();
    phrases.forEach(
        phrase ->
            phrase
                .senses()
                .forEach(
                    sense ->
                        queriesOf
                            .computeIfAbsent(sense, s -> new HashSet<>())
                            .add(phrase.query().name())));
    double queries = phrases.stream().map(p -> p.query().name()).distinct().count();
    queriesOf.forEach((sense, names) -> weights.put(sense, Math.log(1 + queries / names.size())));
    this.unknown = Math.log(1 + queries);
  }

  /** Weighs a word; one that no question has weighs as much as the rarest. */
  double of(String sense) {
    return lexicon.saysLittle(sense) ? LITTLE : weights.getOrDefault(sense, unknown);
  }

  /** Gives the weight of a word that no question has. */
  double unknown() {
    return unknown;
  }

  /** Lists the words that say something and that some question has. */
  Set<String> vocabulary() {
    return weights.keySet().stream()
        .filter(sense -> !lexicon.saysLittle(sense))
        .collect(Collectors.toUnmodifiableSet());
  }
}
