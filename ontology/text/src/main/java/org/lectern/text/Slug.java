package org.lectern.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes the keys that stand in IRIs out of names and titles. */
public final class Slug {
  /** Longer slugs are cut at the last whole word and get 6 characters of their SHA-256. */
  private static final int LONGEST = 120;

  private Slug() {}

  /**
   * Makes the slug of a name or title.
   *
   * @param text the fullest printed form, not null
   * @return lower-case words joined by hyphens, only letters and digits besides; {@code x} and 6
   *     characters of the SHA-256 when nothing of the text can stand in a slug
   */
  public static String of(String text) {
    String slug = MatchKey.of(text).replace(' ', '-');
    if (slug.isEmpty()) {
      return "x" + shortHash(text);
    }
    if (slug.length() <= LONGEST) {
      return slug;
    }
    String cut = slug.substring(0, LONGEST);
    int lastWord = cut.lastIndexOf('-');
    return (lastWord > LONGEST / 2 ? cut.substring(0, lastWord) : cut) + "-" + shortHash(text);
  }

  /**
   * Gives the first 6 hexadecimal digits of the SHA-256 of a text.
   *
   * @param text any text, hashed as UTF-8
   * @return 6 characters of {@code 0-9a-f}
   */
  public static String shortHash(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 6);
  }

  /**
   * Gives the SHA-256 of some bytes.
   *
   * @param bytes what to hash
   * @return 64 characters of {@code 0-9a-f}
   */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
