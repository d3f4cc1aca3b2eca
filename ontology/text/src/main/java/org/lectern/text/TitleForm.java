package org.lectern.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings titles to forms in which case, marks, blanks and LaTeX make no difference. */
public final class TitleForm {
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  /** Commands of LaTeX that only dress the text inside their braces. */
  private static final Pattern DRESS =
      Pattern.compile(
          "\\\\(?:text(?:bf|it|sc|tt|rm|sf)?|math(?:bf|cal|bb|rm|it|sf|frak)?|emph|mbox"
              + "|boldsymbol|operatorname)(?![A-Za-z])");

  private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)\\s*");
  private static final Pattern MARKS = Pattern.compile("[${}\\\\^_~]");
  private static final Pattern SUBTITLE = Pattern.compile("\\s*(?::|\\?|\\s[-–—])\\s");

  private static final Map<Integer, String> GREEK =
      Map.ofEntries(
          Map.entry((int) 'α', "alpha"),
          Map.entry((int) 'β', "beta"),
          Map.entry((int) 'γ', "gamma"),
          Map.entry((int) 'δ', "delta"),
          Map.entry((int) 'ε', "epsilon"),
          Map.entry((int) 'ϵ', "epsilon"),
          Map.entry((int) 'η', "eta"),
          Map.entry((int) 'θ', "theta"),
          Map.entry((int) 'κ', "kappa"),
          Map.entry((int) 'λ', "lambda"),
          Map.entry((int) 'μ', "mu"),
          Map.entry((int) 'µ', "mu"),
          Map.entry((int) 'π', "pi"),
          Map.entry((int) 'ρ', "rho"),
          Map.entry((int) 'σ', "sigma"),
          Map.entry((int) 'τ', "tau"),
          Map.entry((int) 'φ', "phi"),
          Map.entry((int) 'ϕ', "phi"),
          Map.entry((int) 'χ', "chi"),
          Map.entry((int) 'ψ', "psi"),
          Map.entry((int) 'ω', "omega"));

  private TitleForm() {}

  /**
   * Gives the letters and digits of a title; equal for spellings that differ in case, marks,
   * blanks, LaTeX.
   */
  public static String compact(String title) {
    return MatchKey.of(plain(title)).replace(" ", "");
  }

  /** Gives the words of a title in the singular and one variety of spelling, without articles. */
  public static List<String> words(String title) {
    return Arrays.stream(MatchKey.of(plain(title)).split(" "))
        .filter(word -> !word.isEmpty() && !ARTICLES.contains(word))
        .map(WordForm::of)
        .toList();
  }

  /** Gives the part before a subtitle, where a title has one. */
  public static Optional<String> mainTitle(String title) {
    Matcher end = SUBTITLE.matcher(title);
    return end.find() && end.start() > 0 && end.end() < title.length()
        ? Optional.of(title.substring(0, end.start()))
        : Optional.empty();
  }

  /**
   * Measures how much of their words two titles share.
   *
   * @return the Jaccard index of their word sets, from 0 to 1; words that differ in the last two
   *     letters at most count as shared
   */
  public static double similarity(String a, String b) {
    return similarity(stems(a), stems(b));
  }

  /** Measures the same between two titles of which the words are known. */
  public static double similarity(Set<String> a, Set<String> b) {
    long shared = a.stream().filter(b::contains).count();
    long all = a.size() + b.size() - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  /** Gives the words of a title without their ends, in which forms of a word differ. */
  public static Set<String> stems(String title) {
    Set<String> stems = new HashSet<>();
    for (String word : List.of(MatchKey.of(plain(title)).split(" "))) {
      stems.add(word.length() > 6 ? word.substring(0, word.length() - 2) : word);
    }
    return stems;
  }

  /** Gives a title without the marks of LaTeX, its symbols by name, {@code ell p} for ℓ_p. */
  private static String plain(String title) {
    String text = title;
    if (text.indexOf('\\') >= 0 || text.indexOf('$') >= 0) {
      text = DRESS.matcher(text).replaceAll("");
      text = COMMAND.matcher(text).replaceAll("$1");
    }
    text = MARKS.matcher(text.replace("ℓ", "ell")).replaceAll("");
    StringBuilder named = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              String name = GREEK.get(Character.toLowerCase(c));
              if (name == null) {
                named.appendCodePoint(c);
              } else {
                named.append(name);
              }
            });
    return named.toString();
  }
}
