package org.lectern.ingest.readers.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.ingest.records.PrintedName;
import org.lectern.ingest.records.PrintedText;
import org.lectern.ingest.records.Problem;
import org.lectern.text.MatchKey;

/**
 * The line of an entry that prints its authors and, after a full stop, its venue.
 *
 * @param authors the names in order
 * @param venue the venue as printed, without asterisks and final stop
 * @param problems slips that were mended
 */
record AuthorLine(List<PrintedName> authors, Optional<PrintedText> venue, List<Problem> problems) {
  private static final Pattern PREFIX =
      Pattern.compile("^(?:Author\\s+List\\b\\s*:?|Authors?\\s*:)\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*[,;，；]\\s*(?:(?:and|&)\\s+)?|\\s+(?:&|and)\\s+");
  private static final Pattern STOP = Pattern.compile("\\.\\s+");

  /** A venue such as {@code ICLR 2019} that follows the last name without a stop. */
  private static final Pattern UNPARTED_VENUE =
      Pattern.compile(
          "(.*\\p{L})\\s+\\*?([A-Z](?=[A-Za-z]*?[A-Z]{2})[A-Za-z]++\\s+(?:19|20)\\d\\d)\\*?");

  private static final Pattern ACRONYM_VENUE =
      Pattern.compile(
          "\\*?(?=[A-Za-z]*?[A-Z]{2})[A-Za-z&-]++(?:\\s+(?:Workshop\\s+)?(?:19|20)\\d\\d)?\\*?");
  private static final Pattern ET_AL = Pattern.compile("(?i)[\\s,]+et\\.?\\s+al\\b.*");
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}\\.(?:[\\s-]*+\\p{Lu}\\.?+)*+");
  private static final String PARTICLE =
      "(?:de|da|do|dos|des|del|der|den|di|du|la|le|van|von|zu|zur|ter|ten|bin|ibn|al|el|y|e|st\\.?)";

  /** Two words or more, each with a capital but for particles. */
  private static final Pattern FULL_NAME =
      Pattern.compile(
          "(?:"
              + PARTICLE
              + "\\s+){0,3}\\p{Lu}[\\p{L}\\p{M}.´'’-]*(?:\\s+(?:"
              + PARTICLE
              + "|(?:d['’])?\\p{Lu}[\\p{L}\\p{M}.'’-]*)){1,6}|\\p{Lu}\\.\\s*\\p{Lu}[\\p{L}\\p{M}'’-]+");

  private static final Pattern GLUED = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll})");

  /** One to six words with a capital, with lower-case particles between them. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:(?:de|da|do|dos|des|del|der|den|di|du|la|le|van|von|zu|zur|ter|ten|bin|ibn|al|el|y|e|st\\.?|d'|'t)"
              + "[ '-]?){0,3}\\p{Lu}[\\p{L}\\p{M}.'’-]*"
              + "(?:\\s+(?:(?:de|da|do|dos|des|del|der|den|di|du|la|le|van|von|zu|zur|ter|ten|bin|ibn|al|el"
              + "|y|e|G\\.)\\s+){0,3}[\\p{L}][\\p{L}\\p{M}.'’-]*){0,5}");

  /** Beginnings of names that have a capital inside, as in {@code McAllester} or {@code LeCun}. */
  private static final Set<String> NAME_PREFIXES =
      Set.of("Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Von", "Fitz", "El", "Al", "Ben");

  /**
   * Reads the line.
   *
   * @param text the line without bullet and label
   * @param line its number, from 1
   */
  static AuthorLine parse(String text, int line) {
    String rest = PREFIX.matcher(text.strip()).replaceFirst("");
    List<Problem> problems = new ArrayList<>();
    Optional<PrintedText> venue = Optional.empty();
    int lastSegment = startOfLastSegment(rest);
    int end = endOfNames(rest, lastSegment);
    if (end >= 0) {
      String printed = undecorated(rest.substring(end));
      rest = rest.substring(0, end);
      venue = printed.isEmpty() ? venue : Optional.of(new PrintedText(printed, line));
    } else {
      Matcher unparted = UNPARTED_VENUE.matcher(undecorated(rest));
      if (unparted.matches()) {
        rest = unparted.group(1);
        venue = Optional.of(new PrintedText(unparted.group(2), line));
        problems.add(
            Problem.warning(
                line, "no full stop between the authors and '" + unparted.group(2) + "'"));
      }
    }
    return new AuthorLine(names(rest, line, problems), venue, problems);
  }

  /**
   * Reads a text that holds names and no venue.
   *
   * @param text the names, perhaps with "et al." behind them
   * @param line its number, from 1
   */
  static AuthorLine ofNames(String text, int line) {
    List<Problem> problems = new ArrayList<>();
    return new AuthorLine(names(text.strip(), line, problems), Optional.empty(), problems);
  }

  /** Tells whether a text says that more authors are left out. */
  static boolean isAbbreviated(String text) {
    return ET_AL.matcher(text).find();
  }

  /**
   * Tells whether the line reads like names of people rather than a remark.
   *
   * <p>One or two names must have two capitalised words each, because a short remark such as {@code
   * Two layers} looks like a careless name.
   *
   * @return true when at least one name was read and four in five look like names
   */
  boolean plausible() {
    Pattern likeName = authors.size() < 3 ? FULL_NAME : NAME;
    long likely = authors.stream().filter(name -> likeName.matcher(name.name()).matches()).count();
    return !authors.isEmpty() && likely * 5 >= authors.size() * 4L;
  }

  private static int startOfLastSegment(String text) {
    Matcher separator = SEPARATOR.matcher(text);
    int start = 0;
    while (separator.find()) {
      start = separator.end();
    }
    return start;
  }

  /**
   * Finds where the names end: behind the first full stop of the last name that ends no initial.
   *
   * <p>A stop behind a single letter ends the names only when what follows looks like a venue, so
   * that the one-letter family name in {@code Weinan E. JMLR} is told from a middle initial.
   *
   * @return the index behind the stop, or -1 when no venue follows
   */
  private static int endOfNames(String text, int from) {
    Matcher stop = STOP.matcher(text);
    // Regions instead of copies: a line may have very many stops.
    String venues = withoutStop(text.stripTrailing());
    Matcher venue = ACRONYM_VENUE.matcher(venues);
    for (int at = from; stop.find(at); at = stop.end()) {
      if (!endsWithInitial(text, from, stop.start())
          || stop.end() < venues.length() && venue.region(stop.end(), venues.length()).matches()) {
        return stop.end();
      }
    }
    return -1;
  }

  private static boolean endsWithInitial(String text, int from, int to) {
    return to > from
        && Character.isUpperCase(text.charAt(to - 1))
        && (to - 1 == from || !Character.isLetter(text.charAt(to - 2)));
  }

  private static List<PrintedName> names(String text, int line, List<Problem> problems) {
    List<PrintedName> names = new ArrayList<>();
    String previous = null;
    for (String part : familyNamesJoined(List.of(SEPARATOR.split(text)), line, problems)) {
      for (String name : unglued(part.strip(), line, problems)) {
        String printed = withoutMarks(name.replace('_', ' ').strip());
        if (printed.isEmpty() || printed.matches("(?i)et\\.? al\\.?|others|…|\\.\\.\\.")) {
          continue;
        }
        // An equal name is a second person; a typographic variant of it is a slip of the pen.
        if (previous != null
            && !previous.equals(withoutStop(name))
            && MatchKey.of(previous).equals(MatchKey.of(printed))) {
          problems.add(
              Problem.warning(
                  line,
                  "'" + name + "' repeats '" + previous + "' in another spelling; kept once"));
          continue;
        }
        names.add(new PrintedName(printed, line));
        previous = withoutStop(name);
      }
    }
    return names;
  }

  /**
   * Joins a family name with the given names that a comma parts from it: initials alone, in {@code
   * Escalante, H. J.}, or the first author of a bibliography, in {@code Liu, Pengfei, Weizhe Yuan}.
   */
  private static List<String> familyNamesJoined(
      List<String> parts, int line, List<Problem> problems) {
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i).strip();
      boolean initials = !joined.isEmpty() && INITIALS.matcher(part).matches();
      boolean firstOfBibliography =
          i == 1 && isWord(parts.get(0)) && isWord(part) && parts.size() > 2 && longNames(parts);
      if (initials || firstOfBibliography) {
        String family = joined.remove(joined.size() - 1).strip();
        problems.add(Problem.warning(line, "'" + family + ", " + part + "' was read as one name"));
        joined.add(part + " " + family);
      } else {
        joined.add(part);
      }
    }
    return joined;
  }

  private static boolean isWord(String part) {
    return part.strip().matches("\\p{Lu}[\\p{L}\\p{M}'’-]+");
  }

  private static boolean longNames(List<String> parts) {
    return parts.stream().skip(2).allMatch(part -> part.strip().contains(" "));
  }

  private static String withoutMarks(String name) {
    return withoutStop(ET_AL.matcher(name).replaceFirst("").replaceAll("[*†‡§¶]+", "").strip());
  }

  /** Parts names that were printed without separators, {@code Jeff MitchellRyan Blything}. */
  private static List<String> unglued(String part, int line, List<Problem> problems) {
    if (part.split("\\s+").length < 4) {
      return List.of(part);
    }
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    for (String word : part.split("\\s+")) {
      String[] pieces = GLUED.split(word);
      name.append(name.length() == 0 ? "" : " ").append(pieces[0]);
      for (int i = 1; i < pieces.length; i++) {
        if (NAME_PREFIXES.contains(pieces[i - 1]) || name.indexOf(" ") < 0) {
          name.append(pieces[i]);
        } else {
          names.add(name.toString());
          name.setLength(0);
          name.append(pieces[i]);
        }
      }
    }
    names.add(name.toString());
    if (names.size() > 1) {
      problems.add(
          Problem.warning(line, names.size() + " names are printed without separators; parted"));
    }
    return names;
  }

  private static String undecorated(String text) {
    return withoutStop(text.strip()).replaceAll("^[*_]+|(?<![*_])[*_]+$", "").strip();
  }

  private static String withoutStop(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1).strip() : text;
  }
}
