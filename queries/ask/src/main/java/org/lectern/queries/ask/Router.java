package org.lectern.queries.ask;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.queries.CannedQuery;
import org.lectern.queries.Parameter;
import org.lectern.queries.ParameterType;
import org.lectern.queries.run.QueryCatalogue;

/**
 * Leads sentences to canned queries.
 *
 * <p>Each sentence of each query file is tried: the words of the question that name things give the
 * parameters their values; the other words are compared with those of the file's sentence, weighed
 * by how few queries have them. A word that no query knows speaks against every reading, so that a
 * question the graph cannot answer is refused. It is immutable and serves any number of threads.
 */
public final class Router {
  /** Readings below this are not answered. */
  static final double SURE = 0.6;

  /** Readings of two queries that come closer than this are told apart by asking. */
  static final double APART = 0.03;

  private static final double WITHOUT_VALUE = 0.4;
  private static final double WHOLE = 0.99;
  private static final int NEAREST = 3;
  private static final int LONGEST = 60;

  private final Lexicon lexicon = Lexicon.shipped();
  private final List<Phrase> phrases;
  private final Weights weights;

  /**
   * Makes a router.
   *
   * @param catalogue the queries to lead to
   */
  public Router(QueryCatalogue catalogue) {
    this.phrases = catalogue.all().stream().flatMap(query -> Phrase.of(query, lexicon)).toList();
    this.weights = new Weights(phrases, lexicon);
  }

  /**
   * Finds out what a sentence asks.
   *
   * @param sentence any text; words beyond the sixtieth are not looked at
   * @param names the names of the graph to be asked
   * @return the reading to answer when one is sure, and the nearest readings
   */
  public Understanding understand(String sentence, NameIndex names) {
    List<Word> all = Word.of(sentence, lexicon);
    List<Word> words = all.subList(0, Math.min(all.size(), LONGEST));
    if (words.isEmpty()) {
      return new Understanding(sentence, Optional.empty(), List.of());
    }
    Mentions mentions = new Mentions(words, lexicon, weights.vocabulary(), names);
    Map<String, Reading> best = new TreeMap<>();
    for (Phrase phrase : phrases) {
      Reading reading = read(phrase, words, mentions, names);
      best.merge(phrase.query().name(), reading, (a, b) -> b.confidence() > a.confidence() ? b : a);
    }
    List<Reading> ranked =
        best.values().stream()
            .filter(reading -> reading.confidence() > 0)
            .sorted(
                Comparator.comparingDouble(Reading::confidence)
                    .reversed()
                    .thenComparing(reading -> reading.query().name()))
            .limit(NEAREST)
            .toList();
    return new Understanding(
        sentence, ranked.stream().findFirst().filter(r -> isSure(ranked)), ranked);
  }

  private static boolean isSure(List<Reading> ranked) {
    Reading first = ranked.get(0);
    return first.complete()
        && first.confidence() >= SURE
        && (ranked.size() == 1 || first.confidence() - ranked.get(1).confidence() >= APART);
  }

  private Reading read(Phrase phrase, List<Word> words, Mentions mentions, NameIndex names) {
    Values values = new ValueFinder(phrase, words, mentions, names).find();
    CannedQuery query = phrase.query();
    boolean complete =
        query.parameters().stream()
            .filter(Parameter::required)
            .allMatch(parameter -> values.has(parameter.name()));
    double said = 0;
    double understood = 0;
    double covered = 0;
    Set<String> met = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (values.used.contains(i)) {
        continue;
      }
      String sense = words.get(i).sense();
      double weight = weights.of(sense);
      said += weight;
      if (phrase.senses().contains(sense)) {
        understood += weight;
        if (met.add(sense)) {
          covered += weight;
        }
      }
    }
    double whole = phrase.senses().stream().mapToDouble(weights::of).sum();
    double ofSentence = said == 0 ? 1 : understood / said;
    double ofPhrase = whole == 0 ? 1 : covered / whole;
    if (hasFreeText(phrase) && (ofPhrase < WHOLE || whole < weights.unknown())) {
      // Free text would take in whatever is not understood.
      ofSentence = 0;
    }
    double confidence =
        ofSentence * Math.sqrt(ofPhrase) * values.fit() * (complete ? 1 : WITHOUT_VALUE);
    return new Reading(query, values.typed, values.shown, confidence, complete);
  }

  private static boolean hasFreeText(Phrase phrase) {
    return phrase.query().parameters().stream()
        .anyMatch(p -> p.required() && p.type() == ParameterType.TEXT);
  }
}
