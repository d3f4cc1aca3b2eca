package org.lectern.ingest.readers.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.Problem;

/** Finds the words of the entries of a list of which nothing came into their records. */
final class UnreadWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’-]++");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S++");
  private static final Pattern ARXIV_NUMBER = Pattern.compile("\\b\\d{4}\\.\\d{4,5}(?:v\\d+)?\\b");

  /** What says something: a word with a letter, or a year. */
  private static final Pattern SAYS = Pattern.compile(".*\\p{L}.*|1[89]\\d\\d|20\\d\\d");

  private static final int LONGEST_SHOWN = 60;

  /** Words that part others, and names of what links lead to: they say nothing alone. */
  private static final Set<String> BETWEEN =
      Set.of(
          ("a al an and arxiv at author authors bibtex blog by code data dataset demo doi et from"
                  + " github html in link of official on openreview page paper pdf poster project"
                  + " slide slides supplementary talk the to url venue version video web website"
                  + " with year key word words keyword keywords digest abstract")
              .split(" "));

  private static final int MOST_SHOWN = 5;

  private final List<String> shown = new ArrayList<>();
  private final LineRanges others = new LineRanges();
  private int entries;
  private int first;

  /**
   * Takes an entry.
   *
   * @param text the entry's own text
   * @param labels its links that say what they lead to
   * @param entry what was read of it
   * @param year the year its record has
   * @param line where it stands
   */
  void take(
      MarkdownText text,
      List<MarkdownText.Anchor> labels,
      MarkdownEntry entry,
      Optional<Integer> year,
      int line) {
    Set<String> read = new HashSet<>(words(entry.title().text()));
    entry.authors().authors().stream().map(PrintedName::name).forEach(n -> read.addAll(words(n)));
    entry.venue().ifPresent(venue -> read.addAll(words(venue.text())));
    year.ifPresent(y -> read.add(y.toString()));
    StringBuilder own = new StringBuilder(text.text());
    for (MarkdownText.Anchor label : labels) {
      own.replace(label.start(), label.end(), " ".repeat(label.text().length()));
    }
    List<String> unread =
        words(ARXIV_NUMBER.matcher(ADDRESS.matcher(own).replaceAll(" ")).replaceAll(" ")).stream()
            .filter(word -> !read.contains(word) && !BETWEEN.contains(word))
            .toList();
    if (unread.isEmpty()) {
      return;
    }
    if (entries++ == 0) {
      first = line;
    }
    if (shown.size() < MOST_SHOWN) {
      String all = String.join(" ", unread);
      boolean fits = all.length() <= LONGEST_SHOWN;
      shown.add("line " + line + " '" + (fits ? all : all.substring(0, LONGEST_SHOWN) + "…") + "'");
    } else {
      others.add(line);
    }
  }

  /** Tells of all entries in one warning, at the first of them. */
  Optional<Problem> warning() {
    return entries == 0
        ? Optional.empty()
        : Optional.of(
            Problem.warning(
                first,
                "expected title, names, year and venue in each entry, found more words in "
                    + entries
                    + ": "
                    + String.join(", ", shown)
                    + (others.isEmpty() ? "" : ", and at lines " + others)
                    + "; not read"));
  }

  /** Gives the words of a text that say something, in lower case. */
  static Stream<String> telling(String text) {
    return words(ARXIV_NUMBER.matcher(text).replaceAll(" ")).stream()
        .filter(word -> !BETWEEN.contains(word));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      if (SAYS.matcher(word.group()).matches()) {
        words.add(word.group());
      }
    }
    return words;
  }
}
