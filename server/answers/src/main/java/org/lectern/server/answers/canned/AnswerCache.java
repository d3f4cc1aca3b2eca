package org.lectern.server.answers.canned;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.ingest.store.GenerationId;
import org.lectern.server.web.Reply;

/**
 * Keeps written answers of the generation that is served, within a number of bytes.
 *
 * <p>An answer is kept under what was asked after resolution, so that all spellings of a question
 * share one; each spelling remembers which it means.
 */
final class AnswerCache {
  private static final long MOST_BYTES = 64L * 1024 * 1024;
  private static final long MOST_SPELLINGS = 20_000;

  /** What an entry costs besides its body and key. */
  private static final int OVERHEAD = 1_000;

  /**
   * A question as it was typed.
   *
   * @param generation what it is asked of
   * @param query the query's name
   * @param values the values as typed
   * @param format the format wanted
   */
  record Spelling(
      GenerationId generation, String query, Map<String, List<String>> values, String format) {}

  /**
   * A kept answer.
   *
   * @param tag its entity tag
   * @param reply the whole response
   * @param notModified the response to those who have it
   */
  record Kept(String tag, Reply reply, Reply notModified) {}

  private final Cache<Spelling, String> meanings =
      Caffeine.newBuilder().maximumSize(MOST_SPELLINGS).build();
  private final Cache<String, Kept> answers =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher(
              (String question, Kept kept) ->
                  kept.reply().body().length + 2 * question.length() + OVERHEAD)
          .build();
  private volatile GenerationId generation;

  /**
   * Finds an answer by its question as typed.
   *
   * @param spelling the question
   * @return the answer, or empty when it is not kept
   */
  Optional<Kept> find(Spelling spelling) {
    String meaning = meanings.getIfPresent(spelling);
    return meaning == null ? Optional.empty() : find(meaning);
  }

  /**
   * Finds an answer by what was asked.
   *
   * @param meaning the question after resolution, with generation and format
   * @return the answer, or empty when it is not kept
   */
  Optional<Kept> find(String meaning) {
    return Optional.ofNullable(answers.getIfPresent(meaning));
  }

  /**
   * Keeps an answer.
   *
   * @param spelling the question as typed
   * @param meaning the question after resolution, with generation and format
   * @param kept the answer
   */
  void keep(Spelling spelling, String meaning, Kept kept) {
    dropOthers(spelling.generation());
    answers.put(meaning, kept);
    meanings.put(spelling, meaning);
  }

  /** Drops what was kept of another generation. */
  private void dropOthers(GenerationId current) {
    if (!current.equals(generation)) {
      synchronized (this) {
        if (!current.equals(generation)) {
          generation = current;
          meanings.invalidateAll();
          answers.invalidateAll();
        }
      }
    }
  }

  /** The bytes that are kept, for tests. */
  long bytes() {
    answers.cleanUp();
    return answers.asMap().values().stream().mapToLong(kept -> kept.reply().body().length).sum();
  }
}
