package org.lectern.ingest.readers.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.ingest.records.PrintedName;

/** Knows the look of people's names, alone, in lists, and with affiliations. */
public final class PersonNames {
  private static final int LONGEST = 60;
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{Lu}\\p{Lo}](?:[\\p{L}\\p{M}'’‘.‐‑-]*[\\p{L}\\p{M}.])?|\"\\p{L}+\"");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "di", "del", "della", "der", "den", "des", "dos", "du", "van", "von", "vom",
          "zu", "zur", "la", "le", "el", "al", "bin", "ben", "ibn", "ter", "ten", "te", "af", "av",
          "y", "e");
  private static final Set<String> NO_NAME =
      Set.of(
          ("abstract abstracts title titles talk talks lecture lectures session sessions speaker speakers"
                  + " invited keynote plenary confirmed contributed details workshop conference meeting"
                  + " symposium seminar university institute college school department laboratory lab"
                  + " labs center centre group research foundation google microsoft meta amazon apple"
                  + " break lunch coffee tea dinner breakfast registration check-in welcome opening"
                  + " closing remarks poster posters panel discussion discussions reception agenda"
                  + " schedule program programme organizer organizers organiser organisers committee"
                  + " travel hotel contact contacts overview questions policy support event events manager"
                  + " presentation presentations room hall day one two concludes adjourn end networking"
                  + " oral orals spotlight spotlights lightning tutorial tutorials award awards best paper"
                  + " papers monday tuesday wednesday thursday friday saturday sunday january february"
                  + " march april june july august september october november december learning network"
                  + " networks deep neural theory models model data analysis machine optimization"
                  + " gradient representation representations generalization past goals date time venue"
                  + " location live stream zoom link links video slides recording morning afternoon"
                  + " evening information note notes news home about register menu professor bio"
                  + " biography joint work works introduction summary part announcements q&a free")
              .split(" "));
  private static final Pattern HONORIFIC =
      Pattern.compile("^(?:(?:Prof|Dr|Mr|Ms|Mrs)\\b\\.?|Professor|Assoc\\.|Asst\\.)\\s+");
  private static final Pattern MARKS = Pattern.compile("[*†‡§¶#^★☆¹²³⁴⁵⁶⁷⁸⁹⁰]+|(?<=\\p{L})\\d+\\b");
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*[,;]\\s*(?:and\\s+|&\\s*)?|\\s+(?:and|&)\\s+");
  private static final Pattern IN_BRACKETS =
      Pattern.compile("([^()\\[\\]]{3,80}?)\\s*[(\\[]([^()\\[\\]]{2,160})[)\\]]");
  private static final Pattern BETWEEN_BRACKETS =
      Pattern.compile("\\s*(?:[,;]\\s*(?:and\\b|&)?|and\\b|&)?\\s*");
  private static final Pattern AFTER_DASH =
      Pattern.compile("(.{3,80}?)(?:\\s+[-–—|]\\s+|\\s*\\|\\s*)(.{2,160})");

  private PersonNames() {}

  /**
   * Tells whether a text has the look of one person's full name.
   *
   * @param text a printed value
   * @return whether it is two to six capitalised words, initials and particles, none of them a word
   *     that programmes and headings use
   */
  public static boolean isName(String text) {
    if (text.length() > LONGEST * 2) {
      return false;
    }
    String clean = clean(text);
    if (clean.length() > LONGEST) {
      return false;
    }
    String[] tokens = clean.split(" ");
    if (tokens.length < 2 || tokens.length > 6) {
      return false;
    }
    int full = 0;
    for (String token : tokens) {
      if (NO_NAME.contains(token.toLowerCase(Locale.ROOT))) {
        return false;
      }
      if (PARTICLES.contains(token)) {
        continue;
      }
      if (!TOKEN.matcher(token).matches()) {
        return false;
      }
      full++;
    }
    String last = tokens[tokens.length - 1];
    return full >= 2 && !PARTICLES.contains(last) && !isAcronyms(tokens);
  }

  private static boolean isAcronyms(String[] tokens) {
    return tokens[0].matches("UC|TU|ETH|LMU|KU|MIT|IBM|USC|NYU|AI");
  }

  /**
   * Takes marks, honorifics and the final stop of a list off a name.
   *
   * @param text a printed name
   * @return the name as records keep it
   */
  public static String clean(String text) {
    String name = PrintedForm.clean(MARKS.matcher(text).replaceAll(""));
    Matcher honorific = HONORIFIC.matcher(name);
    while (honorific.find()) {
      name = name.substring(honorific.end());
      honorific = HONORIFIC.matcher(name);
    }
    name = name.replaceFirst("(?<![,;:])[,;:]+$", "").stripTrailing();
    // Three and not three or more, which would look at the rest of a long word from each letter.
    return name.endsWith(".")
            && name.matches(".*\\p{L}{3}\\.")
            && !name.matches(".*\\b(?:Jr|Sr)\\.")
        ? name.substring(0, name.length() - 1)
        : name;
  }

  /**
   * Parts a list of names at commas, semicolons, "and" and ampersands.
   *
   * @param text a printed list
   * @return the parts, cleaned; they need not be names
   */
  public static List<String> split(String text) {
    List<String> names = new ArrayList<>();
    for (String part : SEPARATOR.split(PrintedForm.clean(text))) {
      String name = clean(part.replaceFirst("^(?:and|&)\\s+", ""));
      if (name.matches("(?:Jr|Sr)\\.?|II|III|IV") && !names.isEmpty()) {
        names.set(names.size() - 1, names.get(names.size() - 1) + ", " + name);
      } else if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  /**
   * Tells whether a text is nothing but a list of names.
   *
   * @param text a printed value
   * @return whether each part of it is a name
   */
  public static boolean isList(String text) {
    if (text.length() > 6000) {
      return false;
    }
    List<String> parts = split(text);
    return !parts.isEmpty() && parts.stream().allMatch(p -> isName(p.replaceFirst(", .*", "")));
  }

  /**
   * Reads one or several people, each perhaps with an affiliation: {@code Name (Place)}, {@code
   * Name, Place}, {@code Name - Place}, or plain names.
   *
   * @param text a printed value
   * @param line where it stands
   * @return the people; empty when it is something else
   */
  public static Optional<List<PrintedName>> withAffiliations(String text, int line) {
    if (text.length() > 400) {
      return Optional.empty();
    }
    String clean = PrintedForm.clean(text);
    if (isList(clean) && !certainAfterComma(clean)) {
      return Optional.of(split(clean).stream().map(n -> new PrintedName(n, line)).toList());
    }
    Optional<List<PrintedName>> bracketed = bracketed(clean, line);
    if (bracketed.isPresent()) {
      return bracketed;
    }
    Matcher dash = AFTER_DASH.matcher(clean);
    if (dash.matches() && isName(dash.group(1)) && Organizations.isCertain(dash.group(2))) {
      return one(dash.group(1), dash.group(2), line);
    }
    int comma = clean.indexOf(',');
    if (comma > 0 && isName(clean.substring(0, comma))) {
      String rest = PrintedForm.clean(clean.substring(comma + 1));
      if (!rest.isEmpty() && (Organizations.isCertain(rest) || Prose.words(rest) <= 8)) {
        return one(clean.substring(0, comma), rest, line);
      }
    }
    return Optional.empty();
  }

  private static boolean certainAfterComma(String clean) {
    return split(clean).stream().skip(1).anyMatch(Organizations::isCertain);
  }

  private static Optional<List<PrintedName>> bracketed(String clean, int line) {
    List<PrintedName> people = new ArrayList<>();
    Matcher m = IN_BRACKETS.matcher(clean);
    int at = 0;
    while (at < clean.length()) {
      Matcher gap = BETWEEN_BRACKETS.matcher(clean).region(at, clean.length());
      int from = gap.lookingAt() ? gap.end() : at;
      m.region(from, clean.length());
      if (!m.lookingAt() || !isName(m.group(1))) {
        return Optional.empty();
      }
      people.add(new PrintedName(clean(m.group(1)), affiliations(m.group(2)), line));
      at = m.end();
    }
    return people.isEmpty() ? Optional.empty() : Optional.of(people);
  }

  private static Optional<List<PrintedName>> one(String name, String affiliation, int line) {
    return Optional.of(List.of(new PrintedName(clean(name), affiliations(affiliation), line)));
  }

  /**
   * Parts printed affiliations; a comma may belong to one, so only semicolons and strokes part
   * them.
   *
   * @param text what stands in the brackets or after the name
   * @return the affiliations in order
   */
  public static List<String> affiliations(String text) {
    List<String> affiliations = new ArrayList<>();
    for (String part : text.split("\\s*;\\s*|\\s+/\\s+")) {
      String clean = PrintedForm.clean(part).replaceFirst("[,.]$", "");
      if (!clean.isEmpty()) {
        affiliations.add(clean);
      }
    }
    return affiliations;
  }
}
