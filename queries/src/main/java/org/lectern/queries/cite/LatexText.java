package org.lectern.queries.cite;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes Unicode text as LaTeX: what would command LaTeX becomes the command that prints it.
 *
 * <p>Letters with accents stay as they are, in UTF-8, which LaTeX and the programs that read {@code
 * .bib} files know. Accents as commands would be lost in programs that know only some of them.
 */
final class LatexText {
  private static final Map<Integer, String> COMMANDS =
      Map.ofEntries(
          Map.entry(0, "{}"),
          Map.entry((int) '\\', "{\\textbackslash}"),
          Map.entry((int) '{', "{\\textbraceleft}"),
          Map.entry((int) '}', "{\\textbraceright}"),
          Map.entry((int) '~', "{\\textasciitilde}"),
          Map.entry((int) '^', "{\\textasciicircum}"),
          Map.entry((int) '$', "\\$"),
          Map.entry((int) '%', "\\%"),
          Map.entry((int) '&', "\\&"),
          Map.entry((int) '#', "\\#"),
          Map.entry((int) '_', "\\_"));

  /** Two of these in a row would print as another sign: a dash or a quotation mark. */
  private static final Pattern LIGATURE =
      Pattern.compile("(?<=-)(?=-)|(?<=')(?=')|(?<=[`?!])(?=`)");

  private LatexText() {}

  /** Escapes what would command LaTeX; all other characters of a text without controls stay. */
  static String of(String text) {
    StringBuilder out = new StringBuilder();
    LIGATURE
        .matcher(text)
        .replaceAll("\u0000")
        .codePoints()
        .forEach(
            c -> {
              String command = COMMANDS.get(c);
              if (command == null) {
                out.appendCodePoint(c);
              } else {
                out.append(command);
              }
            });
    return out.toString();
  }
}
