package org.lectern.server.answers.canned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.ingest.store.GenerationId;
import org.lectern.server.web.Reply;

class AnswerCacheTest {
  private static final GenerationId FIRST = new GenerationId(1, "000000000001");
  private static final GenerationId SECOND = new GenerationId(2, "000000000002");
  private static final int MEGABYTE = 1024 * 1024;

  private final AnswerCache cache = new AnswerCache();

  private static AnswerCache.Spelling spelling(GenerationId generation, String value) {
    return new AnswerCache.Spelling(
        generation, "topic-speakers", Map.of("topic", List.of(value)), "json");
  }

  private static AnswerCache.Kept kept(int bytes) {
    Reply reply = Reply.of("application/json", new byte[bytes]);
    return new AnswerCache.Kept("W/\"tag\"", reply, Reply.notModified());
  }

  @Test
  void sharesOneAnswerAmongAllSpellingsOfAQuestion() {
    AnswerCache.Kept answer = kept(10);
    cache.keep(spelling(FIRST, "nc"), "meaning", answer);
    assertThat(cache.find("meaning")).contains(answer);
    assertThat(cache.find(spelling(FIRST, "NC"))).isEmpty();
    cache.keep(spelling(FIRST, "NC"), "meaning", answer);
    assertThat(cache.find(spelling(FIRST, "NC"))).contains(answer);
    assertThat(cache.bytes()).isEqualTo(10);
  }

  @Test
  void staysWithinItsBytes() {
    for (int i = 0; i < 200; i++) {
      cache.keep(spelling(FIRST, "topic " + i), "meaning " + i, kept(MEGABYTE));
    }
    assertThat(cache.bytes()).isBetween((long) MEGABYTE, 64L * MEGABYTE);
  }

  @Test
  void dropsWhatItKeptOfAnotherGeneration() {
    cache.keep(spelling(FIRST, "nc"), "meaning 1", kept(10));
    cache.keep(spelling(SECOND, "nc"), "meaning 2", kept(20));
    assertThat(cache.find(spelling(FIRST, "nc"))).isEmpty();
    assertThat(cache.find("meaning 1")).isEmpty();
    assertThat(cache.bytes()).isEqualTo(20);
  }
}
