package org.lectern.queries.function;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.lectern.ontology.Kind;

/**
 * Finds entities by words of their names, titles and abstracts.
 *
 * <p>Words are words: nothing in a text is taken as search syntax. Case and diacritics do not
 * count, and a word may be off by a letter or two.
 */
@FunctionalInterface
public interface TextSearch {
  /**
   * One entity that was found.
   *
   * @param entity its IRI
   * @param score how well it fits, above 0; only scores of one search can be compared
   */
  record Hit(Node entity, double score) {}

  /**
   * Searches.
   *
   * @param text what to search for
   * @param kind the kind of entities wanted, empty for all
   * @param most how many to give at most, at least 1
   * @return each entity once, the best first, equally good ones by IRI
   */
  List<Hit> search(String text, Optional<Kind> kind, int most);
}
