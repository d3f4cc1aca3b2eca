package org.lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SlugTest {
  @Test
  void joinsWordsByHyphens() {
    assertThat(Slug.of("Weijie J. Su")).isEqualTo("weijie-j-su");
    assertThat(Slug.of("Do We Really Need a Learnable Classifier?"))
        .isEqualTo("do-we-really-need-a-learnable-classifier");
  }

  @Test
  void foldsDiacritics() {
    assertThat(Slug.of("Lénaïc Chizat")).isEqualTo("lenaic-chizat");
  }

  @Test
  void textWithoutLettersGetsAHash() {
    assertThat(Slug.of("…")).matches("x[0-9a-f]{6}");
    assertThat(Slug.of("…")).isNotEqualTo(Slug.of("–"));
  }

  @Test
  void longTextIsCutAtAWordAndStaysUnique() {
    String title = "quiet layers ".repeat(12);
    String one = Slug.of(title + "one");
    String two = Slug.of(title + "two");
    assertThat(one).hasSizeLessThanOrEqualTo(127).matches("quiet-.*(quiet|layers)-[0-9a-f]{6}");
    assertThat(one).isNotEqualTo(two);
  }

  @Test
  void oneLongWordIsCutToo() {
    assertThat(Slug.of("a".repeat(500))).hasSize(127).matches("a{120}-[0-9a-f]{6}");
  }

  @Test
  void slugOfASlugIsTheSlug() {
    assertThat(Slug.of(Slug.of("A U-turn on Double Descent")))
        .isEqualTo("a-u-turn-on-double-descent");
  }

  @Test
  void digestIsTheKnownOne() {
    assertThat(Slug.sha256("abc".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(Slug.shortHash("abc")).isEqualTo("ba7816");
  }
}
