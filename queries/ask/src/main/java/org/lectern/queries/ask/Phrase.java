package org.lectern.queries.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.queries.CannedQuery;

/**
 * One sentence by which a query file says what it answers.
 *
 * @param query the query
 * @param senses what its words stand for, placeholders left out
 * @param slots the names of its placeholders in their order
 */
record Phrase(CannedQuery query, Set<String> senses, List<String> slots) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  /** Copies the list. */
  Phrase {
    slots = List.copyOf(slots);
  }

  /** Takes the title and the paraphrases of a query apart. */
  static Stream<Phrase> of(CannedQuery query, Lexicon lexicon) {
    return Stream.concat(Stream.of(query.title()), query.paraphrases().stream())
        .map(sentence -> of(query, sentence, lexicon));
  }

  private static Phrase of(CannedQuery query, String sentence, Lexicon lexicon) {
    List<String> slots = new ArrayList<>();
    Matcher placeholder = PLACEHOLDER.matcher(sentence);
    while (placeholder.find()) {
      slots.add(placeholder.group(1));
    }
    Set<String> senses = new LinkedHashSet<>();
    Word.of(PLACEHOLDER.matcher(sentence).replaceAll(" "), lexicon)
        .forEach(word -> senses.add(word.sense()));
    return new Phrase(query, senses, slots);
  }
}
