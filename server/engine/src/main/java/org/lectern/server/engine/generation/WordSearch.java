package org.lectern.server.engine.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.lectern.ingest.store.FoldingAnalyzer;
import org.lectern.ingest.store.IndexedText;
import org.lectern.ontology.Iris;
import org.lectern.ontology.Kind;
import org.lectern.queries.function.TextSearch;

/**
 * Finds entities by words in the text index.
 *
 * <p>The search is put together from words, never parsed from what was typed: there is no search
 * syntax that could be misused. All words have to stand in one name, title or abstract.
 */
final class WordSearch implements TextSearch {
  private static final int MOST_WORDS = 20;
  private static final int SHORTEST_BEGINNING = 2;
  private static final int ONE_TYPO = 4;
  private static final int TWO_TYPOS = 8;

  /** All that a word may be mistyped as grows with it; no word of a language is longer. */
  private static final int LONGEST_WITH_TYPOS = 40;

  /** Entries per entity that are looked at, for an entity has several names. */
  private static final int NAMES = 8;

  private static final float WHOLE = 4;
  private static final float BEGINNING = 2;
  private static final float TYPO = 1;

  /** An abstract is long: that it holds the words says less than a name that does. */
  private static final float ABSTRACT = 0.2f;

  private static final String ABSTRACT_FIELD = "abstract";

  private final IndexSearcher searcher;
  private final Iris iris;
  private final Analyzer analyzer = new FoldingAnalyzer();

  WordSearch(IndexSearcher searcher, Iris iris) {
    this.searcher = searcher;
    this.iris = iris;
  }

  @Override
  public List<Hit> search(String text, Optional<Kind> kind, int most) {
    List<String> words = words(text);
    if (words.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(inAnyField(word), Occur.MUST));
    kind.ifPresent(
        wanted -> all.add(prefix(IndexedText.ENTITY_FIELD, start(wanted)), Occur.FILTER));
    try {
      return hits(all.build(), most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> words(String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream(IndexedText.LABEL_FIELD, text)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (words.size() < MOST_WORDS && tokens.incrementToken()) {
        words.add(word.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static Query inAnyField(String word) {
    List<Query> fields = new ArrayList<>();
    for (IndexedText.Field field : IndexedText.FIELDS) {
      Query inField = inField(field.name(), word);
      fields.add(field.name().equals(ABSTRACT_FIELD) ? new BoostQuery(inField, ABSTRACT) : inField);
    }
    return new DisjunctionMaxQuery(fields, 0);
  }

  private static Query inField(String field, String word) {
    List<Query> forms = new ArrayList<>();
    forms.add(new BoostQuery(new TermQuery(new Term(field, word)), WHOLE));
    if (word.length() >= SHORTEST_BEGINNING) {
      forms.add(new BoostQuery(prefix(field, word), BEGINNING));
    }
    if (word.length() >= ONE_TYPO && word.length() <= LONGEST_WITH_TYPOS) {
      int typos = word.length() >= TWO_TYPOS ? 2 : 1;
      forms.add(new BoostQuery(new FuzzyQuery(new Term(field, word), typos, 1), TYPO));
    }
    return new DisjunctionMaxQuery(forms, 0);
  }

  private static Query prefix(String field, String start) {
    return new PrefixQuery(new Term(field, start));
  }

  private String start(Kind kind) {
    return iris.of(kind, "").getURI();
  }

  private List<Hit> hits(Query query, int most) throws IOException {
    StoredFields stored = searcher.storedFields();
    Map<String, Double> best = new HashMap<>();
    for (ScoreDoc found : searcher.search(query, most * NAMES).scoreDocs) {
      String entity = stored.document(found.doc).get(IndexedText.ENTITY_FIELD);
      if (entity.indexOf('#') < 0 && iris.parse(entity).isPresent()) {
        best.merge(entity, (double) found.score, Math::max);
      }
    }
    return best.entrySet().stream()
        .map(entry -> new Hit(NodeFactory.createURI(entry.getKey()), entry.getValue()))
        .sorted(
            Comparator.comparingDouble(Hit::score)
                .reversed()
                .thenComparing(hit -> hit.entity().getURI()))
        .limit(most)
        .toList();
  }
}
