package org.lectern.ingest.resolve.people;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Brings names of other scripts and conventions of spelling to comparable Latin letters. */
final class Romanisation {
  /** How letters with diacritics are written out where a keyboard lacks them. */
  private static final Map<String, String> WRITTEN_OUT =
      Map.ofEntries(
          Map.entry("ä", "ae"),
          Map.entry("ö", "oe"),
          Map.entry("ü", "ue"),
          Map.entry("ø", "oe"),
          Map.entry("å", "aa"),
          Map.entry("đ", "dj"),
          Map.entry("ğ", "gh"),
          Map.entry("ş", "sh"),
          Map.entry("š", "sh"),
          Map.entry("č", "ch"),
          Map.entry("ž", "zh"));

  private static final Pattern I_SOUND = Pattern.compile("[iy]+|ij(?=$| )");
  private static final Pattern FINAL_J = Pattern.compile("(?<=[ae])j(?=$| )");

  private Romanisation() {}

  /**
   * Writes a name in Latin letters.
   *
   * @param text a name in any script
   * @return the text itself when it is Latin; Russian by the BGN system, Greek by UNGEGN, anything
   *     else by ICU's general transliteration
   */
  static String latin(String text) {
    boolean cyrillic = has(text, UnicodeScript.CYRILLIC);
    boolean greek = has(text, UnicodeScript.GREEK);
    if (cyrillic) {
      return Holder.RUSSIAN.transliterate(text);
    }
    if (greek) {
      return Holder.GREEK.transliterate(text);
    }
    boolean latin =
        text.codePoints()
            .filter(Character::isLetter)
            .mapToObj(UnicodeScript::of)
            .allMatch(script -> script == UnicodeScript.LATIN || script == UnicodeScript.COMMON);
    return latin ? text : Holder.ANY.transliterate(text);
  }

  private static boolean has(String text, UnicodeScript script) {
    return text.codePoints().anyMatch(c -> UnicodeScript.of(c) == script);
  }

  /** Writes out letters with diacritics, {@code Müller} as {@code mueller}. */
  static String writtenOut(String text) {
    String out = text.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> entry : WRITTEN_OUT.entrySet()) {
      out = out.replace(entry.getKey(), entry.getValue());
    }
    return out;
  }

  /**
   * Gives what the usual romanisations of one Cyrillic or Greek name have in common: {@code
   * dmitri}, {@code dmitry}, {@code dmitrii} and {@code dmitriy} come out alike.
   *
   * @param word one word, lower case without diacritics
   */
  static String skeleton(String word) {
    String out = word.startsWith("ye") ? word.substring(1) : word;
    out = FINAL_J.matcher(out).replaceAll("i");
    out = I_SOUND.matcher(out).replaceAll("i");
    return out.replace("kh", "h").replace("ks", "x").replace("ts", "c").replace("tz", "c");
  }

  /** Loads the transliterators when the first name needs one; most corpora never do. */
  private static final class Holder {
    private static final Transliterator RUSSIAN =
        Transliterator.getInstance("Russian-Latin/BGN; Latin-ASCII");
    private static final Transliterator GREEK =
        Transliterator.getInstance("Greek-Latin/UNGEGN; Latin-ASCII");
    private static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII");
  }
}
