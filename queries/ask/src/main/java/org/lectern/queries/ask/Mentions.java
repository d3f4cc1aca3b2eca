package org.lectern.queries.ask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.apache.jena.graph.Node;
import org.lectern.queries.ParameterType;

/** Finds what the words of one sentence name. */
final class Mentions {
  /** How sure a family name alone stands for the only person who has it. */
  private static final double FAMILY_NAME = 0.9;

  private static final int SHORTEST_NEAR_NAME = 5;
  private static final int LONGEST_NEAR_NAME = 8;

  private final List<Word> words;
  private final Lexicon lexicon;
  private final Set<String> vocabulary;
  private final NameIndex names;
  private final List<Mention> exact = new ArrayList<>();
  private final Map<Set<ParameterType>, List<Mention>> byTypes = new HashMap<>();
  private final Map<Set<ParameterType>, List<Mention>> nearByTypes = new HashMap<>();

  /**
   * Looks the names up.
   *
   * @param words the words of the sentence
   * @param lexicon tells which words say little
   * @param vocabulary the words that questions are made of
   * @param names the names there are
   */
  Mentions(List<Word> words, Lexicon lexicon, Set<String> vocabulary, NameIndex names) {
    this.words = words;
    this.lexicon = lexicon;
    this.vocabulary = vocabulary;
    this.names = names;
    for (int first = 0; first < words.size(); first++) {
      int most = Math.min(words.size(), first + names.longest());
      for (int end = first + 1; end <= most; end++) {
        find(first, end);
      }
    }
  }

  private void find(int first, int end) {
    List<Word> span = words.subList(first, end);
    if (span.stream().allMatch(this::isOrdinary)) {
      return;
    }
    String key = Word.key(span);
    Collection<Node> named = names.named(key);
    if (!named.isEmpty()) {
      exact.add(new Mention(first, end, List.copyOf(named), 1));
    } else if (span.size() == 1) {
      Collection<Node> family = names.ofFamily(key);
      if (!family.isEmpty()) {
        exact.add(new Mention(first, end, List.copyOf(family), FAMILY_NAME));
      }
    }
  }

  /** A word that says little is taken for an acronym only in capitals. */
  private boolean isOrdinary(Word word) {
    return lexicon.saysLittle(word.sense()) && !word.text().matches("\\p{Lu}{2,}");
  }

  /**
   * Lists the mentions of entities of some types, in the order of the sentence.
   *
   * @param types the types
   * @return mentions that do not overlap, longer ones chosen first
   */
  List<Mention> of(Collection<ParameterType> types) {
    return byTypes.computeIfAbsent(Set.copyOf(types), this::find);
  }

  private List<Mention> find(Set<ParameterType> types) {
    List<Mention> chosen = new ArrayList<>();
    exact.stream()
        .map(mention -> only(mention, types))
        .flatMap(Optional::stream)
        .sorted(
            Comparator.comparingInt((Mention mention) -> -mention.length())
                .thenComparing(mention -> -mention.nearness())
                .thenComparingInt(Mention::first))
        .forEach(
            mention -> {
              if (chosen.stream().noneMatch(m -> m.overlaps(mention.first(), mention.end()))) {
                chosen.add(mention);
              }
            });
    chosen.sort(Comparator.comparingInt(Mention::first));
    return chosen;
  }

  private Optional<Mention> only(Mention mention, Set<ParameterType> types) {
    List<Node> fitting =
        mention.nodes().stream().filter(node -> types.contains(names.typeOf(node))).toList();
    return fitting.isEmpty()
        ? Optional.empty()
        : Optional.of(new Mention(mention.first(), mention.end(), fitting, mention.nearness()));
  }

  /**
   * Finds a name with a slip among words that belong to no question.
   *
   * @param types the types that count
   * @param used indexes of words that are used up
   * @return the nearest name, if one is near
   */
  Optional<Mention> near(Collection<ParameterType> types, SortedSet<Integer> used) {
    return nearby(Set.copyOf(types)).stream()
        .filter(mention -> used.subSet(mention.first(), mention.end()).isEmpty())
        .findFirst();
  }

  private List<Mention> nearby(Set<ParameterType> types) {
    List<Mention> known = nearByTypes.get(types);
    if (known != null) {
      return known;
    }
    List<Mention> near = new ArrayList<>();
    for (int first = 0; first < words.size(); first++) {
      for (int end = first + 1; end <= Math.min(words.size(), first + LONGEST_NEAR_NAME); end++) {
        List<Word> span = words.subList(first, end);
        if (maySlip(span)) {
          int from = first;
          int to = end;
          names
              .nearest(Word.key(span), types)
              .ifPresent(name -> near.add(new Mention(from, to, name.nodes(), name.nearness())));
        }
      }
    }
    near.sort(
        Comparator.comparingDouble(Mention::nearness).reversed().thenComparingInt(Mention::first));
    nearByTypes.put(types, near);
    return near;
  }

  private boolean maySlip(List<Word> span) {
    return Word.key(span).length() >= SHORTEST_NEAR_NAME
        && !lexicon.saysLittle(span.get(0).sense())
        && !lexicon.saysLittle(span.get(span.size() - 1).sense())
        && span.stream().anyMatch(word -> !vocabulary.contains(word.sense()));
  }
}
